import type { DomainError } from '#shared/domain/error.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { Finding, LintReport } from '#shared/domain/workflows/lint/lint.ts';
import type { Result } from '#shared/lib/result.ts';

/** Lines of the document, 1-based, both included. */
export type LineSpan = { readonly from: number; readonly to: number };

/** A text as it was read: what it says, on which lines, and what should be mended in it. */
export type Reading = {
  readonly text: string;
  readonly definition: WorkflowDefinition;
  /** Path into the definition → line; see `Runbook`. */
  readonly places: ReadonlyMap<string, number>;
  /** Where each step stands, by its place from 0. */
  readonly steps: readonly LineSpan[];
  readonly findings: readonly EditorFinding[];
  readonly score: number;
  readonly class: LintReport['class'];
  readonly level: LintReport['level'];
};

/** A finding of the linter with what its rule says. */
export type EditorFinding = Finding & {
  readonly title: string;
  /** Why it matters and how to mend it. */
  readonly why: string;
};

/** What the thread that reads is asked for. Texts have `\n` for line ends. */
export type Asked =
  | { readonly ask: 'read'; readonly text: string }
  | { readonly ask: 'edit'; readonly text: string; readonly edits: readonly Edit[] }
  /** A text with the line ends and the byte order mark that the stored one has. */
  | { readonly ask: 'stored'; readonly stored: string; readonly text: string };

export type Answers = {
  readonly read: Reading;
  readonly edit: Result<Reading, DomainError>;
  readonly stored: string;
};

export type Question = Asked & { readonly turn: number };
export type Answer = { readonly turn: number; readonly value: Answers[keyof Answers] } | { readonly turn: number; readonly fault: string };
