import { describe, expect, test } from 'vitest';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { outlineOf } from '#shared/formats/markdown/runbook/outline.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { byRule, countsOf, stepOfPath } from '#renderer/features/workflows/page/finding-places.ts';
import { partsOf } from '#renderer/features/workflows/page/parts.ts';
import { togetherWith } from '#renderer/features/workflows/page/together-with.ts';

const keys = (text: string, known = true) => partsOf(readRunbook(text).definition, known ? outlineOf(text) : null).map(({ key, title }) => key ?? `“${title}”`);

describe('W1, W4: the parts of the page', () => {
  const text = '# Tow\n\n## Rollback\n\nBack.\n\n## Customs\n\nHorn.\n\n## Empty\n\n## Triggers\n\n## Steps\n\n1. Pull\n';

  test('stand in the order of the document, what the model has no field for among them, and none is empty', () => {
    expect(keys(text)).toEqual(['rollback', '“Customs”', 'steps']);
  });

  test('in the order of the template while the document’s own is not known', () => {
    expect(keys(text, false)).toEqual(['steps', 'rollback']);
  });

  test('what stands before the first heading comes first, as the overview where there is no other', () => {
    expect(keys('# Tow\n\nPulls.\n\n## Rollback\n\nBack.\n\n## Steps\n\n1. Pull\n')).toEqual(['overview', 'rollback', 'steps']);
    expect(keys('# Tow\n\nOf old.\n\n## Rollback\n\nBack.\n\n## Overview\n\nPulls.\n\n## Steps\n\n1. Pull\n')).toEqual(['“”', 'rollback', 'overview', 'steps']);
    expect(keys('# Tow\n\n1. Pull\n2. Rest\n')).toEqual(['steps']);
  });

  test('a branch in a step alone makes no section of decisions', () => {
    expect(keys('# Tow\n\n## Steps\n\n### 1. Pull\n\nIf it holds: go to step 2\n\n### 2. Rest\n')).toEqual(['steps']);
    expect(keys('# Tow\n\n## Steps\n\n1. Pull\n2. Rest\n\n## Decision Points\n\n- If it holds: stop\n')).toEqual(['steps', 'decisions']);
  });
});

describe('W6: findings', () => {
  const definition = definitionSchema.parse({
    title: 'Tow', steps: [{ id: 'a', name: 'Pull' }, { id: 'b', name: 'Rest' }],
    decisions: [{ question: 'Held?', after: 'b', branches: [] }, { question: 'Why?', after: null, branches: [] }],
  });

  test.each([['steps.1', 1], ['steps.1.commands.0', 1], ['steps.2', null], ['decisions.0.branches.1', 1], ['decisions.1', null], ['decisions.7', null], ['title', null], ['errors.0', null]])('%s leads to step %s', (path, step) => {
    expect(stepOfPath(path, definition)).toBe(step);
  });

  test('by rule, the severest first, each in the order of its lines', () => {
    const { findings } = lint(readRunbook('# Tow\n\n## Steps\n\n### 1. Pull\n\n### 2. Pull\n\nIf it holds: go to step 9\n'));
    const groups = byRule(findings);
    const weights = groups.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(groups.flatMap((group) => group.findings)).toHaveLength(findings.length);
    expect(new Set(groups.map(({ rule }) => rule)).size).toBe(groups.length);
    expect(groups.find(({ rule }) => rule === 'step-without-duration')?.findings.map(({ path }) => path)).toEqual(['steps.0', 'steps.1']);
    const counts = countsOf(findings);
    expect(counts.error + counts.warning + counts.info).toBe(findings.length);
  });
});

test('W2: a step is worked in any order with its neighbours of the same group only', () => {
  const steps = ['x', 'x', null, 'x', 'y', 'y', 'y'].map((parallel) => ({ parallel }));
  const [pair, three] = [{ from: 1, to: 2 }, { from: 5, to: 7 }];
  expect(togetherWith(steps)).toEqual([pair, pair, null, null, three, three, three]);
});
