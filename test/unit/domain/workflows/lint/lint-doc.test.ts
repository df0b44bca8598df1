import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { FILE_RULES } from '#shared/domain/workflows/lint/linted-file.ts';
import { LINT_RULES } from '#shared/domain/workflows/lint/rules.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';

const docs = (name: string): string => readFileSync(join(import.meta.dirname, '../../../../../docs', name), 'utf8');

it('W6: docs/lint.md has every rule as it is, and no other', () => {
  const rows = [...LINT_RULES, ...FILE_RULES].map(({ id, severity, title, explanation }) => `| \`${id}\` | ${severity} | ${title} | ${explanation} |`);
  expect(docs('lint.md').split('\n').filter((line) => /^\| `[a-z-]+` \| (?:error|warning|info) \|/.test(line)).sort()).toEqual(rows.sort());
});

it('W6: the runbook that docs/runbooks.md shows keeps every rule', () => {
  const [, example = ''] = /^````markdown\n([\s\S]*?)\n````$/m.exec(docs('runbooks.md')) ?? [];
  expect(lint(readRunbook(example))).toMatchObject({ title: 'Restore a database', findings: [] });
});
