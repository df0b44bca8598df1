import { type LevelReason, automationLevelOf } from '../automation-level.ts';
import { type ClassReason, classify } from '../classify.ts';
import type { AutomationLevel, WorkflowClass } from '../definition.ts';
import { flowOf } from '../flow.ts';
import { type Runbook, lineOf } from '../runbook.ts';
import type { Fix, Found, LintContext, Severity } from './rule.ts';
import { LINT_RULES, type RuleId } from './rules.ts';

/** Something that should be mended: by which rule, where (path into the definition, line of the document), and what. */
export type Finding = {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly fix: Fix | null;
};

export type LintReport = {
  readonly title: string;
  /** From 0 to 100; see `scoreOf`. */
  readonly score: number;
  readonly class: { readonly declared: WorkflowClass | null; readonly computed: WorkflowClass; readonly reasons: readonly ClassReason[] };
  readonly level: { readonly declared: AutomationLevel | null; readonly computed: AutomationLevel; readonly reasons: readonly LevelReason[] };
  /** By line, and on one line the severest first. */
  readonly findings: readonly Finding[];
};

/** Holds a runbook against every rule (W6). Pure, and never throws. */
export function lint(runbook: Runbook): LintReport {
  const { definition } = runbook;
  const classification = classify(definition);
  const level = automationLevelOf(definition);
  const context: LintContext = { runbook, definition, flow: flowOf(definition), classification, level };
  const found = LINT_RULES.flatMap(({ id, severity, check }) => check(context).map((each): Finding => (
    { rule: id, severity, path: each.path, line: lineIn(runbook, each), message: each.message, fix: each.fix ?? null })));
  const findings = found.sort((a, b) => a.line - b.line || WEIGHT[b.severity] - WEIGHT[a.severity]);
  return {
    title: definition.title,
    score: scoreOf(findings),
    class: { declared: definition.class, computed: classification.class, reasons: classification.reasons },
    level: { declared: definition.automationLevel, computed: level.level, reasons: level.reasons },
    findings,
  };
}

/** The lines of a command stand below the mark that opens it. */
function lineIn(runbook: Runbook, { path, line, row }: Found): number {
  const at = line ?? lineOf(runbook, path);
  return row !== undefined && runbook.places.has(path) ? at + row + 1 : at;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 10, warning: 3, info: 1 };
const MOST_OF_A_RULE = 3;

/** 100 less 10 an error, 3 a warning and 1 a remark; one rule counts three times at most, and 0 is the least. */
export function scoreOf(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): number {
  const times = new Map<string, number>();
  let score = 100;
  for (const { rule, severity } of findings) {
    const before = times.get(rule) ?? 0;
    times.set(rule, before + 1);
    if (before < MOST_OF_A_RULE) score -= WEIGHT[severity];
  }
  return Math.max(0, score);
}
