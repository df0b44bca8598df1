import type { AutomationLevel, WorkflowClass } from '../definition.ts';
import type { LintReport } from './lint.ts';
import type { Severity } from './rule.ts';

/** What can be said of a file before any rule is asked. */
export const FILE_RULES = [
  { id: 'unreadable', severity: 'error', title: 'The file can’t be read', explanation: 'It is not there, may not be read, or is no text in UTF-8. Nothing of it was checked.' },
  { id: 'not-a-runbook', severity: 'info', title: 'The file holds no runbook', explanation: 'It was passed over. A runbook has a title and numbered steps, below a heading “Steps” or as a numbered list. A file that is named itself has to be one.' },
] as const satisfies readonly { readonly id: string; readonly severity: Severity; readonly title: string; readonly explanation: string }[];

export type FileFinding = { readonly rule: string; readonly severity: Severity; readonly line: number; readonly message: string; readonly fix: string | null };

/** A runbook of a file as programs read it; of a file without one only `path` and its finding are told. */
export type LintedFile = {
  readonly path: string;
  readonly title: string | null;
  readonly score: number | null;
  readonly class: { readonly declared: WorkflowClass | null; readonly computed: WorkflowClass | null; readonly reasons: readonly string[] };
  readonly level: { readonly declared: AutomationLevel | null; readonly computed: AutomationLevel | null };
  readonly findings: readonly FileFinding[];
};

export const lintedFile = (path: string, { title, score, class: { declared, computed, reasons }, level, findings }: LintReport): LintedFile => ({
  path, title, score,
  class: { declared, computed, reasons: reasons.map(({ text }) => text) },
  level: { declared: level.declared, computed: level.computed },
  findings: findings.map(({ rule, severity, line, message, fix }) => ({ rule, severity, line, message, fix: fix?.label ?? null })),
});

export const fileWithout = (path: string, finding: FileFinding): LintedFile =>
  ({ path, title: null, score: null, class: { declared: null, computed: null, reasons: [] }, level: { declared: null, computed: null }, findings: [finding] });
