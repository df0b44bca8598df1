import { expect, it } from 'vitest';
import { decisionAt } from '#renderer/features/workflows/editor/decision-at.ts';
import { readText } from '#renderer/features/workflows/editor/read-text.ts';
import { stepAt } from '#renderer/features/workflows/editor/step-at.ts';

const LINES = [
  '# Lamp', '', '## Steps', '', '### 1. Clean', '', 'If it is dark: go to step 2', '', 'With a cloth.', '', '### 2. Turn', '',
  '## Decision Points', '', '### Decision 1: Is it bright?', '**After**: Step 2', '- If yes: Continue', '- If no: Go to Step 1', '', '## KPIs', '- Ships saved',
];

it('the cursor stands at a decision on its lines, and below its head up to the next section', () => {
  const reading = readText(LINES.join('\n'));
  const at = (words: string) => {
    const line = LINES.indexOf(words) + 1;
    return decisionAt(reading, line, stepAt(reading.steps, line) !== null);
  };
  const named = reading.definition.decisions.findIndex(({ question }) => question !== '');
  const other = 1 - named;
  expect([at('If it is dark: go to step 2'), at('With a cloth.'), at('### 2. Turn')]).toEqual([other, null, null]);
  expect([at('### Decision 1: Is it bright?'), at('**After**: Step 2'), at('- If no: Go to Step 1')]).toEqual([named, named, named]);
  expect([at('## Decision Points'), at('## KPIs'), at('- Ships saved')]).toEqual([null, null, null]);
});
