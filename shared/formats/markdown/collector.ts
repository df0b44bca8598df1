import type { Nodes } from 'mdast';
import type { ParseError, ParseWarning, ParsedChecklist, ParsedDocument, ParsedMap, ParsedWorkflow } from '#shared/formats/parsed-document.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Result } from '#shared/lib/result.ts';
import { type MarkdownSource, oneLine } from './source.ts';

/** A fault that ends the reading of the file; caught where the reading began. */
export class Unreadable extends Error {
  readonly error: ParseError;
  constructor(error: ParseError) {
    super(error.message);
    this.error = error;
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Gathers what the readers of a document find. */
export type Collector = {
  readonly source: MarkdownSource;
  readonly checklist: (checklist: ParsedChecklist) => void;
  readonly workflow: (form: ParsedWorkflow['form'], line: number, definition: Result<WorkflowDefinition, ParseError>) => void;
  readonly map: (map: ParsedMap) => void;
  readonly warn: (warning: ParseWarning) => void;
  /** Names a block that becomes nothing. */
  readonly unplaced: (node: Nodes) => void;
  readonly document: () => ParsedDocument;
};

const EXCERPT = 200;

export function newCollector(source: MarkdownSource, title: string | null): Collector {
  const found: Mutable<ParsedDocument> = { title, checklists: [], workflows: [], maps: [], warnings: [], unplaced: [] };
  return {
    source,
    checklist: (checklist) => void found.checklists.push(checklist),
    workflow: (form, line, definition) => {
      if (!definition.ok) throw new Unreadable(definition.error);
      found.workflows.push({ form, line, definition: definition.value });
    },
    map: (map) => void found.maps.push(map),
    warn: (warning) => void found.warnings.push(warning),
    unplaced: (node) => void found.unplaced.push({ line: source.lineOf(node), text: oneLine(source.slice(node)).slice(0, EXCERPT) }),
    document: () => ({ ...found, warnings: found.warnings.sort((a, b) => a.line - b.line) }),
  };
}
