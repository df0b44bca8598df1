import type { RootContent } from 'mdast';
import { unindented } from '../source.ts';
import { verbatimText } from '../verbatim.ts';
import { type Layout, type Span, type StepPlace, spanOf } from './layout.ts';
import { type WrittenBranch, branchOf } from './targets.ts';

export const STEP_LABELS = {
  id: 'Id', name: 'Name', actor: 'Actor', role: 'Role', assignee: 'Assignee', minutes: 'Duration', critical: 'Critical', sideEffects: 'Side effects',
  irreversible: 'Irreversible', systems: 'System', commitment: 'External commitment', idempotency: 'Idempotency', approval: 'Approval', pausePoint: 'Pause point',
  retry: 'Retry', timeoutMinutes: 'Timeout', parallel: 'Parallel', reads: 'Reads', sets: 'Sets', runbook: 'Runbook', validation: 'Validation', rollback: 'Rollback',
} as const;
export type LabelledField = keyof typeof STEP_LABELS;

const ALIASES: Readonly<Record<string, LabelledField>> = {
  ...(Object.fromEntries(Object.entries(STEP_LABELS).map(([field, label]) => [label.toLowerCase(), field])) as Record<string, LabelledField>),
  owner: 'assignee', estimate: 'minutes', 'estimated time': 'minutes', 'estimated duration': 'minutes', time: 'minutes', verification: 'validation', verify: 'validation',
  'expected result': 'validation', compensation: 'rollback', undo: 'rollback', systems: 'systems', 'external system': 'systems', 'external systems': 'systems',
  commitment: 'commitment', approvals: 'approval', 'approval needed': 'approval', retries: 'retry', 'parallel group': 'parallel', 'sub workflow': 'runbook', 'sub runbook': 'runbook',
  'side effect': 'sideEffects',
};

/** Fields whose value may be blocks that follow. */
const BLOCKS: readonly LabelledField[] = ['validation', 'rollback'];

const LABELLED = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)([A-Za-z][A-Za-z -]{0,30}?)(?:(?:\*\*|__)\s*:|:(?:\*\*|__)))\s*(.*)$/;

/** A field of a step: `label` is all before its value, as written. */
export type FieldPart = {
  readonly field: LabelledField;
  readonly label: string;
  readonly rows: Span;
  readonly value: string;
  /** The blocks that its value goes on in. */
  readonly blocks: Span | null;
};

/** Lines of the document, or the text of a verbatim block in their place. */
export type Passage = Span & { readonly text?: string };

export type StepParts = {
  /** Text of the head of an item, behind its number and box. */
  readonly head: string;
  /** The rows that the head of an item takes. */
  readonly headRows: Span;
  readonly fields: readonly FieldPart[];
  readonly prose: readonly Passage[];
  readonly commands: readonly (Span & { readonly language: string | null; readonly text: string })[];
  readonly branches: readonly (Span & WrittenBranch)[];
};

type Draft = { -readonly [K in keyof FieldPart]: FieldPart[K] } & { passages: Passage[] };

