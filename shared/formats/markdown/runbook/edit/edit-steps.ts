import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { printFence } from '../../verbatim.ts';
import type { Layout, StepPlace } from '../layout.ts';
import { BLOCK_FIELDS, FIELD_ORDER, blockField, blocks, fieldLine, valueOf } from '../print-fields.ts';
import { printSection, printStep } from '../print-runbook.ts';
import type { ReadDocument } from '../read-runbook.ts';
import { sectionAt } from '../read-sections.ts';
import { removeDecision } from './edit-decisions.ts';
import { newSection } from './edit-sections.ts';
import { countedOf } from '../step-numbers.ts';
import { countedParagraph } from '../step-paragraphs.ts';
import { rawCells } from '../step-table.ts';
import { printRow, withCells } from './edit-rows.ts';
import { contentEnd, spliced, blockAt } from './lines.ts';
import { editReferences } from './references.ts';

/** Steps in another order: old places, or `null` for the step that is new. */
export type Order = readonly (number | null)[];

/**
 * The lines of a document whose steps stand in another order, with at most one that is new. Each step keeps its lines;
 * numbers and what refers to them follow.
 */
export function editOrder(document: ReadDocument, order: Order, fresh: WorkflowStep | null, after: WorkflowDefinition): string[][] {
  const { layout, steps } = document;
  if (steps.length === 0 || order.length === 0) return fresh === null ? [withoutSteps(document)] : withFirstStep(layout, after);
  const newPlace = new Map(order.flatMap((old, at) => (old === null ? [] : [[old, at] as const])));
  const nearest = (old: number, step: 1 | -1): number => {
    for (let at = old; at >= 0 && at < steps.length; at += step) if (newPlace.has(at)) return newPlace.get(at) ?? -1;
    return -1;
  };
  const numbers = numbering(layout.steps, layout, order);
  const [first] = layout.steps;
  // Items are called by their place, whatever their lists count.
  const label = (place: number): string => (first?.form === 'item' ? null : numbers(place)) ?? String(place + 1);
  const places = { target: (old: number) => nearest(old, 1), after: (old: number) => nearest(old, -1), label };
  const kept = new Set(order);
  const gone = new Set(document.definition.decisions.flatMap(({ after: behind, question }, at) => (question === '' && steps.some((_step, old) => !kept.has(old) && document.definition.steps[old]?.id === behind) ? [at] : [])));
  // Those amid a step go with its lines.
  const below = [...gone].filter((at) => document.decisionPlaces[at]?.in === 'section');
  const lines = spliced(layout.lines, [...editReferences(document, places, (old) => !kept.has(old), gone), ...below.flatMap((at) => removeDecision(document, at))]);
  const ways = (tucks: boolean) => ['', '**'].map((sign) => arranged(layout, lines, order, { fresh: fresh === null ? null : printed(layout, fresh, order, after, sign), tucks }));
  return [...ways(false), ...ways(true)];
}

type How = { readonly fresh: readonly string[] | null; /** Whether what stands behind the item that comes to be the last is indented, so that it stays a part of it. */ readonly tucks: boolean };

function arranged(layout: Layout, lines: readonly string[], order: Order, { fresh, tucks }: How): string[] {
  const places = layout.steps;
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [...lines];
  const shift = lines.length - layout.lines.length;
  const before = shift !== 0 && (sectionAt(layout, 'decisions')?.heading.position?.start.line ?? 0) <= first.span.from ? shift : 0;
  const at = (line: number): number => line + before;
  const chunkEnd = (place: StepPlace): number => contentEnd(lines, at(place.span.from), at(place.span.to));
  const chunks = places.map((place) => lines.slice(at(place.span.from), chunkEnd(place)));
  const gaps = places.slice(0, -1).map((place, index) => lines.slice(chunkEnd(place), at(places[index + 1]?.span.from ?? 0)));
  // A gap that was not there is like the one before it.
  const usual = (place: number): readonly string[] => {
    const like = gaps[Math.min(place, gaps.length - 1)] ?? [];
    if (first.form === 'heading' || first.form === 'paragraph') return [''];
    return like.every(isBlank) ? like : (gaps.find((gap) => gap.every(isBlank)) ?? []);
  };
  /** What stands between the steps that are now at a place and behind it: all that stood there, whatever comes between or goes. */
  const gapAt = (place: number): readonly string[] => {
    const [old = null, next = null] = [order[place], order[place + 1]];
    if (order.length === places.length) return gaps[place] ?? usual(place);
    if (old !== null && next !== null) {
      const between = gaps.slice(old, next).filter((gap) => !gap.every(isBlank));
      return next === old + 1 ? (gaps[old] ?? []) : between.length > 0 ? between.flat() : usual(place);
    }
    // A step that comes to stand where a heading begins another part belongs to the part before it.
    const own = old === null && place > 0 ? gaps[place - 1] : undefined;
    return own === undefined || own.every(isBlank) ? usual(place) : own;
  };
  const numbers = numbering(places, layout, order);
  const result: string[] = [];
  order.forEach((old, place) => {
    const chunk = old === null ? (fresh ?? []) : renumbered(chunks[old] ?? [], places[old] as StepPlace, numbers(place));
    result.push(...(tucks && old !== null && place === order.length - 1 ? tucked(chunk, places[old] as StepPlace) : chunk));
    if (place < order.length - 1) result.push(...gapAt(place));
  });
  const lost = [...(order[0] === 1 && order.length < places.length ? (gaps[0] ?? []) : [])];
  const tail = order.length < places.length && order.at(-1) === places.length - 2 ? (gaps.at(-1) ?? []) : [];
  const [head, end] = [lost, tail].map((gap) => (gap.every(isBlank) ? [] : gap)) as [string[], string[]];
  return [...lines.slice(0, at(first.span.from)), ...head, ...result, ...end, ...lines.slice(chunkEnd(last))];
}

