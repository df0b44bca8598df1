import type { LevelOf } from '../automation-level.ts';
import type { Classification } from '../classify.ts';
import type { WorkflowDefinition } from '../definition.ts';
import type { Edit } from '../edit.ts';
import type { Flow } from '../flow.ts';
import type { Runbook } from '../runbook.ts';

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What mends a finding for certain, as acts on the text. */
export type Fix = { readonly label: string; readonly edits: readonly Edit[] };

/** What a rule found: where (a path into the definition), what, and what mends it if that is certain. */
export type Found = {
  readonly path: string;
  readonly message: string;
  readonly fix?: Fix;
  /** Line of a command, from 0, below the line that the path has. */
  readonly row?: number;
  /** Line of the document where it is known better than by the path. */
  readonly line?: number;
};

/** What every rule may look at; reckoned once. */
export type LintContext = {
  readonly runbook: Runbook;
  readonly definition: WorkflowDefinition;
  readonly flow: Flow;
  readonly classification: Classification;
  readonly level: LevelOf;
};

export const RULE_KINDS = ['structure', 'safety', 'completeness', 'craft'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule as data. `explanation` says why it matters and how to mend it. */
export type Rule<Id extends string = string> = {
  readonly id: Id;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
  readonly check: (context: LintContext) => readonly Found[];
};

/** A rule under its own id, so that the ids of all rules are known to the compiler. */
export const rule = <Id extends string>(each: Rule<Id>): Rule<Id> => each;

export const isBlank = (text: string | null | undefined): boolean => text == null || !/[\p{L}\p{N}]/u.test(text);
