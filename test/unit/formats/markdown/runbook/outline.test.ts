import { describe, expect, test } from 'vitest';
import { outlineOf } from '#shared/formats/markdown/runbook/outline.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';

const brief = (text: string) => outlineOf(text).map(({ key, title, rest }) => [key, title, rest]);

describe('W4: the sections of a runbook in their order, with what the model has no field for', () => {
  test('known and unknown ones, and what stands before the first', () => {
    const text = '---\ntitle: Tow\n---\n\n# Tow\n\nOf old.\n\n## Rollback\n\nBack.\n\n## Customs\n\nSound the horn.\n\n```sh\nhorn\n```\n\n## Overview\n\nPulls.\n\n## Steps\n\nMind the wind.\n\n### 1. Take the line\n\nNow.\n';
    expect(outlineOf(text)).toEqual([
      { key: null, title: '', text: 'Of old.', rest: '' },
      { key: 'rollback', title: 'Rollback', text: 'Back.', rest: '' },
      { key: null, title: 'Customs', text: 'Sound the horn.\n\n```sh\nhorn\n```', rest: '' },
      { key: 'overview', title: 'Overview', text: 'Pulls.', rest: '' },
      { key: 'steps', title: 'Steps', text: 'Mind the wind.', rest: 'Mind the wind.' },
    ]);
  });

  test.each([
    ['a bullet without a label that is known', '## Monitoring\n\n- **Alerts**: page somebody\n- Look at the sky\n', 'Look at the sky'],
    ['words before a table', '## Error Handling\n\nWhat went wrong before:\n\n| Error | Response |\n|---|---|\n| Fog | Wait |\n', 'What went wrong before:'],
    ['a block of code between bullets', '## Prerequisites\n\n- A rope\n\n```\nrope\n```\n\n- A knife\n', '```\nrope\n```'],
    ['a sentence between branches', '## Decision Points\n\n### Decision 1: Fog?\n**After**: Step 1\n- If there is fog: stop\n- Otherwise: continue\n\nAsk the pilot first.\n', 'Ask the pilot first.'],
  ])('%s', (_name, section, rest) => {
    const [found] = outlineOf(`# Tow\n\n${section}\n## Steps\n\n1. Pull\n`);
    expect(found?.rest.replace(/^- /, '')).toBe(rest);
  });

  test.each(['Triggers', 'Prerequisites', 'KPIs', 'Outputs', 'Change Log', 'Automation Opportunities'])('nothing is left of a plain list below “%s”', (title) => {
    expect(brief(`# Tow\n\n## ${title}\n\n- [ ] one\n- **Logs**: two\n\n## Steps\n\n1. Pull\n`)[0]?.[2]).toBe('');
  });

  test('steps stand where they are written, below whatever heading or none', () => {
    expect(brief('# Tow\n\n1. Pull\n2. Rest\n')).toEqual([['steps', '', '']]);
    expect(brief('# Tow\n\n## Do this\n\nFirst.\n\n1. Pull\n2. Rest\n\n> Well done\n\n## Customs\n\nHorn.\n')).toEqual([['steps', 'Do this', 'First.'], [null, '', ''], [null, 'Customs', '']]);
    expect(brief('# Tow\n\n## Needed\n\nA rope.\n\n## 1. Pull\n\nHard.\n\n## 2. Rest\n\n## Customs\n\nHorn.\n')).toEqual([[null, 'Needed', ''], ['steps', '', ''], [null, 'Customs', '']]);
  });

  test('steps that are headings beside those of sections belong to no section', () => {
    const { definition } = readRunbook('# Tow\n\n## Prerequisites\n\n- A rope\n\n## 1. Pull\n\n- Hard\n\n## 2. Rest\n\n## Rollback\n\nBack.\n');
    expect(definition).toMatchObject({ prerequisites: ['A rope'], rollback: 'Back.', steps: [{ name: 'Pull', instructions: '- Hard' }, { name: 'Rest' }] });
  });

  test('what can’t be read has none', () => expect(outlineOf('\u0000')).toEqual([]));
});