/** The lines of an item with all that stands behind it indented. */
const tucked = (chunk: readonly string[], { head, span, indent }: StepPlace): readonly string[] => {
  const own = (head.position?.end.line ?? span.to) - span.from;
  return chunk.map((line, row) => (row < own || isBlank(line) ? line : `${' '.repeat(indent)}${line}`));
};

const isBlank = (line: string): boolean => line.trim() === '';

/**
 * What number the step at a place has; null where steps are not numbered, or all bear the same number. Lists that begin anew,
 * as those below several headings do, and outlines (`2.1`, `2.2`, `3.1`) count on within their part.
 */
function numbering(places: readonly StepPlace[], layout: Layout, order: Order): (place: number) => string | null {
  const written = places.map((place) => numberIn(layout.lines[place.span.from] ?? '', place));
  if (written.some((number) => number === null)) return () => null;
  if (places.length > 1 && new Set(written).size === 1) return () => written[0] ?? null;
  const parts = written.map((number) => ({ prefix: /^(.*\.)?/.exec(number ?? '')?.[0] ?? '', last: Number(/\d+$/.exec(number ?? '')?.[0] ?? 1) }));
  const isAnew = (at: number): boolean => at > 0 && (parts[at]?.prefix !== parts[at - 1]?.prefix || (parts[at]?.last === 1 && (parts[at - 1]?.last ?? 0) >= 1));
  if (!parts.some((_part, at) => isAnew(at))) {
    const [first] = parts;
    const offset = places[0]?.form === 'heading' && first?.prefix === '' ? 1 : (first?.last ?? 1);
    return (place) => `${first?.prefix ?? ''}${offset + place}`;
  }
  if (order.length === places.length) return (place) => written[place] ?? null;
  const groups = parts.map((_part, at) => parts.slice(0, at + 1).filter((_each, index) => isAnew(index)).length);
  const labels: string[] = [];
  const counts = new Map<number, number>();
  let group = groups[order.find((old) => old !== null) ?? 0] ?? 0;
  for (const old of order) {
    if (old !== null) group = groups[old] ?? group;
    const begin = parts[groups.indexOf(group)];
    const count = counts.get(group) ?? begin?.last ?? 1;
    counts.set(group, count + 1);
    labels.push(`${begin?.prefix ?? ''}${count}`);
  }
  return (place) => labels[place] ?? null;
}

