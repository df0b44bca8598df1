import { expect, test } from 'vitest';
import { pastedName } from '#shared/domain/imports/pasted-text.ts';

test.each([
  ['# Restore a *database*\n\ntext', 'Restore a database.md'],
  ['\uFEFF\r\n## Restart: the `relay` ##\r\n', 'Restart the relay.md'],
  ['---\nowner: Mate\ntitle: "Night watch"\n---\n# Other\n', 'Night watch.md'],
  ['---\nowner: Mate\n---\n\n- [ ] Close the hatch\n', 'Close the hatch.md'],
  ['Board → Load → Cast off', 'Board → Load → Cast off.md'],
  ['flowchart TB\n a --> b', 'Pasted text.mmd'],
  ['---\ntitle: The loop\n---\n%% a remark\ngraph LR\n a --> b', 'The loop.mmd'],
  [' \n\t\n', 'Pasted text.md'],
  [`# ${'very '.repeat(40)}long`, `${'very '.repeat(16).trim()}.md`],
])('X1: a pasted text is named by what it says first: %j', (text, name) => {
  expect(pastedName(text)).toBe(name);
});
