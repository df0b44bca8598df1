import type { Nodes } from 'mdast';
import type { ParseWarning, ParsedChecklist, ParsedDocument, ParsedMap, ParsedWorkflow } from '#shared/domain/imports/parsed-document.ts';
import { type MarkdownSource, oneLine } from './source.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Gathers what the readers of a document find. */
export type Collector = {
  readonly source: MarkdownSource;
  readonly checklist: (checklist: ParsedChecklist) => void;
  readonly workflow: (workflow: ParsedWorkflow) => void;
  readonly map: (map: ParsedMap) => void;
  readonly warn: (warning: ParseWarning) => void;
  /** Names a block that becomes nothing. */
  readonly unplaced: (node: Nodes) => void;
  readonly unplacedLine: (line: number, text: string) => void;
  /** All that was found, each kind in the order of the file. */
  readonly document: () => ParsedDocument;
};

const EXCERPT = 200;

export function newCollector(source: MarkdownSource, title: string | null): Collector {
  const found: Mutable<ParsedDocument> = { title, checklists: [], workflows: [], maps: [], people: [], warnings: [], unplaced: [] };
  const unplacedLine = (line: number, text: string): void => void found.unplaced.push({ line, text: oneLine(text).slice(0, EXCERPT) });
  return {
    source,
    checklist: (checklist) => void found.checklists.push(checklist),
    workflow: (workflow) => void found.workflows.push(workflow),
    map: (map) => void found.maps.push(map),
    warn: (warning) => void found.warnings.push(warning),
    unplaced: (node) => unplacedLine(source.lineOf(node), source.slice(node)),
    unplacedLine,
    document: () => ({ ...found, workflows: inOrder(found.workflows), maps: inOrder(found.maps), warnings: inOrder(found.warnings), unplaced: inOrder(found.unplaced) }),
  };
}

const inOrder = <T extends { readonly line: number }>(entries: readonly T[]): T[] => [...entries].sort((a, b) => a.line - b.line);
