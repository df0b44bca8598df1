import type { AutomationLevel, Category, WorkflowClass } from '#shared/domain/workflows/definition.ts';
import type { InventoryRow } from '#shared/domain/workflows/inventory.ts';
import type { LintReport } from '#shared/domain/workflows/lint/lint.ts';
import type { OutlineSection } from '#shared/formats/markdown/runbook/outline.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';

/** What a document says of itself, and what was reckoned from its steps. */
export type Declared<T> = { readonly declared: T | null; readonly computed: T };

/** What the linter found: its score from 0 to 100, and how many findings are errors (W6). */
export type Check = { readonly score: number; readonly errors: number };

/** A runbook in the library. */
export type WorkflowSummary = {
  readonly id: Id;
  readonly title: string;
  readonly category: Category | null;
  readonly tags: readonly string[];
  readonly steps: number;
  /** Name of the accountable owner (O1). */
  readonly owner: string | null;
  /** Role or name that the document gives. */
  readonly role: string | null;
  readonly class: Declared<WorkflowClass>;
  readonly level: Declared<AutomationLevel>;
  /** Null while it was not checked yet; `workflows` is told as changed once it was. */
  readonly check: Check | null;
  /** Newest published version; null while nothing is published. */
  readonly version: number | null;
  readonly changed: boolean;
  readonly lastRun: Instant | null;
  /** Path of the document that it came from. */
  readonly source: string | null;
  readonly archived: boolean;
};

/** A runbook in the inventory (C2). */
export type InventoryEntry = InventoryRow & { readonly id: Id };

/** A draft held against the rules, with what the rules that found something say, and its sections in their order. */
export type WorkflowReport = {
  readonly report: LintReport;
  readonly rules: Readonly<Record<string, { readonly title: string; readonly explanation: string }>>;
  readonly outline: readonly OutlineSection[];
};