/** Takes a step apart: fields, commands, branches, and instructions, which is all else (W2). */
export function partsOf(place: StepPlace, { lines, source }: Pick<Layout, 'lines' | 'source'>): StepParts {
  const row = (at: number): string => unindented(lines[at] ?? '', place.indent);
  const fields: Draft[] = [];
  const prose: Passage[] = [];
  const commands: (Span & { language: string | null; text: string })[] = [];
  const branches: (Span & WrittenBranch)[] = [];
  let open: Draft | null = null;

  const readRows = (from: number, to: number): void => {
    let current: Draft | null = null;
    for (let at = from; at < to; at += 1) {
      const text = row(at);
      const [, label = '', word = '', value = ''] = LABELLED.exec(text) ?? [];
      const field = ALIASES[word.toLowerCase().replaceAll('-', ' ')];
      const branch = field === undefined ? branchOf(text, true) : null;
      if (field !== undefined) {
        open = null;
        current = { field, label, rows: { from: at, to: at + 1 }, value: value.trim(), blocks: null, passages: [] };
        fields.push(current);
      } else if (branch !== null) {
        current = null;
        branches.push({ from: at, to: at + 1, ...branch, line: at + 1 });
      } else if (current !== null && word === '') {
        current.value = `${current.value} ${text.trim()}`.trim();
        current.rows = { from: current.rows.from, to: at + 1 };
      } else {
        current = null;
        (open as Draft | null ?? { passages: prose }).passages.push({ from: at, to: at + 1 });
      }
    }
    if (current !== null && BLOCKS.includes(current.field) && /(?:^|:)$/.test(current.value)) open = current;
  };

  const [first] = place.nodes;
  const isItem = place.form === 'item';
  const headed = isItem && first?.type === 'paragraph';
  const head = headed ? headOf(first, row, lines) : { text: '', rows: { from: place.span.from, to: place.span.from + (isItem ? 0 : 1) } };
  for (const node of place.nodes) {
    const { from, to } = spanOf(node);
    if (headed && node === first) {
      if (head.rows.to < to) readRows(head.rows.to, to);
    } else if (node.type === 'paragraph' || isFieldList(node, source.slice(node)) || holdsBranch(node, row)) readRows(from, to);
    else {
      const into: Passage[] = (open as Draft | null)?.passages ?? prose;
      const verbatim = verbatimText(node);
      if (verbatim !== null) into.push({ from, to, text: verbatim });
      else if (node.type === 'code' && open === null && node.value !== '') commands.push({ from, to, language: infoOf(source.slice(node)), text: node.value });
      else into.push({ from, to });
    }
  }
  const done = fields.map(({ passages, ...field }): FieldPart => {
    const begin = passages[0];
    const end = passages.at(-1);
    if (begin === undefined || end === undefined) return field;
    const text = passagesText(passages, row);
    return { ...field, value: field.value === '' ? text : `${field.value}\n\n${text}`, blocks: { from: begin.from, to: end.to } };
  });
  return { head: head.text, headRows: head.rows, fields: done, prose, commands, branches };
}

/** Passages as one text; between two that only blank lines part, those stay. */
export function passagesText(passages: readonly Passage[], row: (at: number) => string): string {
  const parts: { from: number; to: number; text: string | undefined }[] = [];
  for (const { from, to, text } of passages) {
    const last = parts.at(-1);
    const joins = last !== undefined && last.text === undefined && text === undefined && rowsOf({ from: last.to, to: from }, row).every((line) => line.trim() === '');
    if (joins) last.to = to;
    else parts.push({ from, to, text });
  }
  return parts.map((part) => part.text ?? rowsOf(part, row).join('\n')).join('\n\n');
}

const rowsOf = ({ from, to }: Span, row: (at: number) => string): string[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => row(from + index));

function headOf(paragraph: RootContent, row: (at: number) => string, lines: readonly string[]): { readonly text: string; readonly rows: Span } {
  const { from, to } = spanOf(paragraph);
  const first = (lines[from] ?? '').slice((paragraph.position?.start.column ?? 1) - 1).replace(/^\[[ xX/!-]\](?:\s+|$)/, '');
  let end = from + 1;
  while (end < to && !LABELLED.test(row(end)) && branchOf(row(end), true) === null) end += 1;
  return { text: [first, ...rowsOf({ from: from + 1, to: end }, row)].map((line) => line.trim()).join(' ').trim(), rows: { from, to: end } };
}

/** A list that only gives fields, as some people write them. */
const isFieldList = (node: RootContent, raw: string): boolean => node.type === 'list' && raw.split('\n').every((line) => ALIASES[(LABELLED.exec(line)?.[2] ?? '').toLowerCase()] !== undefined);

const holdsBranch = (node: RootContent, row: (at: number) => string): boolean => {
  if (node.type !== 'list') return false;
  const { from, to } = spanOf(node);
  return rowsOf({ from, to }, row).some((line) => /^[-*+]\s/.test(line) && branchOf(line, true) !== null);
};

const infoOf = (fence: string): string | null => /^(?:`{3,}|~{3,})[ \t]*([^\n]*)/.exec(fence)?.[1]?.trim() || null;
