import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote } from '#shared/domain/workflows/runbook.ts';
import { plainText } from '../plain-text.ts';
import { splitName, unindented } from '../source.ts';
import { approval, commitment, duration, idempotency, names, retry, text, timeout, yesNo } from './field-words.ts';
import type { Layout, StepPlace } from './layout.ts';
import { ATTRIBUTES, countedOf } from './step-numbers.ts';
import { countedParagraph } from './step-paragraphs.ts';
import { rawCells } from './step-table.ts';
import { type LabelledField, type Passage, STEP_LABELS, type StepParts, partsOf, passagesText } from './step-parts.ts';
import type { WrittenBranch } from './targets.ts';

/** A step as read; an id only where the document gives one, and the number that it is called by. */
export type ReadStep = {
  readonly step: Omit<WorkflowStep, 'id'> & { readonly id: string | null };
  readonly number: string | null;
  readonly parts: StepParts;
  readonly branches: readonly WrittenBranch[];
  /** Field → line, 1-based. */
  readonly places: ReadonlyMap<string, number>;
  readonly notes: readonly ReadingNote[];
};

const MODE = /\s+\((automated|manual)\)\s*$/i;
export const LONGEST_NAME = 200;

const EXPECTED: Partial<Record<LabelledField, string>> = {
  minutes: 'a duration such as “~5 minutes”', timeoutMinutes: 'a duration such as “10 minutes”', retry: 'how often, such as “3 times, every 30 s, then alert”',
  approval: 'a number of people, a role, or both: “2 × Finance lead”', idempotency: 'upsert, idempotency header, message id, request id or content hash',
  critical: '“yes” or “no”', sideEffects: '“yes” or “no”', irreversible: '“yes” or “no”', pausePoint: '“yes” or “no”',
};

export function readStep(place: StepPlace, layout: Layout, index: number): ReadStep {
  const parts = partsOf(place, layout);
  const places = new Map<string, number>();
  const notes: ReadingNote[] = [];
  const prose = [...parts.prose];
  const head = headOf(place, parts.head, layout, index);
  const fields = new Map<LabelledField, string>();
  for (const { field, value, rows } of parts.fields) {
    fields.set(field, value);
    places.set(field, rows.from + 1);
  }
  const read = <T>(field: LabelledField, words: { readonly read: (value: string) => T | undefined }, absent: T): T => {
    const value = fields.get(field) ?? '';
    if (value === '') return absent;
    const taken = words.read(value);
    if (taken !== undefined) return taken;
    const part = parts.fields.find((each) => each.field === field);
    notes.push({ line: places.get(field) ?? place.span.from + 1, code: 'field-unread', message: `Expected ${EXPECTED[field] ?? 'another value'} behind “${STEP_LABELS[field]}”, found “${value.slice(0, 80)}”; the line was kept with the instructions.` });
    if (part !== undefined) prose.push(part.rows);
    return absent;
  };
  const words = { read: text.read };
  const actor = fields.get('actor') ?? '';
  const known = /^(?:system|automation|automated|machine)\b/i.test(actor) ? 'system' : /^(?:human|person|manual)\b/i.test(actor) ? 'human' : null;
  const minutes = read<number | null>('minutes', duration, null);
  const sideEffects = read('sideEffects', yesNo, false);
  const critical = read('critical', yesNo, false);
  const step: ReadStep['step'] = {
    id: fields.get('id') || null,
    name: fields.get('name') || head.name || `Step ${index + 1}`,
    instructions: '',
    automation: head.mode ?? 'manual',
    actor: known ?? (actor === '' && head.mode === 'automated' ? 'system' : 'human'),
    // Somebody named as the actor is a person in that role.
    role: read<string | null>('role', words, null) ?? (actor !== '' && known === null ? actor : null),
    assignee: read<string | null>('assignee', words, null),
    minutes,
    commands: parts.commands.map((command) => ({ language: command.language, text: command.text })),
    validation: fields.get('validation') || null,
    rollback: fields.get('rollback') || null,
    sideEffects,
    irreversible: read('irreversible', yesNo, false),
    systems: read('systems', names, []),
    commitment: read<string | null>('commitment', commitment, null),
    idempotency: read<WorkflowStep['idempotency']>('idempotency', idempotency, null),
    approval: read<WorkflowStep['approval']>('approval', approval, null),
    critical,
    pausePoint: read('pausePoint', yesNo, false),
    retry: read<WorkflowStep['retry']>('retry', retry, null),
    timeoutMinutes: read<number | null>('timeoutMinutes', timeout, null),
    parallel: read<string | null>('parallel', words, null),
    reads: read('reads', names, []),
    sets: read('sets', names, []),
    runbook: read<string | null>('runbook', words, null),
    line: place.span.from + 1,
  };
  const row = (at: number): string => unindented(layout.lines[at] ?? '', place.indent);
  const instructions = [head.rest, proseText(prose, row)].filter((part) => part !== '').join('\n\n');
  parts.commands.forEach(({ from }, at) => places.set(`commands.${at}`, from + 1));
  const [first] = parts.prose;
  if (first !== undefined) places.set('instructions', first.from + 1);
  return { step: { ...step, instructions }, number: head.number, parts, branches: parts.branches, places, notes };
}

