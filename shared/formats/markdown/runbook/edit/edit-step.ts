import type { WorkflowDefinition, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { StepField } from '#shared/domain/workflows/edit.ts';
import { heading, survivesHeading } from '../../print-text.ts';
import { printFence } from '../../verbatim.ts';
import { FIELD_ORDER, blockField, blocks, fieldLine, valueOf } from '../print-fields.ts';
import type { ReadDocument, } from '../read-runbook.ts';
import { LONGEST_NAME, type ReadStep } from '../read-step.ts';
import type { FieldPart, LabelledField } from '../step-parts.ts';
import type { StepPlace } from '../layout.ts';
import { countedOf } from '../step-numbers.ts';
import { countedParagraph } from '../step-paragraphs.ts';
import { editRow } from './edit-rows.ts';
import { editEntries } from './edit-entries.ts';
import { type Splice, blockAt, contentEnd, withoutBlock } from './lines.ts';

type Place = { readonly lines: readonly string[]; readonly place: StepPlace; readonly read: ReadStep };

/** Ways to make a step say what `after` says of one field, the one that touches least first. */
export function editStep(document: ReadDocument, at: number, field: StepField, after: WorkflowDefinition): Splice[][] {
  const step = after.steps[at];
  const place = document.layout.steps[at];
  const read = document.steps[at];
  if (step === undefined || place === undefined || read === undefined) return [];
  if (place.form === 'row') return editRow(document.layout.lines, place, field, read, step);
  const here: Place = { lines: document.layout.lines, place, read };
  switch (field) {
    case 'name': return nameWays(here, step);
    case 'automation': return ['', '**'].map((sign) => [...editHead(here, step, sign), ...(read.parts.fields.some((part) => part.field === 'actor') ? [] : setLine(here, 'actor', valueOf('actor', step)))]);
    case 'instructions': return editInstructions(here, step);
    case 'commands': return [editCommands(here, step)];
    case 'validation':
    case 'rollback': return editBlock(here, field, step[field]);
    case 'role': {
      const actor = read.parts.fields.find((part) => part.field === 'actor');
      const named = actor !== undefined && !/^(?:system|automat|machine|human|person|manual)/i.test(actor.value);
      return [[...setLine(here, 'role', valueOf('role', step)), ...(named && step.role === null ? setLine(here, 'actor', valueOf('actor', step)) : [])]];
    }
    case 'actor': return [[...setLine(here, 'actor', valueOf('actor', step)), ...(read.step.role !== null && !read.parts.fields.some((part) => part.field === 'role') ? setLine(here, 'role', valueOf('role', step)) : [])]];
    default: return [setLine(here, field, valueOf(field, step))];
  }
}

const pad = ({ place }: Place, lines: readonly string[]): string[] => lines.map((line) => (line === '' ? '' : `${' '.repeat(place.indent)}${line}`));

/** The head of a step with another name or mode; number, box and style stay. */
function editHead({ lines, place, read }: Place, step: WorkflowStep, sign: string): Splice[] {
  const named = read.parts.fields.find((part) => part.field === 'name');
  const mode = ` (${step.automation === 'automated' ? 'Automated' : 'Manual'})`;
  const modeOf = (had: boolean): string => (had || step.automation !== read.step.automation ? mode : '');
  const line = lines[place.span.from] ?? '';
  if (place.form === 'heading') {
    const [, marks = '', said = '', attributes = ''] = /^(\s*#{1,6}\s+)?(.*?)(\s*\{[#.][^{}]*\})?(?:\s+#+)?\s*$/.exec(line) ?? [];
    const counted = countedOf(said, true);
    const had = /\s\((?:automated|manual)\)$/i.test(said);
    const text = heading(1, `${named === undefined ? step.name : read.step.name}${modeOf(had)}`).replace(/^#\s*/, '');
    const number = counted === null ? '' : said.slice(0, said.length - counted.name.length).replace(/(\S)$/, '$1 ');
    const to = place.head.position?.end.line ?? place.span.from + 1;
    // A heading that is underlined stays so.
    const under = marks === '' && to - place.span.from > 1 ? lines.slice(to - 1, to) : null;
    const head: Splice = { from: place.span.from, to, lines: [`${marks || (under === null ? `${'#'.repeat(place.head.type === 'heading' ? place.head.depth : 3)} ` : '')}${number}${text}${attributes}`, ...(under ?? [])] };
    if (named !== undefined) return [head, { ...named.rows, lines: [`${named.label} ${step.name}`] }];
    return survivesHeading(step.name) ? [head] : [head, ...setLine({ lines, place, read }, 'name', step.name)];
  }
  if (place.form === 'paragraph') return editParagraphHead({ lines, place, read }, step, modeOf, named);
  const [, mark = '', box = ''] = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(\[[ xX/!-]\]\s+)?/.exec(line) ?? [];
  const bold = sign !== '' || /^(?:\*\*|__)/.test(read.parts.head);
  const had = /\((?:automated|manual)\)/i.test(read.parts.head);
  const rest = headRest(read);
  const name = named === undefined ? step.name : read.step.name;
  const shown = `${bold ? `**${name}${modeOf(had)}**` : `${name}${modeOf(had)}`}${rest === '' ? '' : `: ${rest}`}`;
  const head: Splice = { ...read.parts.headRows, lines: [`${mark}${box}${shown}${read.parts.headBreak}`] };
  return named === undefined ? [head] : [head, { ...named.rows, lines: [`${' '.repeat(place.indent)}${named.label.trim()} ${step.name}`] }];
}

/** Ways to name a step anew: with and without marks around the name, and with a blank line behind it where the next one would go on with it. */
function nameWays(here: Place, step: WorkflowStep): Splice[][] {
  const ways = ['', '**'].map((sign) => editHead(here, step, sign));
  return here.place.form === 'heading' ? ways : [...ways, ...ways.map(([head, ...more]) => [...(head === undefined ? [] : [{ ...head, lines: [...head.lines, ''] }]), ...more])];
}

/** The first line of a paragraph that counts, with another name or mode. */
function editParagraphHead({ lines, place, read }: Place, step: WorkflowStep, modeOf: (had: boolean) => string, named: FieldPart | undefined): Splice[] {
  const line = lines[place.span.from] ?? '';
  const counted = countedParagraph(line);
  if (counted === null) return [];
  const name = `${named === undefined ? step.name : read.step.name}${modeOf(/\s\((?:automated|manual)\)$/i.test(counted.name))}`;
  const head: Splice = { ...read.parts.headRows, lines: [`${counted.before}${name}${counted.behind}`] };
  return named === undefined ? [head] : [head, { ...named.rows, lines: [`${named.label.trim()} ${step.name}`] }];
}

const lastOf = (fields: readonly FieldPart[]): FieldPart | undefined => fields.filter(({ field, blocks: more }) => more === null && (FIELD_ORDER as readonly string[]).includes(field)).at(-1);

/** A field on a line of its own: in its place, else behind the others; null takes it away. */
function setLine(here: Place, field: LabelledField, value: string | null): Splice[] {
  const { lines, place, read } = here;
  const standing = read.parts.fields.filter((part) => part.field === field);
  const part = standing.at(-1);
  if (part !== undefined) {
    if (value === null) return standing.map((each) => without(lines, each.rows));
    return [{ ...part.rows, lines: [`${place.form === 'item' ? ' '.repeat(place.indent) : ''}${part.label.trimStart()} ${value}`] }];
  }
  if (value === null) return [];
  const line = fieldLine(field, value);
  const rank = (of: LabelledField): number => (FIELD_ORDER as readonly string[]).indexOf(of);
  const others = read.parts.fields.filter((each) => each.blocks === null && rank(each.field) >= 0);
  const before = others.filter((each) => rank(each.field) < rank(field)).at(-1);
  const beside = before ?? others[0];
  if (beside !== undefined) {
    const bulleted = /^\s*[-*+]\s+/.exec(beside.label)?.[0] ?? '';
    const place = before === undefined ? beside.rows.from : before.rows.to;
    return [{ from: place, to: place, lines: pad(here, [`${bulleted}${line}`]) }];
  }
  const at = headEnd(here);
  const next = lines[at];
  return [{ from: at, to: at, lines: [...pad(here, [line]), ...(next === undefined || next.trim() === '' || at >= place.span.to ? [] : [''])] }];
}

/** Rows of a paragraph; with it a blank line, where the paragraph was nothing else. */
function without(lines: readonly string[], { from, to }: { readonly from: number; readonly to: number }): Splice {
  const alone = (lines[from - 1] ?? '').trim() === '' && (lines[to] ?? '').trim() === '';
  return alone ? withoutBlock(lines, from, to) : { from, to, lines: [] };
}

const headEnd = ({ place, read }: Place): number => (place.form !== 'heading' ? read.parts.headRows.to : (place.head.position?.end.line ?? place.span.from + 1));

/** Behind fields and before all else. */
const behindFields = (here: Place): number => lastOf(here.read.parts.fields)?.rows.to ?? headEnd(here);

/** Behind the last line that says something. */
const stepEnd = ({ lines, place }: Place): number => contentEnd(lines, place.span.from, place.span.to);

function editInstructions(here: Place, step: WorkflowStep): Splice[][] {
  const { lines, place, read } = here;
  const [first] = read.parts.prose;
  const last = read.parts.prose.at(-1);
  const head = place.form === 'item' ? [editHead(here, step, ''), editHead(here, step, '**')] : [[]];
  const rest = place.form === 'item' ? headRest(read) : '';
  const gone = (): Splice[] => read.parts.prose.map(({ from, to }) => without(lines, { from, to }));
  const bareHead = (sign: string): Splice[] => (rest === '' ? [] : editHead({ ...here, read: { ...read, parts: { ...read.parts, head: read.parts.head }, step: { ...read.step, instructions: '' } } }, step, sign));
  if (step.instructions === '') return head.length === 1 ? [gone()] : [[...bareHead(''), ...gone()], [...bareHead('**'), ...gone()]];
  const ways = [...new Set([step.instructions, blocks(step.instructions)])].map((text) => pad(here, text.split('\n')));
  return ways.flatMap((text) => ['', '**'].map((sign) => [
    ...bareHead(sign),
    ...(first !== undefined && last !== undefined
      ? [{ from: first.from, to: first.to, lines: text }, ...read.parts.prose.slice(1).map(({ from, to }) => without(lines, { from, to }))]
      : [blockAt(lines, behindFields(here), text)]),
  ]));
}

/** What stands behind the name on the line of an item; of a head that is too long for a name, all of it. */
const headRest = ({ parts, step }: ReadStep): string => {
  const [rest = ''] = step.instructions.split('\n\n');
  return rest !== '' && parts.head.endsWith(rest) && (parts.head.length > rest.length || parts.head.length > LONGEST_NAME) ? rest : '';
};

function editCommands(here: Place, step: WorkflowStep): Splice[] {
  const { lines, read } = here;
  const standing = read.parts.commands.map(({ from, to, language, text }) => ({ from, to, said: JSON.stringify({ language, text }) }));
  const printed = step.commands.map(({ language, text }) => pad(here, printFence(language ?? '', text).split('\n')));
  if (standing.length === 0) {
    const at = Math.max(read.parts.prose.at(-1)?.to ?? 0, behindFields(here));
    return printed.length === 0 ? [] : [blockAt(lines, at, printed.flatMap((block, index) => (index === 0 ? block : ['', ...block])))];
  }
  return editEntries(standing, step.commands.map((command) => JSON.stringify({ language: command.language, text: command.text })), (at, like) =>
    like !== null && standing.some(({ from, said }) => from === like.from && !step.commands.some((command) => JSON.stringify({ language: command.language, text: command.text }) === said)) ? (printed[at] ?? []) : ['', ...(printed[at] ?? [])],
  ).map((splice) => (splice.lines.length === 0 ? withoutBlock(lines, splice.from, splice.to) : splice));
}

function editBlock(here: Place, field: 'validation' | 'rollback', value: string | null): Splice[][] {
  const { lines, read } = here;
  const standing = read.parts.fields.filter((part) => part.field === field);
  const part = standing.at(-1);
  const others = standing.slice(0, -1).map((each) => without(lines, each.rows));
  if (value === null) return [standing.flatMap((each) => [without(lines, { from: each.rows.from, to: each.blocks?.to ?? each.rows.to })])];
  const printed = pad(here, blockField(field, value).split('\n'));
  if (part !== undefined) {
    const kept = printed.length === 1 ? [`${' '.repeat(here.place.indent)}${part.label.trimStart()} ${value}`] : printed;
    const end = part.blocks?.to ?? part.rows.to;
    const next = lines[end];
    return [[...others, { from: part.rows.from, to: end, lines: printed.length > 1 && part.blocks === null && next !== undefined && next.trim() !== '' ? [...kept, ''] : kept }]];
  }
  const behind = read.parts.fields.filter((each) => each.field === (field === 'rollback' ? 'validation' : 'rollback') && each.blocks === null).at(-1);
  const beside: Splice[][] = behind === undefined || printed.length > 1 ? [] : [[field === 'rollback' ? { from: behind.rows.to, to: behind.rows.to, lines: printed } : { from: behind.rows.from, to: behind.rows.from, lines: printed }]];
  return [...beside, [blockAt(lines, stepEnd(here), printed)]];
}
