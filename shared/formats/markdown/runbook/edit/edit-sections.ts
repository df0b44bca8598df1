import type { RootContent } from 'mdast';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { type Standing, editEntries, markOf } from './edit-entries.ts';
import { entriesIn, tableIn } from '../entries.ts';
import { type Layout, spanOf } from '../layout.ts';
import {
  DEPENDENCY_LABELS, GATE_LABELS, MONITORING_LABELS, bullet, changeBullet, outputBullet, parameterCells, printSection, tableRow, taskBullet,
} from '../print-runbook.ts';
import { blocks } from '../print-fields.ts';
import type { ReadDocument } from '../read-runbook.ts';
import { ERROR_COLUMNS, PARAMETER_COLUMNS, columnsOf, labels, overviewNodes, sectionAt } from '../read-sections.ts';
import { SECTIONS, SECTION_TITLES, type SectionKey } from '../sections.ts';
import { type Splice, blockAt, contentEnd, withoutBlock } from './lines.ts';

/** Where each field of a definition stands, apart from its front matter. */
const SECTION_OF = {
  overview: 'overview', triggers: 'triggers', parameters: 'parameters', prerequisites: 'prerequisites', outputs: 'outputs', logs: 'outputs', metrics: 'outputs',
  kpis: 'kpis', gate: 'gate', errors: 'errors', rollback: 'rollback', monitoring: 'monitoring', dependencies: 'dependencies', opportunities: 'opportunities', changeLog: 'changeLog',
} as const satisfies Partial<Record<keyof WorkflowDefinition, SectionKey>>;
export type SectionField = keyof typeof SECTION_OF;

/** Ways to make a section say what `after` says, the one that touches least first. */
export function editSection(document: ReadDocument, field: SectionField, after: WorkflowDefinition): Splice[][] {
  const { layout } = document;
  const key = SECTION_OF[field];
  const body = printSection(key, after);
  if (key === 'overview' || key === 'rollback') return editBlocks(layout, key, key === 'overview' ? after.overview : (after.rollback ?? ''));
  const section = sectionAt(layout, key);
  if (section === null) return body === null ? [[]] : newSection(layout, key, body.split('\n')).map((splice) => [splice]);
  if (body === null) return [[emptied(layout, key)], [removed(layout, key)]];
  const entries = entriesIn(section.nodes, layout.source);
  const table = tableIn(section.nodes, layout.source);
  const place = entries[0]?.from ?? table?.span.from ?? contentEnd(layout.lines, section.body.from, section.body.to);
  const anew = [...(table === null ? entries.map(({ from, to }) => ({ from, to, lines: [] })) : [{ ...table.span, lines: [] }]), entries.length === 0 && table === null ? blockAt(layout.lines, place, body.split('\n')) : { from: place, to: place, lines: body.split('\n') }];
  const least = leastOf(document, key, after);
  return least === null ? [anew] : [least, anew];
}

