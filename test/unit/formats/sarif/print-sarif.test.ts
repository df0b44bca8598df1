import { expect, it } from 'vitest';
import { FILE_RULES, fileWithout, lintedFile } from '#shared/domain/workflows/lint/linted-file.ts';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { LINT_RULES } from '#shared/domain/workflows/lint/rules.ts';
import { sarifOf } from '#shared/formats/sarif/print-sarif.ts';
import { asRead, definitionOf } from '#test/helpers/linted-runbooks.ts';

const file = lintedFile('a b.md', lint(asRead(definitionOf([{ name: 'Removal', commands: [{ language: null, text: 'rm -rf x' }] }]))));
const missing = fileWithout('gone.md', { rule: 'unreadable', severity: 'error', line: 1, message: 'Expected a file here, found none.', fix: null });

it('X3: findings as SARIF 2.1.0, each with a rule that is explained, a level, a file and a line', () => {
  const { version, runs: [run] } = sarifOf([file, missing], encodeURIComponent);
  const { results = [], tool } = run ?? {};
  expect(version).toBe('2.1.0');
  expect(tool?.driver.rules.map(({ id }) => id)).toEqual([...FILE_RULES, ...LINT_RULES].map(({ id }) => id));
  expect(results).toHaveLength(file.findings.length + 1);
  for (const { ruleId, ruleIndex, level, locations } of results) {
    expect(tool?.driver.rules[ruleIndex]).toMatchObject({ id: ruleId, defaultConfiguration: { level } });
    expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
  }
  const of = (id: string) => results.find(({ ruleId }) => ruleId === id);
  expect(of('destructive-unmarked')).toMatchObject({
    level: 'warning', message: { text: 'Step 1 “Removal” runs “rm -rf x” and is not marked critical. To mend it: Mark the step critical.' },
    locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b.md' }, region: { startLine: 10 } } }],
  });
  expect([of('no-owner')?.level, of('no-plain-verb')?.level, of('unreadable')?.level]).toEqual(['error', 'note', 'error']);
});

it('rules have names and help that code hosts show', () => {
  const rules = sarifOf([], String).runs[0]?.tool.driver.rules ?? [];
  expect(rules.find(({ id }) => id === 'step-without-actor')).toEqual({
    id: 'step-without-actor', name: 'StepWithoutActor', shortDescription: { text: 'A step does not say who does it.' }, fullDescription: { text: expect.stringContaining('**Role**') as string },
    help: { text: expect.stringContaining('**Role**') as string }, defaultConfiguration: { level: 'warning' }, properties: { tags: ['completeness'] },
  });
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});
