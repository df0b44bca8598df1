import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FILE_RULES } from '#shared/domain/workflows/lint/linted-file.ts';
import { LINT_RULES } from '#shared/domain/workflows/lint/rules.ts';

const DOC = readFileSync(join(import.meta.dirname, '../../../../../docs/lint.md'), 'utf8');

it('W6: docs/lint.md has every rule as it is, and no other', () => {
  const rows = [...LINT_RULES, ...FILE_RULES].map(({ id, severity, title, explanation }) => `| \`${id}\` | ${severity} | ${title} | ${explanation} |`);
  expect(DOC.split('\n').filter((line) => /^\| `[a-z-]+` \| (?:error|warning|info) \|/.test(line)).sort()).toEqual(rows.sort());
});
