import type { List, ListItem, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { Unreadable } from './unreadable.ts';
import { hideNestedFences } from './nested-fences.ts';
import { type Piece, itemHead, piecesOf } from './pieces.ts';

/** Inline text is taken from the source byte for byte, so that reading it into a tree would only cost time. */
const INLINE = [
  'attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage',
  'labelStartLink', 'strikethrough', 'wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck', 'gfmFootnoteCall', 'footnoteCall',
];

function blocksOnly(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }];
}

const whole = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(blocksOnly).freeze();
const body = unified().use(remarkParse).use(remarkGfm).use(blocksOnly).freeze();

/** Sizes in lines: pieces are read together up to `together`; a bullet of more than `nested` is read level by level. */
export type Cut = { readonly together: number; readonly nested: number };
const CUT: Cut = { together: 60, nested: 200 };

/** What one call of the parser may cost; about a second on a slow machine. */
const MOST_LINES = 10_000;
const MOST_RETURNS = 10_000_000;

/**
 * The blocks of a document, with positions in `text`, whose line ends are `\n`. Remark copies all that it has read
 * whenever a nested list ends (20,000 nested tasks took it 25 s), so the document is handed to it in pieces that mean
 * the same alone. Throws `Unreadable` for a block that can't be cut and would take too long.
 */
export function blocksOf(text: string, cut: Cut = CUT): Root {
  const lines = hideNestedFences(text.split('\n'));
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const front = lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') + 1 : 0;
  const read = new Reader(starts, cut);
  const head = front > 1 ? read.parse(whole, lines.slice(0, front), 0, 0) : [];
  return { type: 'root', children: [...head, ...read.pieces(lines.slice(front > 1 ? front : 0), front > 1 ? front : 0, 0)] };
}

class Reader {
  readonly #starts: readonly number[];
  readonly #cut: Cut;

  constructor(starts: readonly number[], cut: Cut) {
    this.#starts = starts;
    this.#cut = cut;
  }

  /** `first` is the line of the document that `lines` begin on, `indent` the columns taken off each of them. */
  pieces(lines: readonly string[], first: number, indent: number): RootContent[] {
    const nodes: RootContent[] = [];
    let waiting: Piece | null = null;
    const take = (read: readonly RootContent[]): void => {
      const [next, ...rest] = read;
      const last = nodes.at(-1);
      if (next?.type === 'list' && last?.type === 'list' && this.#sameList(last, next, lines, first, indent)) {
        last.children.push(...next.children);
        if (last.position !== undefined && next.position !== undefined) last.position.end = next.position.end;
        for (const node of rest) nodes.push(node);
      } else for (const node of read) nodes.push(node);
    };
    const flush = (): void => {
      if (waiting !== null) take(this.parse(body, lines.slice(waiting.from, waiting.to), first + waiting.from, indent));
      waiting = null;
    };
    for (const piece of piecesOf(lines)) {
      const item = piece.to - piece.from > this.#cut.nested ? this.#bigItem(lines.slice(piece.from, piece.to), first + piece.from, indent) : null;
      if (item !== null) {
        flush();
        take([item]);
        continue;
      }
      waiting = { from: (waiting as Piece | null)?.from ?? piece.from, to: piece.to };
      if (waiting.to - waiting.from >= this.#cut.together) flush();
    }
    flush();
    return nodes;
  }

  parse(parser: { readonly parse: (text: string) => Root }, lines: readonly string[], first: number, indent: number): RootContent[] {
    const rows = withoutBlankEnd(lines);
    affordable(rows, first);
    const root = parser.parse(rows.join('\n'));
    visit(root, (node) => {
      if (node.position === undefined) return;
      const { start, end } = node.position;
      node.position = { start: this.#point(start.line + first, start.column + indent), end: this.#point(end.line + first, end.column + indent) };
    });
    return root.children;
  }

  #point(line: number, column: number): { line: number; column: number; offset: number } {
    return { line, column, offset: (this.#starts[line - 1] ?? 0) + column - 1 };
  }

  /** One bullet at the margin with all that stands indented below it, read level by level; null where that is not sure. */
  #bigItem(lines: readonly string[], first: number, indent: number): List | null {
    const head = itemHead(lines[0] ?? '');
    if (head === null) return null;
    const pad = ' '.repeat(head.width);
    if (!lines.every((line, index) => index === 0 || line.startsWith(pad) || /^ *$/.test(line))) return null;
    const inner = lines.map((line) => line.slice(head.width));
    const children = this.pieces(inner, first, indent + head.width) as ListItem['children'];
    const start = this.#point(first + 1, indent + head.indent + 1);
    const end = children.at(-1)?.position?.end ?? start;
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children, position: { start, end } };
    return { type: 'list', ordered: head.number !== null, start: head.number, spread: false, children: [item], position: { start, end: { ...end } } };
  }

  /** Two lists with nothing between them are one if their marks are the same. */
  #sameList(a: List, b: List, lines: readonly string[], first: number, indent: number): boolean {
    const markOf = (list: List): string | null => {
      const at = list.position?.start;
      const line = (lines[(at?.line ?? 1) - 1 - first] ?? '').slice((at?.column ?? 1) - 1 - indent);
      const match = /^\s*(?:([-*+])|\d{1,9}([.)]))/.exec(line);
      return match?.[1] ?? match?.[2] ?? null;
    };
    const mark = markOf(a);
    return mark !== null && mark === markOf(b);
  }
}

/** Remark's time grows with the square of the lines of a paragraph, and with the lines of a block times the returns from nested lists. */
function affordable(lines: readonly string[], first: number): void {
  if (lines.length < 1_000 || /^(?:```|~~~)/.test(lines[0] ?? '')) return;
  let returns = 0;
  let before = 0;
  for (const line of lines) {
    const trimmed = line.trimStart();
    if (trimmed === '') continue;
    const indent = line.length - trimmed.length;
    if (indent < before) returns += 1;
    before = indent;
  }
  if (lines.length > MOST_LINES || returns * lines.length > MOST_RETURNS) {
    throw new Unreadable({ line: first + 1, code: 'block-too-large', message: `Expected blocks that can be read in reasonable time, found one of ${lines.length} lines. Divide it by headings or blank lines.` });
  }
}

/** One blank line stays: what remark makes of the last line can depend on whether another follows. */
function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  let end = lines.length;
  while (end > 0 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return lines.slice(0, end + 1);
}
