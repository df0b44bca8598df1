import type { RootContent } from 'mdast';
import { unindented } from '../source.ts';
import { verbatimText } from '../verbatim.ts';
import { type LabelledField, LABELLED, STEP_LABELS, bareField, fieldOf } from './field-labels.ts';
import { readsAs } from './field-words.ts';
import { type Layout, type Span, type StepPlace, spanOf } from './layout.ts';
import { rowParts } from './row-parts.ts';
import { countedParagraph } from './step-paragraphs.ts';
import { type WrittenBranch, branchOf } from './targets.ts';

export { type LabelledField, STEP_LABELS };

/** Fields whose value may be blocks that follow. */
const BLOCKS: readonly LabelledField[] = ['validation', 'rollback'];

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
  /** Text of the head of an item, behind its number and box; of a paragraph its name. */
  readonly head: string;
  /** What breaks the line behind the head of an item: two blanks, a backslash, or nothing. */
  readonly headBreak: string;
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
  if (place.form === 'row') return rowParts(place, lines);
  const row = (at: number): string => unindented(lines[at] ?? '', place.indent);
  const fields: Draft[] = [];
  const prose: Passage[] = [];
  const commands: (Span & { language: string | null; text: string })[] = [];
  const branches: (Span & WrittenBranch)[] = [];
  let open: Draft | null = null;

  /** A bare label is one only among its like: in prose, “Time: it flies” is text. */
  const onlyBareFields = (from: number, to: number): boolean =>
    Array.from({ length: to - from }, (_, index) => row(from + index)).every((text) => {
      const bare = bareField(text);
      return fieldOf(LABELLED.exec(text)?.[3] ?? '') !== undefined || branchOf(text, true) !== null || (bare !== null && readsAs(bare.field, bare.value));
    });

  const readRows = (from: number, to: number): void => {
    let current: Draft | null = null;
    const isBare = onlyBareFields(from, to);
    for (let at = from; at < to; at += 1) {
      const text = row(at);
      const bare = isBare ? bareField(text) : null;
      const [, label = bare?.label ?? '', , word = '', value = bare?.value ?? ''] = LABELLED.exec(text) ?? [];
      const field = bare?.field ?? fieldOf(word);
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
  const headed = (isItem || place.form === 'paragraph') && first?.type === 'paragraph';
  const head = !headed ? { text: '', end: '', rows: { from: place.span.from, to: place.span.from + (isItem ? 0 : 1) } } : isItem ? headOf(first, row, lines) : paragraphHead(first, lines);
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
  return { head: head.text, headBreak: head.end, headRows: head.rows, fields: done, prose, commands, branches };
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

type Head = { readonly text: string; readonly end: string; readonly rows: Span };

/** A line as long as this was wrapped by an editor, not ended by a person. */
const WRAPPED = 60;

/** The head of an item: its first line, and those that only go on with it. */
function headOf(paragraph: RootContent, row: (at: number) => string, lines: readonly string[]): Head {
  const { from, to } = spanOf(paragraph);
  const first = (lines[from] ?? '').slice((paragraph.position?.start.column ?? 1) - 1).replace(/^\[[ xX/!-]\](?:\s+|$)/, '');
  const texts = [first];
  let end = from + 1;
  while (end < to && BREAK.exec(texts.at(-1) ?? '') === null && goesOn(texts.at(-1) ?? '', row(end))) texts.push(row(end++));
  const mark = BREAK.exec(texts.at(-1) ?? '')?.[0] ?? '';
  return { text: texts.map((line) => line.trim()).join(' ').replace(/(?<!\\)\\$/, '').trim(), end: end < to ? mark : '', rows: { from, to: end } };
}

const BREAK = /(?<!\\)(?:\\\\)*\\$| {2,}$/;

/** Whether a line only goes on with the one before it: one that begins like a sentence, a point or a field does not, unless an editor wrapped the line there. */
function goesOn(before: string, line: string): boolean {
  if (LABELLED.test(line) || bareField(line) !== null || branchOf(line, true) !== null || /^\s*(?:<!--|\p{L}[.)]\s)/u.test(line)) return false;
  return before.length >= WRAPPED || !/^\s*[\p{Lu}]/u.test(line) || /[,–—-]$/.test(before.trimEnd());
}

/** The head of a step that is a paragraph: its name, on its first line. */
function paragraphHead(paragraph: RootContent, lines: readonly string[]): Head {
  const { from } = spanOf(paragraph);
  return { text: countedParagraph(lines[from] ?? '')?.name ?? '', end: '', rows: { from, to: from + 1 } };
}

/** A list that only gives fields, as some people write them. */
const isFieldList = (node: RootContent, raw: string): boolean => node.type === 'list' && raw.split('\n').every((line) => fieldOf(LABELLED.exec(line)?.[3] ?? '') !== undefined || bareField(line.trim()) !== null);

const holdsBranch = (node: RootContent, row: (at: number) => string): boolean => {
  if (node.type !== 'list') return false;
  const { from, to } = spanOf(node);
  return rowsOf({ from, to }, row).some((line) => /^[-*+]\s/.test(line) && branchOf(line, true) !== null);
};

const infoOf = (fence: string): string | null => /^(?:`{3,}|~{3,})[ \t]*([^\n]*)/.exec(fence)?.[1]?.trim() || null;