function leastOf({ layout, definition }: ReadDocument, key: SectionKey, after: WorkflowDefinition): Splice[] | null {
  const nodes = sectionAt(layout, key)?.nodes ?? [];
  const entries = entriesIn(nodes, layout.source);
  const table = tableIn(nodes, layout.source);
  const marked = (printed: string, like: Standing | null): string[] => {
    const rows = printed.split('\n');
    const mark = like === null ? '- ' : markOf(layout.lines[like.from] ?? '');
    const bare = (rows[0] ?? '').replace(/^- (?:\[ \] )?/, '');
    return bare.startsWith('```') ? rows : [`${mark}${bare}`, ...rows.slice(1)];
  };
  const list = (said: readonly string[], printed: readonly string[], standing: readonly Standing[]): Splice[] => editEntries(standing, said, (at, like) => marked(printed[at] ?? '', like));
  const standingOf = (values: readonly unknown[]): Standing[] | null => (entries.length === values.length && table === null ? entries.map(({ from, to }, at) => ({ from, to, said: JSON.stringify(values[at]) })) : null);
  const texts = (before: readonly unknown[], now: readonly unknown[], print: (at: number) => string): Splice[] | null => {
    const standing = standingOf(before);
    return standing === null ? null : list(now.map((value) => JSON.stringify(value)), now.map((_value, at) => print(at)), standing);
  };
  switch (key) {
    case 'triggers':
    case 'kpis': return texts(definition[key], after[key], (at) => bullet(after[key][at] ?? ''));
    case 'prerequisites':
    case 'opportunities': return texts(definition[key], after[key], (at) => taskBullet(after[key][at] ?? ''));
    case 'changeLog': return texts(definition.changeLog, after.changeLog, (at) => changeBullet(after.changeLog[at] ?? { version: '', text: '' }));
    case 'outputs': {
      const all = (of: WorkflowDefinition): { name: string; text: string }[] => [...of.outputs, ...(of.logs === null ? [] : [{ name: 'Logs', text: of.logs }]), ...(of.metrics === null ? [] : [{ name: 'Metrics', text: of.metrics }])];
      return texts(all(definition), all(after), (at) => outputBullet(all(after)[at] ?? { name: '', text: '' }));
    }
    case 'errors': return rows(table, definition.errors, after.errors, ERROR_COLUMNS, (row) => [row.error, row.likelihood, row.impact, row.response]);
    case 'parameters': return rows(table, definition.parameters, after.parameters, PARAMETER_COLUMNS, parameterCells);
    case 'gate': return labelled(layout, 'gate', GATE_LABELS, (field) => after.gate?.[field] ?? null, '**');
    case 'monitoring': return labelled(layout, 'monitoring', MONITORING_LABELS, (field) => after.monitoring?.[field] ?? null, '**');
    case 'dependencies': return labelled(layout, 'dependencies', DEPENDENCY_LABELS, (field) => after.dependencies?.[field].join(', ') || null, '');
    default: return null;
  }
}

/** Rows of a table; a row that stays or goes keeps the columns that the model does not know. */
function rows<T>(table: ReturnType<typeof tableIn>, before: readonly T[], now: readonly T[], patterns: readonly RegExp[], cellsOf: (value: T) => readonly string[]): Splice[] | null {
  if (table === null || table.rows.length !== before.length) return null;
  const columns = columnsOf(table, patterns);
  const standing = table.rows.map(({ from, to }, at) => ({ from, to, said: JSON.stringify(before[at]) }));
  const head = table.span.from + 2;
  const splices = editEntries(standing, now.map((value) => JSON.stringify(value)), (at, like) => {
    const old = like === null ? undefined : table.rows.find(({ from }) => from === like.from);
    const cells = table.columns.map((_column, index) => old?.cells[index] ?? '');
    const value = now[at];
    if (value !== undefined) cellsOf(value).forEach((cell, index) => { const column = columns[index] ?? -1; if (column >= 0) cells[column] = cell; });
    return [tableRow(cells)];
  });
  return table.rows.length === 0 ? splices.map((splice) => ({ ...splice, from: head, to: head })) : splices;
}

function labelled<F extends string>(layout: Layout, key: 'gate' | 'monitoring' | 'dependencies', known: readonly (readonly [F, string])[], value: (field: F) => string | null, sign: string): Splice[] {
  const entries = labels(layout, key);
  const splices: Splice[] = [];
  const end = entries.at(-1)?.to ?? contentEnd(layout.lines, sectionAt(layout, key)?.body.from ?? 0, sectionAt(layout, key)?.body.to ?? 0);
  for (const [field, label] of known) {
    const standing = entries.filter((entry) => entry.field === field);
    const [first, ...others] = standing;
    const wanted = value(field)?.replace(/\s*\n\s*/g, ' ') ?? null;
    const said = standing.map(({ rest }) => rest).join(key === 'dependencies' ? ', ' : '; ');
    if (first === undefined) {
      if (wanted !== null) splices.push({ from: end, to: end, lines: [`- ${sign}${label}${sign}: ${wanted}`] });
    } else if (wanted === null) splices.push(...standing.map(({ from, to }) => ({ from, to, lines: [] })));
    else if (wanted !== said) {
      const prefix = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)?[^:*_]+(?:(?:\*\*|__)\s*:|:(?:\*\*|__)|:)\s*/.exec(layout.lines[first.from] ?? '')?.[0] ?? `- ${sign}${label}${sign}: `;
      splices.push({ from: first.from, to: first.to, lines: [`${prefix.trimEnd()} ${wanted}`] }, ...others.map(({ from, to }) => ({ from, to, lines: [] })));
    }
  }
  return splices;
}

