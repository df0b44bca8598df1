import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { LINT_RULES } from '#shared/domain/workflows/lint/rules.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { RUNBOOKS, filesIn, planted } from '#test/helpers/linted-runbooks.ts';

const reportOf = (folder: string, file: string) => lint(readRunbook(readFileSync(join(RUNBOOKS, folder, file), 'utf8')));
const order = (a: { line: number; rule: string }, b: { line: number; rule: string }): number => a.line - b.line || (a.rule < b.rule ? -1 : 1);

describe('W6: every planted fault is found on its line, and nothing besides', () => {
  const expected = planted();

  it('every faulty runbook has its faults written down', () => {
    expect(Object.keys(expected)).toEqual(filesIn(join(RUNBOOKS, 'faulty')));
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(40);
  });

  it('every rule has a runbook that breaks it', () => {
    const broken = new Set(Object.values(expected).flat().map(({ rule }) => rule));
    expect(LINT_RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });

  it.each(Object.keys(expected))('%s', (file) => {
    const found = reportOf('faulty', file).findings.map(({ rule, line }) => ({ rule: rule as string, line }));
    expect(found.sort(order)).toEqual([...(expected[file] ?? [])].sort(order));
  });
});

describe('W6: a runbook without faults has no finding', () => {
  const files = filesIn(join(RUNBOOKS, 'clean'));
  it('there are ten, of different shapes', () => expect(files).toHaveLength(10));
  it.each(files)('%s', (file) => {
    const { findings, score } = reportOf('clean', file);
    expect(findings).toEqual([]);
    expect(score).toBe(100);
  });
});
