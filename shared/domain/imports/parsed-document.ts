import type { ItemState, Stage } from '#shared/domain/items/item.ts';
import type { Graph } from '#shared/domain/maps/graph.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Result } from '#shared/lib/result.ts';
import type { ParsedPerson } from './parsed-person.ts';

/** What a document says of an item; what it does not say is null. */
export type ItemWords = {
  /** Inline Markdown as written, without box and attributes, on one line. */
  readonly text: string;
  /** The mark between the brackets: `[ ]` open, `[x]` or `[X]` done, `[-]` not applicable, `[/]` in progress, `[!]` blocked. */
  readonly state: ItemState;
  readonly reason: string | null;
  readonly stage: Stage | null;
  readonly critical: boolean;
  /** Name of a person. */
  readonly owner: string | null;
  /** In the notation of `due-notation.ts`. */
  readonly due: string | null;
  /** Markdown: the blocks below the first paragraph, as written, at the margin. */
  readonly notes: string | null;
};

export type ParsedItem = ItemWords & {
  /** 1-based line of the source. */
  readonly line: number;
  readonly children: readonly ParsedItem[];
};

/** What a table has columns for; all that can be said of an item besides its text. */
export const SAYABLE = ['state', 'reason', 'stage', 'critical', 'owner', 'due', 'notes'] as const satisfies readonly (keyof ItemWords)[];
export type Sayable = (typeof SAYABLE)[number];

/** Which list a document is an export of, and the state of the ledger that it shows (`shared/lib/hlc.ts`). */
export type ListIdentity = { readonly list: Id; readonly exported: string };

export type ParsedChecklist = {
  /** Department names from the outermost in; empty when the document names none. */
  readonly departments: readonly string[];
  readonly section: string | null;
  readonly title: string;
  /** Whether the document itself gives the title; else it is the name of the file. */
  readonly isTitled: boolean;
  readonly identity: ListIdentity | null;
  readonly line: number;
  readonly items: readonly ParsedItem[];
  /** Of a table: what it has no column for and says nothing of. Markdown can say all of it and has none. */
  readonly silent?: readonly Sayable[];
};

/** Parts of a runbook beside its steps, as a preview tells them. */
export const RUNBOOK_PARTS = [
  'property', 'overview', 'trigger', 'parameter', 'prerequisite', 'field', 'instructions', 'command', 'decision', 'branch', 'output', 'kpi', 'gate', 'error', 'rollback', 'monitoring',
  'dependency', 'opportunity', 'change',
] as const;
export type RunbookPart = (typeof RUNBOOK_PARTS)[number];

/** A line of the file, 1-based, and what of a runbook it was understood as; `depth` from 1. */
export type PlacedPart = { readonly line: number; readonly part: RunbookPart; readonly text: string; readonly depth: number };

export type ParsedWorkflow = {
  readonly form: 'ordered-list' | 'arrow-chain' | 'template';
  readonly line: number;
  /** The Markdown that it is kept as: of a file that is one runbook all of it, byte for byte (W4). */
  readonly text: string;
  readonly definition: WorkflowDefinition;
  /** Lines, counted in the file, that could not be read as meant. */
  readonly notes: readonly ReadingNote[];
  /** Lines of the file before the first of `text`; what the definition says of lines counts in `text`. */
  readonly offset: number;
  readonly parts: readonly PlacedPart[];
  /** Lines of the file that no part of a runbook was made of; they stay in its text. */
  readonly kept: readonly { readonly line: number; readonly text: string }[];
};

export type ParsedMap = { readonly title: string; readonly line: number; readonly graph: Graph };

/** Something worth telling that does not stop the import. `code` is stable and kebab-case. */
export type ParseWarning = { readonly line: number; readonly code: string; readonly message: string };

/** A file that can't be read as what it claims to be; nothing of it is imported. `more` are the faults after the first. */
export type ParseError = { readonly line: number; readonly code: string; readonly message: string; readonly more?: readonly ParseWarning[] };

/** What a file says, in file order (X1). `unplaced` names the blocks that became nothing, so that a preview can show every line. */
export type ParsedDocument = {
  readonly title: string | null;
  readonly checklists: readonly ParsedChecklist[];
  readonly workflows: readonly ParsedWorkflow[];
  readonly maps: readonly ParsedMap[];
  readonly people: readonly ParsedPerson[];
  readonly warnings: readonly ParseWarning[];
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
};

export type ParseDocument = (text: string, fileName: string) => Result<ParsedDocument, ParseError>;