function editBlocks(layout: Layout, key: 'overview' | 'rollback', text: string): Splice[][] {
  const section = sectionAt(layout, key);
  const nodes: readonly RootContent[] = key === 'overview' ? overviewNodes(layout) : (section?.nodes ?? []);
  const [first] = nodes;
  const last = nodes.at(-1);
  const ways = [...new Set([text, blocks(text)])].map((way) => way.split('\n'));
  if (text === '') return section === null ? [first === undefined || last === undefined ? [] : [withoutBlock(layout.lines, spanOf(first).from, spanOf(last).to)]] : [[removed(layout, key)]];
  if (first !== undefined && last !== undefined) return ways.map((lines) => [{ from: spanOf(first).from, to: spanOf(last).to, lines }]);
  if (section !== null) return ways.map((lines) => [blockAt(layout.lines, section.body.from, lines)]);
  const behindTitle = layout.title?.position?.end.line ?? (layout.front === null ? 0 : layout.front.to + 1);
  const intro = key === 'overview' ? ways.map((lines) => [blockAt(layout.lines, behindTitle, lines)]) : [];
  if (layout.sections.length === 0) return [...intro, ...ways.flatMap((lines) => newSection(layout, key, lines).map((splice) => [splice]))];
  return ways.flatMap((lines) => newSection(layout, key, lines).map((splice) => [splice]));
}

/** A section that was not there: behind those that come before it in the template; or at the end, where it can't be taken for another's. */
export function newSection(layout: Layout, key: SectionKey, body: readonly string[]): Splice[] {
  const rank = (of: SectionKey): number => SECTIONS.indexOf(of);
  const block = [`${'#'.repeat(layout.depth)} ${SECTION_TITLES[key]}`, '', ...body];
  const present = layout.sections.filter((section): section is typeof section & { key: SectionKey } => section.key !== null);
  const before = present.filter((section) => rank(section.key) < rank(key)).at(-1);
  const after = present.find((section) => rank(section.key) > rank(key));
  const end = contentEnd(layout.lines, 0, layout.lines.length);
  const places = [
    ...(before === undefined ? [] : [contentEnd(layout.lines, before.body.from, before.body.to)]),
    ...(before === undefined && after !== undefined ? [(after.heading.position?.start.line ?? 1) - 1] : []),
    end,
  ];
  return [...new Set(places)].map((at) => blockAt(layout.lines, at, block));
}

/** A section with its heading, where nothing else stands in it. */
function removed(layout: Layout, key: SectionKey): Splice {
  const section = sectionAt(layout, key);
  if (section === null) return { from: 0, to: 0, lines: [] };
  return withoutBlock(layout.lines, (section.heading.position?.start.line ?? 1) - 1, contentEnd(layout.lines, section.body.from, section.body.to));
}

/** A section whose entries go while the rest of it stays; whole, where nothing else is left. */
function emptied(layout: Layout, key: SectionKey): Splice {
  const section = sectionAt(layout, key);
  const others = section?.nodes.filter((node) => node.type !== 'list' && node.type !== 'table' && node.type !== 'paragraph') ?? [];
  const lists = section?.nodes.filter((node) => node.type === 'list' || node.type === 'table' || node.type === 'paragraph') ?? [];
  const [first] = lists;
  if (others.length === 0 || first === undefined || lists.length > 1) return removed(layout, key);
  return withoutBlock(layout.lines, spanOf(first).from, spanOf(first).to);
}
