import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { filesIn } from '#test/helpers/linted-runbooks.ts';

const STARTER = join(import.meta.dirname, '../../../../../resources/starter/runbooks');
const reports = filesIn(STARTER).map((file) => ({ file, report: lint(readRunbook(readFileSync(join(STARTER, file), 'utf8'))) }));

/** The one workflow of the inventory that is declared otherwise than it is. */
const DECLARED_OTHERWISE = 'Multi-channel outreach sequence';

describe('C1, C2: the inventory of the starter library', () => {
  const inventory = reports.filter(({ file }) => /^inventory[/\\]/.test(file)).map(({ report }) => report);

  it('eight short, eight medium and six durable ones are declared', () => {
    const declared = inventory.map(({ class: { declared: each } }) => each);
    expect([...new Set(declared)].map((each) => [each, declared.filter((other) => other === each).length]).sort()).toEqual([['durable', 6], ['medium', 8], ['short', 8]]);
  });

  it('each is computed as it is declared but one, which lasts days', () => {
    const differing = inventory.filter(({ class: { declared, computed } }) => declared !== computed);
    expect(differing.map(({ title, class: { declared, computed } }) => [title, declared, computed])).toEqual([[DECLARED_OTHERWISE, 'medium', 'durable']]);
    expect(differing[0]?.class.reasons.map(({ rule }) => rule)).toContain('lasts-days');
  });
});

describe('W7: the runbooks of the starter library keep every rule', () => {
  it.each(reports.map(({ file, report }) => [file, report] as const))('%s', (_file, { title, findings }) => {
    const found = findings.map(({ rule, line, message }) => ({ rule, line, message }));
    expect(found.filter(({ rule }) => title !== DECLARED_OTHERWISE || rule !== 'class-differs')).toEqual([]);
  });
});
