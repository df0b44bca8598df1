import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Finding } from '#shared/domain/workflows/lint/lint.ts';
import type { Severity } from '#shared/domain/workflows/lint/rule.ts';

/** The place of the step, from 0, that a path of the definition speaks of: a step’s own, or the one that a decision follows; else null. */
export function stepOfPath(path: string, { steps, decisions }: Pick<WorkflowDefinition, 'steps' | 'decisions'>): number | null {
  const [, what, number] = /^(steps|decisions)\.(\d+)/.exec(path) ?? [];
  if (number === undefined) return null;
  if (what === 'steps') return Number(number) < steps.length ? Number(number) : null;
  const after = decisions[Number(number)]?.after ?? null;
  const at = after === null ? -1 : steps.findIndex(({ id }) => id === after);
  return at < 0 ? null : at;
}

/** All that one rule found. */
export type RuleFindings = { readonly rule: Finding['rule']; readonly severity: Severity; readonly findings: readonly Finding[] };

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by their rules, the severest first, and within a severity by line. */
export function byRule(findings: readonly Finding[]): RuleFindings[] {
  const groups = new Map<Finding['rule'], Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups]
    .map(([rule, found]) => ({ rule, severity: found[0]?.severity ?? 'info', findings: found.toSorted((a, b) => a.line - b.line) }))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.findings[0]?.line ?? 0) - (b.findings[0]?.line ?? 0));
}

export type Counts = Readonly<Record<Severity, number>>;
export const countsOf = (findings: readonly Pick<Finding, 'severity'>[]): Counts => {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
};
