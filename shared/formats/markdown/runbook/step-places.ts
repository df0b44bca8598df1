import type { Heading, List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import type { MarkdownSource } from '../source.ts';
import { type SectionKey, isPhase, sectionOf } from './sections.ts';
import { countedOf } from './step-numbers.ts';
import { countedParagraph } from './step-paragraphs.ts';
import { type RowField, stepColumns } from './step-table.ts';

/** Lines of a document, from 0, `to` excluded. */
export type Span = { readonly from: number; readonly to: number };

/** Where a step stands: as a heading with what is below it, an item of a list, a paragraph that counts, or a row of a table. */
export type StepPlace = {
  readonly form: 'heading' | 'item' | 'paragraph' | 'row';
  readonly head: Heading | ListItem | Paragraph | TableRow;
  /** With its head. */
  readonly span: Span;
  /** Blocks below the head; of an item all of its blocks, of a paragraph it and those behind it. */
  readonly nodes: readonly RootContent[];
  /** Columns that its blocks are indented by. */
  readonly indent: number;
  /** Of a row: what each cell says. */
  readonly columns: readonly RowField[];
};

const fromOf = (node: RootContent): number => (node.position?.start.line ?? 1) - 1;
const toOf = (node: RootContent): number => node.position?.end.line ?? 1;
export const spanOf = (node: RootContent): Span => ({ from: fromOf(node), to: toOf(node) });

/** The steps, and the heading or headings that they stand below where that is known. */
export type Steps = { readonly headings: readonly Heading[]; readonly depth: number | null; readonly places: readonly StepPlace[] };

export function stepsIn(nodes: readonly RootContent[], headings: readonly Heading[], source: MarkdownSource, end: number): Steps {
  const named = headings.filter((heading) => sectionOf(source.plain(heading)) === 'steps');
  const phased = named.every((heading) => isPhase(source.plain(heading))) ? phasesIn(nodes, headings, source, end) : null;
  if (phased !== null) return phased;
  for (const heading of named) {
    const places = underHeading(below(nodes, heading), heading, source, lineAfter(nodes, heading, end));
    if (places.length > 0) return { headings: [heading], depth: heading.depth, places };
  }
  const numbered = headings.filter((heading) => countedOf(source.plain(heading), false) !== null);
  const depth = Math.min(...numbered.map((heading) => heading.depth));
  const level = numbered.filter((heading) => heading.depth === depth);
  const counted = level.length > 1 ? [] : countedItems(nodes, headings, source);
  if (counted.length > 0) return { headings: [], depth: null, places: counted };
  if (level.length > 1) return { headings: [], depth, places: level.map((heading) => headingStep(nodes, heading, end)) };
  const written = writtenOut(nodes, source, end);
  if (written.length > 0 || level.length === 0) return { headings: [], depth: null, places: written };
  return { headings: [], depth, places: level.map((heading) => headingStep(nodes, heading, end)) };
}

/** Numbered headings; else paragraphs or rows that count; else the items of numbered lists; else headings without numbers; else bullets or a table of acts. */
function underHeading(inside: readonly RootContent[], heading: Heading, source: MarkdownSource, end: number): StepPlace[] {
  const subs = inside.filter((node): node is Heading => node.type === 'heading' && node.depth === heading.depth + 1);
  const lists = inside.filter((node): node is List => node.type === 'list');
  const ordered = lists.filter((list) => list.ordered === true);
  const leaves = subs.flatMap((sub) => leavesOf(sub, below(inside, sub), source));
  if (isNumbered(subs, inside, source) || leaves.some((leaf) => !subs.includes(leaf))) return leaves.map((leaf) => headingStep(inside, leaf, end));
  const first = ordered[0] === undefined ? Number.POSITIVE_INFINITY : fromOf(ordered[0]);
  const written = writtenOut(inside, source, end);
  if ((written[0]?.span.from ?? Number.POSITIVE_INFINITY) < first) return written;
  if (subs.length > 0 && ordered.length === 0) return subs.map((sub) => headingStep(inside, sub, end));
  const table = lists.length > 0 ? null : inside.find((node): node is Table => node.type === 'table' && stepColumns(node, source) !== null);
  return table == null ? itemsOf(ordered.length > 0 ? ordered : lists, inside, end) : rowSteps(table, source);
}

/** Whether headings are steps by their numbers. Where they count within an outline and each holds a numbered list, the lists are. */
function isNumbered(subs: readonly Heading[], inside: readonly RootContent[], source: MarkdownSource): boolean {
  if (subs.some((sub) => countedOf(source.plain(sub), false) !== null)) return true;
  const outlined = subs.filter((sub) => countedOf(source.plain(sub), true) !== null);
  return outlined.length > 0 && !outlined.every((sub) => below(inside, sub).some((node) => node.type === 'list' && node.ordered === true));
}

const PHASE_WORD = /^(?:phase|part|stage)\b/i;

/** A heading, or those below it that are the steps: `2.1.1` below `2.1`, `Step 1` below `Phase 1`. */
function leavesOf(sub: Heading, inside: readonly RootContent[], source: MarkdownSource): Heading[] {
  const own = countedOf(source.plain(sub), true);
  const isLeaf = (heading: Heading): boolean => {
    const counted = countedOf(source.plain(heading), true);
    if (counted === null) return false;
    return own === null ? PHASE_WORD.test(source.plain(sub)) : counted.number.startsWith(`${own.number}.`);
  };
  const deeper = inside.filter((node): node is Heading => node.type === 'heading' && node.depth === sub.depth + 1);
  return deeper.some(isLeaf) ? deeper.flatMap((heading) => leavesOf(heading, below(inside, heading), source)) : [sub];
}

/** Sections of a playbook that are worked through one after the other, such as diagnosis and mitigation: the lists in them are the steps. */
function phasesIn(nodes: readonly RootContent[], headings: readonly Heading[], source: MarkdownSource, end: number): Steps | null {
  const all = headings.filter((heading) => isPhase(source.plain(heading)));
  const depth = Math.min(...all.map((heading) => heading.depth));
  const phases = all.flatMap((heading) => {
    const lists = below(nodes, heading).filter((node): node is List => node.type === 'list');
    const ordered = lists.filter((list) => list.ordered === true);
    return heading.depth !== depth || lists.length === 0 ? [] : [{ heading, lists: ordered.length > 0 ? ordered : lists }];
  });
  const first = phases[0];
  const last = phases.at(-1);
  if (first === undefined || last === undefined || phases.length < 2) return null;
  const inside = nodes.slice(nodes.indexOf(first.heading), nodes.indexOf(last.lists.at(-1) as List) + 1);
  return { headings: phases.map(({ heading }) => heading), depth, places: itemsOf(phases.flatMap(({ lists }) => lists), inside, end) };
}

/** Steps that are paragraphs which count, or the rows of a table that does. */
function writtenOut(inside: readonly RootContent[], source: MarkdownSource, end: number): StepPlace[] {
  const paragraphs = paragraphSteps(inside, source, end);
  if (paragraphs.length > 0) return paragraphs;
  const table = inside.find((node): node is Table => node.type === 'table' && stepColumns(node, source)?.isCounted === true);
  return table === undefined ? [] : rowSteps(table, source);
}

/** Paragraphs that count from 0 or 1 on, at least two. */
function paragraphSteps(inside: readonly RootContent[], source: MarkdownSource, end: number): StepPlace[] {
  const heads: Paragraph[] = [];
  let next = 0;
  for (const node of inside) {
    const counted = node.type === 'paragraph' ? countedParagraph(source.slice(node).split('\n', 1)[0] ?? '') : null;
    if (counted === null || node.type !== 'paragraph') continue;
    const number = Number(counted.number);
    if (number !== next && !(heads.length === 0 && number === 1)) continue;
    heads.push(node);
    next = number + 1;
  }
  if (heads.length < 2) return [];
  return heads.map((head, index) => {
    const following = heads[index + 1];
    const at = inside.indexOf(head);
    const stop = inside.findIndex((node, place) => place > at && (node === following || node.type === 'heading'));
    const behind = inside[stop];
    return { form: 'paragraph', head, span: { from: fromOf(head), to: behind === undefined ? Math.min(end, toOf(inside.at(-1) ?? head)) : fromOf(behind) }, nodes: inside.slice(at, stop < 0 ? undefined : stop), indent: 0, columns: [] };
  });
}

function rowSteps(table: Table, source: MarkdownSource): StepPlace[] {
  const columns = stepColumns(table, source)?.columns ?? [];
  return table.children.slice(1).map((row) => ({ form: 'row', head: row, span: spanOf(row as unknown as RootContent), nodes: [], indent: 0, columns }));
}

function headingStep(nodes: readonly RootContent[], heading: Heading, end: number): StepPlace {
  return { form: 'heading', head: heading, span: { from: fromOf(heading), to: lineAfter(nodes, heading, end) }, nodes: below(nodes, heading), indent: 0, columns: [] };
}

/** The items of lists; what stands between two lists belongs to the step before it, up to a heading. */
function itemsOf(lists: readonly List[], inside: readonly RootContent[], end: number): StepPlace[] {
  const items = lists.flatMap((list) => list.children);
  return items.map((item, index) => {
    const next = items[index + 1];
    const limit = next === undefined ? end : fromOf(next);
    const between = inside.filter((node) => fromOf(node) >= toOf(item) && fromOf(node) < limit);
    const stop = between.findIndex((node) => node.type === 'heading');
    const extra = next === undefined ? [] : stop < 0 ? between : between.slice(0, stop);
    const last = extra.at(-1);
    const [first] = item.children;
    return { form: 'item', head: item, span: { from: fromOf(item), to: last === undefined ? toOf(item) : toOf(last) }, nodes: [...item.children, ...extra], indent: (first?.position?.start.column ?? 1) - 1, columns: [] };
  });
}

/** The first numbered list that stands in no other section, and the lists that count on from it. */
function countedItems(nodes: readonly RootContent[], headings: readonly Heading[], source: MarkdownSource): StepPlace[] {
  const lists: List[] = [];
  let count = 0;
  let section: SectionKey | null = null;
  let over = false;
  const inside: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'heading' && headings.includes(node)) {
      section = sectionOf(source.plain(node));
      over = lists.length > 0;
    }
    if (over) break;
    inside.push(node);
    if (node.type !== 'list' || node.ordered !== true || section !== null) continue;
    if (lists.length > 0 && node.start !== count + 1) break;
    lists.push(node);
    count += node.children.length;
  }
  return itemsOf(lists, inside, Number.POSITIVE_INFINITY);
}

/** The nodes below a heading, up to the next of its depth or above. */
function below(nodes: readonly RootContent[], heading: Heading): readonly RootContent[] {
  const rest = nodes.slice(nodes.indexOf(heading) + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= heading.depth);
  return end < 0 ? rest : rest.slice(0, end);
}

function lineAfter(nodes: readonly RootContent[], heading: Heading, end: number): number {
  const next = nodes.slice(nodes.indexOf(heading) + 1).find((node) => node.type === 'heading' && node.depth <= heading.depth);
  return next === undefined ? end : fromOf(next);
}
