import type { Graph } from '#shared/domain/maps/graph.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Result } from '#shared/lib/result.ts';

/** The mark between the brackets of a task: `[ ]`, `[x]` or `[X]`, `[-]`. */
export type TaskMark = 'open' | 'done' | 'not-applicable';

export type ParsedItem = {
  /** Inline Markdown as written, without the task marker. */
  readonly text: string;
  readonly mark: TaskMark;
  /** 1-based line of the source. */
  readonly line: number;
  readonly children: readonly ParsedItem[];
};

export type ParsedChecklist = {
  /** Department names from the outermost in; empty when the document names none. */
  readonly departments: readonly string[];
  readonly section: string | null;
  readonly title: string;
  readonly line: number;
  readonly items: readonly ParsedItem[];
};

export type ParsedWorkflow = {
  readonly form: 'ordered-list' | 'arrow-chain' | 'template';
  readonly line: number;
  readonly definition: WorkflowDefinition;
};

export type ParsedMap = { readonly title: string; readonly line: number; readonly graph: Graph };

/** Something worth telling that does not stop the import. `code` is stable and kebab-case. */
export type ParseWarning = { readonly line: number; readonly code: string; readonly message: string };

/** A file that can't be read as what it claims to be; nothing of it is imported. */
export type ParseError = { readonly line: number; readonly code: string; readonly message: string };

/** What a file says, in file order (X1). `unplaced` names the blocks that became nothing, so that a preview can show every line. */
export type ParsedDocument = {
  readonly title: string | null;
  readonly checklists: readonly ParsedChecklist[];
  readonly workflows: readonly ParsedWorkflow[];
  readonly maps: readonly ParsedMap[];
  readonly warnings: readonly ParseWarning[];
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
};

export type ParseDocument = (text: string, fileName: string) => Result<ParsedDocument, ParseError>;
