import { describe, expect, it } from 'vitest';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { runbooksIn } from '#shared/formats/runbooks-in.ts';

const found = (text: string, name = 'file.md') => {
  const result = runbooksIn(text, name);
  if (!result.ok) throw new Error(result.error.message);
  return { titles: result.value.runbooks.map(({ definition }) => definition.title), instead: result.value.instead, runbooks: result.value.runbooks };
};

describe('W6: the runbooks of a file', () => {
  it('a file that is one, with its lines', () => {
    const { titles, runbooks } = found('# Close the hall\n\n## Steps\n\n1. Walk the hall\n2. Lock the doors\n');
    expect(titles).toEqual(['Close the hall']);
    expect([...(runbooks[0]?.places ?? [])]).toEqual(expect.arrayContaining([['steps.0', 5], ['steps.1', 6], ['title', 1]]));
  });

  it('one that calls itself a runbook is one, even without steps', () => {
    expect(found('# Empty\n\n## Steps\n').titles).toEqual(['Empty']);
    expect(found('---\nclass: short\n---\n\n# Empty\n').titles).toEqual(['Empty']);
    expect(found('---\nautomation_level: manual\n---\n\n# Empty\n').titles).toEqual(['Empty']);
    expect(found('---\nsubtype: Workflow\n---\n\n# Empty\n\n- [ ] a box\n').titles).toEqual(['Empty']);
  });

  it('several among other things, each with its lines in the file', () => {
    const { titles, runbooks } = found('# Things\n\n## Opening\n\n1. Unlock the door\n2. Light the lamps\n\n## Closing\n\n1. Douse the lamps\n2. Lock the door\n');
    expect(titles).toEqual(['Opening', 'Closing']);
    expect(runbooks.map(({ places }) => [places.get('title'), places.get('steps.0'), places.get('steps.1')])).toEqual([[3, 5, 6], [8, 10, 11]]);
    const lines = runbooks.map((runbook) => new Set(lint(runbook).findings.map(({ line }) => line)));
    expect(lines).toEqual([new Set([3, 5, 6]), new Set([8, 10, 11])]);
  });

  it('notes are told on the lines of the file as well', () => {
    const { runbooks } = found('# Things\n\n## Opening\n\n1. Unlock the door\n2. Light the lamps\n\n## Closing\n\n1. Douse the lamps\n   **Duration**: a while\n2. Lock the door\n');
    expect(runbooks.flatMap(({ notes }) => notes.map(({ line }) => line))).toEqual([11]);
  });

  it('an arrow chain stands on one line', () => {
    const { titles, runbooks } = found('# Things\n\n- [ ] a box\n\n## Chains\n\n- **Opening**: Unlock the door → Light the lamps → Greet the guests\n- **Closing**: Douse the lamps → Lock the door → Go home\n');
    expect(titles).toEqual(['Opening', 'Closing']);
    expect(runbooks.map((runbook) => [...new Set(lint(runbook).findings.map(({ line }) => line))])).toEqual([[7], [8]]);
  });

  it.each([
    ['# List\n\n- [ ] one\n- [ ] two\n', 'a.md', 'a checklist'], ['# A\n\n- [ ] one\n\n# B\n\n- [ ] two\n', 'a.md', '2 checklists'], ['# Nothing\n\nJust words.\n', 'a.md', 'no steps'], ['', 'a.md', 'no steps'],
    ['flowchart TB\n  a --> b\n', 'a.mmd', 'a map'], ['name,email\nAda,ada@example.test\n', 'a.csv', 'a table of people'],
  ])('what is none is named: %o', (text, name, instead) => expect(found(text, name)).toEqual({ titles: [], runbooks: [], instead }));

  it('what can’t be read is an error with its line', () => {
    expect(runbooksIn('a\n\0', 'a.md')).toMatchObject({ ok: false, error: { line: 2, code: 'not-text' } });
  });
});
