import type { ListItem, RootContent } from 'mdast';
import type { PlacedPart, RunbookPart } from '#shared/domain/imports/parsed-document.ts';
import { oneLine } from '../source.ts';
import { entriesIn } from './entries.ts';
import { spanOf } from './layout.ts';
import { introFields } from './intro-fields.ts';
import { FRONT_FIELDS, type ReadDocument } from './read-runbook.ts';
import * as section from './read-sections.ts';
import { sectionOf } from './sections.ts';
import { rawCells } from './step-table.ts';

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
    // Instructions and commands are told below, line by line and with their text.
    if (head === 'steps' && (inner === 'instructions' || inner === 'commands')) continue;
    if (head === 'steps' && inner !== undefined) add(line, 'field', 2);
    else if (head === 'decisions' && at !== undefined) add(line, inner === undefined ? 'decision' : 'branch', inner === undefined ? 1 : 2);
    else if (at === undefined && FRONT.has(head)) add(line, 'property');
    else if (PART_OF[head] !== undefined && at !== undefined) add(line, PART_OF[head]);
  }
  for (const { value, line } of section.outputs(layout)) if (value.kind !== 'output') add(line, 'output');
  for (const key of Object.keys(LABELLED) as (keyof typeof LABELLED)[]) for (const entry of section.labels(layout, key)) add(entry.from + 1, LABELLED[key]);
  for (const node of section.overviewNodes(layout)) for (const { from } of rowsIn(node)) add(from + 1, 'overview');
  for (const node of section.sectionAt(layout, 'rollback')?.nodes ?? []) for (const { from } of rowsIn(node)) add(from + 1, 'rollback');
  for (const { parts } of steps) for (const { from, to } of parts.prose) {
    for (let row = from; row < to; row += 1) if ((layout.lines[row] ?? '').trim() !== '') add(row + 1, 'instructions', 2);
  }
  for (const { parts } of steps) for (const command of parts.commands) found.push({ line: command.from + 1 + offset, part: 'command', depth: 2, text: oneLine(command.text).slice(0, EXCERPT) });
  return unique(found);
}

/** A decision without a heading stands on the line of its first branch: the branch says more. */
function unique(parts: readonly PlacedPart[]): PlacedPart[] {
  const branches = new Set(parts.filter(({ part }) => part === 'branch').map(({ line }) => line));
  return parts.filter(({ part, line }) => part !== 'decision' || !branches.has(line)).sort((a, b) => a.line - b.line);
}

const rowsIn = (node: RootContent): readonly { readonly from: number }[] => (node.type === 'list' ? node.children.map((item) => spanOf(item as unknown as RootContent)) : [spanOf(node)]);

/**
 * What no part was made of, in its order: properties that are not known, what stands before the title, behind the steps or in
 * sections that are not known, entries without one of the labels of their section, cells of columns that are not known.
 */
export function keptText(document: ReadDocument, offset: number): { readonly line: number; readonly text: string }[] {
  const { layout, front, steps } = document;
  const { source, lines, nodes } = layout;
  const taken = takenNodes(document);
  const properties = front.keys.filter(({ key }) => key !== 'title' && key !== 'handrail' && !(key in FRONT_FIELDS)).map(({ line, text }) => ({ line, text: oneLine(text) }));
  const of = (node: RootContent | ListItem) => ({ line: source.lineOf(node), text: oneLine(source.slice(node)) });
  const blocks = nodes.filter((node) => node.type !== 'thematicBreak' && !taken.has(node)).flatMap((node) => (node.type === 'list' ? node.children.map(of) : [of(node)]));
  const unlabelled = (Object.keys(LABELLED) as (keyof typeof LABELLED)[]).flatMap((key) => {
    const known = new Set(section.labels(layout, key).map(({ from }) => from));
    return entriesIn(section.sectionAt(layout, key)?.nodes ?? [], source).filter(({ from }) => !known.has(from)).map(({ from }) => rowAt(lines, from));
  });
  const beside = introFields(layout).others.map((row) => rowAt(lines, row));
  const cells = layout.steps.flatMap(({ form, span, columns }) => (form !== 'row' ? [] : rawCells(lines[span.from] ?? '').flatMap(({ text }, at) => (columns[at] === null && text !== '' ? [{ line: span.from + 1, text }] : []))));
  const asked = new Set(steps.flatMap(({ places }) => [...places.values()]));
  return [...properties, ...blocks, ...unlabelled, ...beside, ...cells].filter(({ line }) => !asked.has(line) || cells.some((cell) => cell.line === line))
    .map(({ line, text }) => ({ line: line + offset, text: text.slice(0, EXCERPT) })).sort((a, b) => a.line - b.line);
}

const rowAt = (lines: readonly string[], row: number) => ({ line: row + 1, text: shown(lines[row] ?? '') });

/** The blocks that became a part, or hold one. */
function takenNodes({ layout, decisionPlaces }: ReadDocument): ReadonlySet<RootContent> {
  const { title, nodes, sections } = layout;
  const taken = new Set<RootContent>([...(title === null ? [] : [title]), ...section.overviewNodes(layout), ...introFields(layout).nodes, ...(section.sectionAt(layout, 'rollback')?.nodes ?? [])]);
  for (const { key, heading, nodes: inside } of sections) {
    if (key === null) continue;
    // Diagnosis may be the first part that has steps: its heading says more than that.
    if (key !== 'steps' || sectionOf(layout.source.plain(heading)) === 'steps') taken.add(heading);
    if (key === 'decisions') for (const place of decisionPlaces) {
      if (place.in !== 'section') continue;
      if (place.written.heading !== null) taken.add(place.written.heading);
      const rows = place.written.branches.map(({ line }) => line - 1);
      for (const node of place.written.nodes) if (rows.some((row) => row >= spanOf(node).from && row < spanOf(node).to) || isAfter(node, layout)) taken.add(node);
    }
    else if (key !== 'overview' && key !== 'steps') {
      const table = key === 'errors' || key === 'parameters' ? inside.find((node) => node.type === 'table') : undefined;
      for (const node of inside) if (table === undefined ? node.type === 'list' || node.type === 'paragraph' : node === table) taken.add(node);
    }
  }
  for (const node of nodes) {
    const { from, to } = spanOf(node);
    if (layout.steps.some(({ span }) => (from >= span.from && from < span.to) || (from <= span.from && span.to <= to))) taken.add(node);
  }
  return taken;
}

const isAfter = (node: RootContent, { source }: ReadDocument['layout']): boolean => node.type === 'paragraph' && /^(?:\*\*|__)?After\b/i.test(source.slice(node));

/** A line as people read it: without the marks of bullets, tables and bold labels. */
function shown(line: string): string {
  const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  if (cells !== undefined) return cells.split(/(?<!\\)\|/).map((cell) => cell.trim()).filter((cell) => cell !== '').join(' · ').slice(0, EXCERPT);
  return oneLine(line.replace(/^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+/, '').replace(/^\[[ xX/!-]\]\s+/, '').replace(/^(\*\*|__)([^*_]+?)(:?)\1/, '$2$3')).slice(0, EXCERPT);
}
