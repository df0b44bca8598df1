import type { List, RootContent } from 'mdast';
import type { StepInput } from './build-definition.ts';
import type { Collector } from './collector.ts';
import { minutesOf } from './durations.ts';
import { oneLine } from './source.ts';
import { verbatimText } from './verbatim.ts';

const FIELDS = ['id', 'name', 'actor', 'role', 'duration', 'validation', 'rollback', 'side effects', 'critical', 'pause point'] as const;
type Field = (typeof FIELDS)[number];
const LABELLED = /^\s*(?:\*\*|__)([A-Za-z][A-Za-z -]{0,30}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__))\s*(.*)$/;
/** Fields whose value may be blocks that follow. */
const BLOCKS: readonly Field[] = ['validation', 'rollback'];

export type StepHead = { readonly name: string; readonly mode: 'automated' | 'manual' | null; readonly line: number };

/** A step of the template: `**Field**: value` lines, fenced commands, and instructions, which is all else (W2). */
export function readStep(head: StepHead, nodes: readonly RootContent[], collect: Collector): StepInput & { readonly id: string | null } {
  const { source } = collect;
  const fields = new Map<Field, { readonly value: string; readonly line: number }>();
  const commands: { language: string | null; text: string }[] = [];
  const prose: Passage[] = [];
  let open: { readonly field: Field; readonly passages: Passage[] } | null = null;
  const close = (): void => {
    if (open !== null) fields.set(open.field, { value: textOf(open.passages, source.text), line: fields.get(open.field)?.line ?? head.line });
    open = null;
  };

  for (const node of nodes) {
    const rows = node.type === 'paragraph' || isFieldList(node, source.slice(node)) ? source.lines(node, node).split('\n') : null;
    const place = { from: source.lineOf(node), to: node.position?.end.line ?? source.lineOf(node) };
    if (rows === null) {
      const into: Passage[] = (open as { readonly passages: Passage[] } | null)?.passages ?? prose;
      const verbatim = verbatimText(node);
      if (verbatim !== null) into.push({ ...place, text: verbatim });
      else if (node.type === 'code' && open === null) commands.push({ language: infoOf(source.slice(node)), text: node.value });
      else into.push(place);
      continue;
    }
    let current: Field | null = null;
    rows.forEach((row, index) => {
      const line = place.from + index;
      const [, label = '', value = ''] = LABELLED.exec(row.replace(/^\s*[-*+]\s+(?=\*\*|__)/, '')) ?? [];
      const field = FIELDS.find((name) => name === label.toLowerCase().replace('-', ' '));
      if (field !== undefined) {
        close();
        current = field;
        fields.set(field, { value: value.trim(), line });
      } else if (current !== null && label === '') {
        const before = fields.get(current);
        fields.set(current, { value: `${before?.value ?? ''} ${row.trim()}`.trim(), line: before?.line ?? line });
      } else {
        current = null;
        ((open as { readonly passages: Passage[] } | null)?.passages ?? prose).push({ from: line, to: line });
      }
    });
    if (current !== null && BLOCKS.includes(current) && fields.get(current)?.value === '') open = { field: current, passages: [] };
  }
  close();
  return { ...valuesOf(head, fields, collect, prose), instructions: textOf(prose, source.text), commands: commands.filter(({ text }) => text !== '') };
}

/** Lines of the document, or the text of a verbatim block in their place. */
type Passage = { readonly from: number; readonly to: number; readonly text?: string };

/** Passages as one text; between two that only blank lines part, those stay. */
function textOf(passages: readonly Passage[], text: string): string {
  const rows = text.split('\n');
  const parts: { from: number; to: number; text: string | undefined }[] = [];
  for (const { from, to, text: verbatim } of passages) {
    const last = parts.at(-1);
    const joins = last !== undefined && last.text === undefined && verbatim === undefined && rows.slice(last.to, from - 1).every((row) => row.trim() === '');
    if (joins) last.to = to;
    else parts.push({ from, to, text: verbatim });
  }
  return parts.map((part) => part.text ?? rows.slice(part.from - 1, part.to).join('\n')).join('\n\n');
}

/** A list that only gives fields, as some people write them. */
const isFieldList = (node: RootContent, raw: string): node is List => node.type === 'list' && raw.split('\n').every((row) => LABELLED.test(row.replace(/^\s*[-*+]\s+/, '')));

const infoOf = (fence: string): string | null => /^(?:`{3,}|~{3,})[ \t]*([^\n]*)/.exec(fence)?.[1]?.trim() || null;

function valuesOf(head: StepHead, fields: ReadonlyMap<Field, { readonly value: string; readonly line: number }>, collect: Collector, prose: Passage[]): StepInput & { readonly id: string | null } {
  const value = (field: Field): string | null => fields.get(field)?.value || null;
  const unread = (field: Field, expected: string): void => {
    const { line, value: found } = fields.get(field) ?? { line: head.line, value: '' };
    collect.warn({ line, code: 'field-left-out', message: `Expected ${expected}, found “${found.slice(0, 80)}”; the line was kept with the instructions.` });
    prose.push({ from: line, to: line });
  };
  const yes = (field: Field): boolean => {
    const found = value(field);
    if (found !== null && !/^(?:yes|no|true|false|x|-)$/i.test(found)) unread(field, '“yes” or “no”');
    return /^(?:yes|true|x)$/i.test(found ?? '');
  };
  const minutes = minutesOf(value('duration') ?? '');
  if (value('duration') !== null && minutes === null) unread('duration', 'a duration such as “~5 minutes”');
  const actor = value('actor');
  const known = actor === null ? null : /^(?:system|automation|automated|machine)\b/i.test(actor) ? 'system' : /^(?:human|person|manual)\b/i.test(actor) ? 'human' : null;
  return {
    id: value('id'),
    name: value('name') ?? head.name,
    line: head.line,
    automation: head.mode ?? 'manual',
    actor: known ?? (actor === null && head.mode === 'automated' ? 'system' : 'human'),
    // Somebody named as the actor is a person in that role.
    role: value('role') ?? (actor !== null && known === null ? oneLine(actor) : null),
    minutes,
    validation: value('validation'),
    rollback: value('rollback'),
    sideEffects: yes('side effects'),
    critical: yes('critical'),
    pausePoint: yes('pause point'),
  };
}
