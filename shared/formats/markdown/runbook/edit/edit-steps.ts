import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import { printFence } from '../../verbatim.ts';
import type { Layout, StepPlace } from '../layout.ts';
import { BLOCK_FIELDS, FIELD_ORDER, blockField, blocks, fieldLine, valueOf } from '../print-fields.ts';
import { printSection, printStep } from '../print-runbook.ts';
import type { ReadDocument } from '../read-runbook.ts';
import { sectionAt } from '../read-sections.ts';
import { removeDecision } from './edit-decisions.ts';
import { newSection } from './edit-sections.ts';
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
  const places = { target: (old: number) => nearest(old, 1), after: (old: number) => nearest(old, -1) };
  const kept = new Set(order);
  const gone = new Set(document.definition.decisions.flatMap(({ after: behind, question }, at) => (question === '' && steps.some((_step, old) => !kept.has(old) && document.definition.steps[old]?.id === behind) ? [at] : [])));
  // Those amid a step go with its lines.
  const below = [...gone].filter((at) => document.decisionPlaces[at]?.in === 'section');
  const lines = spliced(layout.lines, [...editReferences(document, places, () => false, gone), ...below.flatMap((at) => removeDecision(document, at))]);
  return ['', '**'].map((sign) => arranged(layout, lines, order, fresh === null ? null : printed(layout, fresh, order.indexOf(null), after, sign)));
}

function arranged(layout: Layout, lines: readonly string[], order: Order, fresh: readonly string[] | null): string[] {
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
    return first.form === 'heading' ? [''] : like.every((line) => line.trim() === '') ? like : [];
  };
  const numbers = numbering(places, layout);
  const result: string[] = [];
  order.forEach((old, place) => {
    const chunk = old === null ? (fresh ?? []) : renumbered(chunks[old] ?? [], places[old] as StepPlace, numbers(place));
    result.push(...chunk);
    if (place === order.length - 1) return;
    const own = order.length === places.length ? gaps[place] : old !== null && order[place + 1] === old + 1 ? gaps[old] : usual(place);
    result.push(...(own ?? usual(place)));
  });
  return [...lines.slice(0, at(first.span.from)), ...result, ...lines.slice(chunkEnd(last))];
}

/** What number the step at a place has; null where steps are not numbered, or all bear the same number. */
function numbering(places: readonly StepPlace[], layout: Layout): (place: number) => number | null {
  const written = places.map((place) => numberIn(layout.lines[place.span.from] ?? '', place));
  if (written.some((number) => number === null)) return () => null;
  if (places.length > 1 && new Set(written).size === 1) return () => written[0] ?? null;
  const [first = 1] = written;
  const offset = places[0]?.form === 'item' ? (first ?? 1) : 1;
  return (place) => offset + place;
}

const HEADING_NUMBER = /^(\s*(?:#{1,6}\s+)?(?:step\s+)?)(\d{1,4})(?=[.):]|\s+[-–—:])/i;
const ITEM_NUMBER = /^(\s*)(\d{1,9})(?=[.)])/;

const numberIn = (line: string, { form }: StepPlace): number | null => {
  const found = (form === 'heading' ? HEADING_NUMBER : ITEM_NUMBER).exec(line)?.[2];
  return found === undefined ? null : Number(found);
};

function renumbered(chunk: readonly string[], place: StepPlace, number: number | null): readonly string[] {
  const [head = '', ...rest] = chunk;
  if (number === null) return chunk;
  const line = head.replace(place.form === 'heading' ? HEADING_NUMBER : ITEM_NUMBER, `$1${number}`);
  const wider = place.form === 'item' ? line.length - head.length : 0;
  if (wider === 0) return line === head ? chunk : [line, ...rest];
  return [line, ...rest.map((row) => (row.trim() === '' ? row : wider > 0 ? `${' '.repeat(wider)}${row}` : row.slice(0, -wider).trim() === '' ? row.slice(-wider) : row))];
}

function printed(layout: Layout, step: WorkflowStep, place: number, after: WorkflowDefinition, sign: string): string[] {
  const [like] = layout.steps;
  if (like?.head.type === 'heading') {
    const lines = printStep(step, { number: place + 1, depth: like.head.depth, withId: false, branches: [], steps: after.steps }).split('\n');
    const numbered = numberIn(layout.lines[like.span.from] ?? '', like) !== null;
    return numbered ? lines : [(lines[0] ?? '').replace(/^(#+\s+)\d+\.\s+/, '$1'), ...lines.slice(1)];
  }
  const line = layout.lines[like?.span.from ?? 0] ?? '';
  const [, indent = '', mark = '1.', gap = ' ', box = ''] = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(\[[ xX/!-]\]\s+)?/.exec(line) ?? [];
  const number = numbering(layout.steps, layout)(place);
  const own = number === null ? mark : `${number}${mark.slice(-1)}`;
  const inner = ' '.repeat(indent.length + own.length + gap.length);
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