const HEADING_NUMBER = /^(\s*(?:#{1,6}\s+)?(?:step\s+)?)(\d{1,4}(?:\.\d{1,3})*)(?=[.):]|\uFE0F?\u20E3|\s+[-–—:]|\s)/i;
const ITEM_NUMBER = /^(\s*)(\d{1,9})(?=[.)])/;
const PARAGRAPH_NUMBER = /^((?:\*\*|__)?(?:step\s+)?)(\d{1,4})/i;

const NUMBERS: Readonly<Record<Exclude<StepPlace['form'], 'row'>, RegExp>> = { heading: HEADING_NUMBER, item: ITEM_NUMBER, paragraph: PARAGRAPH_NUMBER };

const numberIn = (line: string, { form, columns }: StepPlace): string | null =>
  form === 'row' ? (/\d+(?:\.\d+)*/.exec(rawCells(line)[columns.indexOf('number')]?.text ?? '')?.[0] ?? null) : (NUMBERS[form].exec(line)?.[2] ?? null);

function renumbered(chunk: readonly string[], place: StepPlace, number: string | null): readonly string[] {
  const [head = '', ...rest] = chunk;
  if (number === null) return chunk;
  if (place.form === 'row') {
    const at = place.columns.indexOf('number');
    return [withCells(head, new Map([[at, (rawCells(head)[at]?.text ?? '').replace(/\d+(?:\.\d+)*/, number)]]))];
  }
  const line = head.replace(NUMBERS[place.form], `$1${number}`);
  const wider = place.form === 'item' ? line.length - head.length : 0;
  if (wider === 0) return line === head ? chunk : [line, ...rest];
  return [line, ...rest.map((row) => (row.trim() === '' ? row : wider > 0 ? `${' '.repeat(wider)}${row}` : row.slice(0, -wider).trim() === '' ? row.slice(-wider) : row))];
}

function printed(layout: Layout, step: WorkflowStep, order: Order, after: WorkflowDefinition, sign: string): string[] {
  const place = order.indexOf(null);
  const like = layout.steps[Math.max(0, Math.min(layout.steps.length, place) - 1)];
  const number = numbering(layout.steps, layout, order)(place);
  if (like?.form === 'row') return printRow(layout.lines[like.span.from] ?? '', like, number ?? String(place + 1), step);
  if (like?.form === 'paragraph') return paragraph(layout.lines[like.span.from] ?? '', step, { number: number ?? String(place + 1), after });
  if (like?.head.type === 'heading') {
    const lines = printStep(step, { number: place + 1, depth: like.head.depth, withId: false, branches: [], steps: after.steps }).split('\n');
    const counted = countedOf((layout.lines[like.span.from] ?? '').replace(/^\s*#{1,6}\s+/, ''), true);
    const own = counted === null || number === null ? '' : `${counted.before}${number}${counted.sign.replace(/(\S)$/, '$1 ') || ' '}`;
    return [(lines[0] ?? '').replace(/^(#+\s+)\d+\.\s+/, (_whole, marks: string) => `${marks}${own}`), ...lines.slice(1)];
  }
  const line = layout.lines[like?.span.from ?? 0] ?? '';
  const [, indent = '', mark = '1.', gap = ' ', box = ''] = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(\[[ xX/!-]\]\s+)?/.exec(line) ?? [];
  const own = number === null ? mark : `${number}${mark.slice(-1)}`;
  const inner = gap.includes('\t') ? `${indent}\t` : ' '.repeat(indent.length + own.length + gap.length);
  const defaults = { actor: valueOf('actor', { ...step, actor: 'human' }) };
  const fields = FIELD_ORDER.flatMap((field) => {
    if (field === 'id' || field === 'name') return [];
    const value = valueOf(field, step);
    return value === null || (field === 'actor' && value === defaults.actor && step.automation === 'manual') ? [] : [fieldLine(field, value)];
  });
  const name = `${step.name}${step.automation === 'automated' ? ' (Automated)' : ''}`;
  const parts = [
    ...(step.instructions === '' ? [] : ['', ...blocks(step.instructions).split('\n')]),
    ...step.commands.flatMap(({ language, text }) => ['', ...printFence(language ?? '', text).split('\n')]),
    ...BLOCK_FIELDS.flatMap((field) => (step[field] === null ? [] : ['', ...blockField(field, step[field]).split('\n')])),
  ];
  return [`${indent}${own}${gap}${box === '' ? '' : '[ ] '}${sign}${name}${sign}`, ...[...fields, ...parts].map((row) => (row === '' ? '' : `${inner}${row}`))];
}

/** A step like one that is a paragraph: its head, then all else as it stands below a heading. */
function paragraph(like: string, step: WorkflowStep, { number, after }: { readonly number: string; readonly after: WorkflowDefinition }): string[] {
  const counted = countedParagraph(like);
  const [, ...rest] = printStep(step, { number: 1, depth: 3, withId: false, branches: [], steps: after.steps }).split('\n');
  const mode = step.automation === 'automated' ? ' (Automated)' : '';
  const sign = /^(?:\*\*|__)/.exec(counted?.behind ?? '')?.[0] ?? '';
  return [`${(counted?.before ?? '').replace(/\d{1,4}/, number)}${step.name}${mode}${sign}`, ...rest];
}

function withFirstStep(layout: Layout, after: WorkflowDefinition): string[][] {
  const body = (printSection('steps', after) ?? '').split('\n');
  const heading = layout.sections.find(({ heading: each }) => layout.source.plain(each).toLowerCase() === 'steps');
  const places = heading === undefined ? newSection(layout, 'steps', body) : [blockAt(layout.lines, heading.heading.position?.end.line ?? 1, body)];
  return places.map((place) => spliced(layout.lines, [place]));
}

/** Takes the last step away; the heading of the section stays for the next. */
function withoutSteps({ layout }: ReadDocument): string[] {
  return spliced(layout.lines, layout.steps.map(({ span }) => ({ ...span, lines: [] })));
}
