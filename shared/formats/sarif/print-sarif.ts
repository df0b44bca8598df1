import { FILE_RULES, type LintedFile } from '#shared/domain/workflows/lint/linted-file.ts';
import type { Severity } from '#shared/domain/workflows/lint/rule.ts';
import { LINT_RULES } from '#shared/domain/workflows/lint/rules.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };

/** All that a result may name, in this order. */
const RULES = [...FILE_RULES.map((rule) => ({ ...rule, kind: 'file' })), ...LINT_RULES];

/** `step-without-actor` → `StepWithoutActor`. */
const pascal = (id: string): string => id.replace(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/** Findings as SARIF 2.1.0, which code hosts show on the lines that they speak of. `uriOf` names a file by its path. */
export function sarifOf(files: readonly LintedFile[], uriOf: (path: string) => string) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Handrail',
          rules: RULES.map(({ id, kind, severity, title, explanation }) => ({
            id,
            name: pascal(id),
            shortDescription: { text: `${title}.` },
            fullDescription: { text: explanation },
            help: { text: explanation },
            defaultConfiguration: { level: LEVELS[severity] },
            properties: { tags: [kind] },
          })),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap(({ path, findings }) => findings.map(({ rule, severity, line, message, fix }) => ({
        ruleId: rule,
        ruleIndex: RULES.findIndex(({ id }) => id === rule),
        level: LEVELS[severity],
        message: { text: fix === null ? message : `${message} To mend it: ${fix}.` },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: { startLine: line } } }],
      }))),
    }],
  };
}