/** Instructions without the blanks behind their last line; a verbatim text as it is. */
const proseText = (prose: readonly Passage[], row: (at: number) => string): string => (prose.at(-1)?.text === undefined ? passagesText(prose, row).trimEnd() : passagesText(prose, row));

type Head = { readonly number: string | null; readonly name: string; readonly rest: string; readonly mode: 'automated' | 'manual' | null };

function headOf(place: StepPlace, head: string, layout: Layout, index: number): Head {
  const line = layout.lines[place.span.from] ?? '';
  switch (place.form) {
    case 'heading': return headingOf(place, layout);
    case 'item': return named(head, String(index + 1), true);
    case 'paragraph': return named(plainText(head), countedParagraph(line)?.number ?? null, false);
    case 'row': return named(head, /\d+(?:\.\d+)*/.exec(rawCells(line)[place.columns.indexOf('number')]?.text ?? '')?.[0] ?? String(index + 1), false);
  }
}

function headingOf(place: StepPlace, { source }: Layout): Head {
  const plain = (place.head.type === 'heading' ? source.plain(place.head) : '').replace(ATTRIBUTES, '');
  const [, mode] = MODE.exec(plain) ?? [];
  const bare = plain.replace(MODE, '');
  const counted = countedOf(bare, true);
  return { number: counted?.number ?? null, name: counted?.name ?? bare.trim(), rest: '', mode: modeOf(mode) };
}

/** A name that can stand in a list of steps; the whole text of a longer one is kept as instructions. */
function named(head: string, number: string | null, splits: boolean): Head {
  const broken = /^(.*?\S)\s*<br\s*\/?>\s*(\S.*)$/i.exec(head);
  const split = broken !== null ? { name: broken[1] ?? '', rest: broken[2] ?? '' } : splits ? splitName(head) : { name: head, rest: '' };
  const [, mode] = MODE.exec(split.name) ?? [];
  const name = split.name.replace(MODE, '');
  if (name.length <= LONGEST_NAME) return { number, name, rest: split.rest, mode: modeOf(mode) };
  const sentence = /^.{10,}?[.!?。](?=\s)/u.exec(name.slice(0, LONGEST_NAME))?.[0];
  return { number, name: sentence ?? `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`, rest: [name, split.rest].filter((part) => part !== '').join('\n\n'), mode: modeOf(mode) };
}

const modeOf = (word: string | undefined): 'automated' | 'manual' | null => (word === undefined ? null : word.toLowerCase() === 'automated' ? 'automated' : 'manual');
