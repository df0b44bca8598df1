import type { RootContent } from 'mdast';
import type { PlacedPart, RunbookPart } from '#shared/domain/imports/parsed-document.ts';
import { oneLine } from '../source.ts';
import { entriesIn } from './entries.ts';
import { spanOf } from './layout.ts';
import { FRONT_FIELDS, type ReadDocument } from './read-runbook.ts';
import * as section from './read-sections.ts';

const PART_OF: Readonly<Record<string, RunbookPart>> = {
  overview: 'overview', triggers: 'trigger', parameters: 'parameter', prerequisites: 'prerequisite', outputs: 'output', kpis: 'kpi', errors: 'error', opportunities: 'opportunity', changeLog: 'change',
};
const LABELLED = { gate: 'gate', monitoring: 'monitoring', dependencies: 'dependency' } as const satisfies Partial<Record<string, RunbookPart>>;
const FRONT: ReadonlySet<string> = new Set(Object.values(FRONT_FIELDS));
const EXCERPT = 200;

/** What each line of a runbook was understood as, beside its steps (X1); `offset` lines of the file stand before it. */
export function placedParts({ layout, places, steps }: ReadDocument, offset: number): PlacedPart[] {
  const found: PlacedPart[] = [];
  const add = (line: number, part: RunbookPart, depth = 1): void => void found.push({ line: line + offset, part, depth, text: shown(layout.lines[line - 1] ?? '') });
  for (const [path, line] of places) {
    const [head = '', at, inner] = path.split('.');
    if (head === 'steps' && inner !== undefined) add(line, inner === 'instructions' ? 'instructions' : 'field', 2);
    else if (head === 'decisions' && at !== undefined) add(line, inner === undefined ? 'decision' : 'branch', inner === undefined ? 1 : 2);
    else if (at === undefined && FRONT.has(head) && layout.front !== null && line <= layout.front.to) add(line, 'property');
    else if (PART_OF[head] !== undefined && (at !== undefined || head === 'overview')) add(head === 'overview' ? firstLine(section.overviewNodes(layout), line) : line, PART_OF[head]);
  }
  for (const { value, line } of section.outputs(layout)) if (value.kind !== 'output') add(line, 'output');
  for (const key of Object.keys(LABELLED) as (keyof typeof LABELLED)[]) for (const entry of section.labels(layout, key)) add(entry.from + 1, LABELLED[key]);
  for (const node of section.sectionAt(layout, 'rollback')?.nodes ?? []) for (const { from } of rowsIn(node)) add(from + 1, 'rollback');
  for (const { parts } of steps) for (const command of parts.commands) found.push({ line: command.from + 1 + offset, part: 'command', depth: 2, text: oneLine(command.text).slice(0, EXCERPT) });
  return unique(found);
}

/** A decision without a heading stands on the line of its first branch: the branch says more. */
function unique(parts: readonly PlacedPart[]): PlacedPart[] {
  const branches = new Set(parts.filter(({ part }) => part === 'branch').map(({ line }) => line));
  return parts.filter(({ part, line }) => part !== 'decision' || !branches.has(line)).sort((a, b) => a.line - b.line);
}

const firstLine = (nodes: readonly RootContent[], line: number): number => (nodes[0] === undefined ? line : spanOf(nodes[0]).from + 1);
const rowsIn = (node: RootContent): readonly { readonly from: number }[] => (node.type === 'list' ? node.children.map((item) => spanOf(item as unknown as RootContent)) : [spanOf(node)]);

/** What no part was made of: properties and sections that are not known, entries without one of the labels of their section. */
export function keptText({ layout, front }: ReadDocument, offset: number): { readonly line: number; readonly text: string }[] {
  const { source, sections, lines } = layout;
  const of = (node: RootContent) => ({ line: source.lineOf(node) + offset, text: oneLine(source.slice(node)).slice(0, EXCERPT) });
  const properties = front.keys.filter(({ key }) => key !== 'title' && key !== 'handrail' && !(key in FRONT_FIELDS)).map(({ line, text }) => ({ line: line + offset, text: oneLine(text).slice(0, EXCERPT) }));
  const unknown = sections.filter(({ key }) => key === null).flatMap(({ heading, nodes }) => [heading, ...nodes]).filter((node) => node.type !== 'thematicBreak').map(of);
  const unlabelled = (Object.keys(LABELLED) as (keyof typeof LABELLED)[]).flatMap((key) => {
    const taken = new Set(section.labels(layout, key).map(({ from }) => from));
    return entriesIn(section.sectionAt(layout, key)?.nodes ?? [], source).filter(({ from }) => !taken.has(from)).map(({ from }) => ({ line: from + 1 + offset, text: shown(lines[from] ?? '') }));
  });
  return [...properties, ...unknown, ...unlabelled].sort((a, b) => a.line - b.line);
}

/** A line as people read it: without the marks of bullets, tables and bold labels. */
function shown(line: string): string {
  const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (cells !== undefined) return cells.split(/(?<!\\)\|/).map((cell) => cell.trim()).filter((cell) => cell !== '').join(' · ').slice(0, EXCERPT);
  return oneLine(line.replace(/^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+/, '').replace(/^\[[ xX/!-]\]\s+/, '').replace(/^(\*\*|__)([^*_]+?)(:?)\1/, '$2$3')).slice(0, EXCERPT);
}
