import type { GraphEdge } from '#shared/domain/maps/graph.ts';
import { readLabel } from './label.ts';
import { BRACKETS, type NodeShape, shapeNamed } from './shapes.ts';

/** A chart that can't be read, with the line of its fault. */
export class MalformedChart extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

export type NodeRef = { readonly id: string; readonly label: string | null; readonly shape: NodeShape | null };
export type Link = Pick<GraphEdge, 'label' | 'line' | 'tail' | 'head'>;
/** A link with the name that it may have. */
export type NamedLink = { readonly link: Link; readonly name: string | null };

/** A name ends where a bracket, an `&` or a link begins; a hyphen or dot inside it belongs to it. */
export const NAME = /(?:(?![\s()[\]{}<>&;|"~]|@\{|:::|--|-\.|==)\S)+/y;
const SPACE = /\s*/y;
const CLASS = /:::[\p{L}\p{N}_-]+/uy;
const DATA = /@\{([^{}"]*(?:"[^"]*"[^{}"]*)*)\}/y;
const INVISIBLE = /~~~+/y;
/** Newer charts may name a link: `e1@-->`. */
const LINK_ID = /[^\s@()[\]{}<>&;|"~]+@(?=[<ox]?(?:--|==|-\.|~~~))/y;
const WHOLE = /([<ox]?)(?:(--+)|(==+)|(-\.+-?))([>ox]?)/y;
const OPENING = /([<ox]?)(?:(--)(?![->ox])|(==)(?![=>ox])|(-\.)(?![.-]))/y;
/** A run of the sign begins where no such sign stands before, so that each run is looked at once. */
const CLOSING = { solid: /(?<!-)--+([>ox-])/g, thick: /(?<!=)==+([>ox=])/g, dotted: /(?<!\.)\.+-([>ox]?)/g } as const;
const MARK = { '': 'none', '<': 'arrow', '>': 'arrow', o: 'circle', x: 'cross' } as const;

/** Reads one statement from left to right. */
export class Scanner {
  #at = 0;
  readonly #text: string;
  readonly #line: number;

  constructor(text: string, line: number) {
    this.#text = text;
    this.#line = line;
  }

  atEnd(): boolean {
    this.#match(SPACE);
    return this.#at >= this.#text.length;
  }

  ampersand(): boolean {
    this.#match(SPACE);
    if (this.#text[this.#at] !== '&') return false;
    this.#at += 1;
    return true;
  }

  node(): NodeRef {
    this.#match(SPACE);
    const id = this.#match(NAME)?.[0];
    if (id === undefined) throw this.#expected('the name of a node');
    this.#match(CLASS);
    const shaped = this.#data() ?? this.#shape();
    this.#match(CLASS);
    return { id, ...shaped };
  }

  link(): NamedLink {
    this.#match(SPACE);
    const name = this.#match(LINK_ID)?.[0].slice(0, -1) ?? null;
    return { link: this.#unnamedLink(), name };
  }

  #unnamedLink(): Link {
    if (this.#match(INVISIBLE) !== null) return { label: null, line: 'invisible', tail: 'none', head: 'none' };
    const start = this.#at;
    const labelled = this.#labelledLink();
    if (labelled !== null) return labelled;
    this.#at = start;
    const match = this.#match(WHOLE);
    if (match === null) throw this.#expected('an arrow such as -->');
    const [whole, tail = '', solid, thick, , head = ''] = match;
    if (whole.length - tail.length < 3) {
      this.#at = start;
      throw this.#expected('an arrow such as -->');
    }
    const line = solid !== undefined ? 'solid' : thick !== undefined ? 'thick' : 'dotted';
    return { label: this.#pipedLabel(), line, tail: mark(tail), head: mark(head) };
  }

  /** `-- text -->`, `== text ==>`, `-. text .->`. */
  #labelledLink(): Link | null {
    const match = this.#match(OPENING);
    if (match === null) return null;
    const [, tail = '', solid, thick] = match;
    const line = solid !== undefined ? 'solid' : thick !== undefined ? 'thick' : 'dotted';
    this.#match(SPACE);
    const quoted = this.#text[this.#at] === '"' ? this.#quoted() : null;
    const closing = CLOSING[line];
    closing.lastIndex = this.#at;
    const close = closing.exec(this.#text);
    if (close === null) return null;
    const bare = this.#text.slice(this.#at, close.index).trim();
    if (quoted === null ? bare === '' : bare !== '') return null;
    this.#at = closing.lastIndex;
    return { label: quoted ?? readLabel(bare), line, tail: mark(tail), head: mark(close[1] === '-' || close[1] === '=' ? '' : (close[1] ?? '')) };
  }

  #pipedLabel(): string | null {
    this.#match(SPACE);
    if (this.#text[this.#at] !== '|') return null;
    this.#at += 1;
    this.#match(SPACE);
    const label = this.#text[this.#at] === '"' ? this.#quoted() : readLabel(this.#upTo('|').trim());
    this.#match(SPACE);
    if (label === null || this.#text[this.#at] !== '|') throw this.#expected('“|” at the end of the label');
    this.#at += 1;
    return label;
  }

  #shape(): { label: string | null; shape: NodeShape | null } {
    const openers = BRACKETS.filter(([open]) => this.#text.startsWith(open, this.#at));
    const [first] = openers;
    if (first === undefined) return { label: null, shape: null };
    const longest = openers.filter(([open]) => open.length === first[0].length);
    const start = this.#at;
    this.#at += first[0].length;
    this.#match(SPACE);
    if (this.#text[this.#at] === '"') return this.#quotedShape(longest);
    const closings = longest.map(([, close, shape]) => ({ close, shape, at: this.#text.indexOf(close, this.#at) })).filter(({ at }) => at >= 0);
    const nearest = closings.sort((a, b) => a.at - b.at)[0];
    if (nearest === undefined) {
      this.#at = start;
      throw this.#expected(`“${first[1]}” at the end of the label`);
    }
    const label = this.#text.slice(this.#at, nearest.at);
    this.#at = nearest.at + nearest.close.length;
    return { label: readLabel(label.trim()), shape: nearest.shape };
  }

  #quotedShape(candidates: readonly (typeof BRACKETS)[number][]): { label: string; shape: NodeShape } {
    const label = this.#quoted();
    if (label === null) throw this.#expected('a closing quotation mark');
    this.#match(SPACE);
    const match = candidates.find(([, close]) => this.#text.startsWith(close, this.#at));
    if (match === undefined) throw this.#expected(`“${candidates[0]?.[1] ?? ']'}” behind the label`);
    this.#at += match[1].length;
    return { label, shape: match[2] };
  }

  /** `@{ shape: diam, label: "text" }`; what else it says is about looks. */
  #data(): { label: string | null; shape: NodeShape | null } | null {
    if (!this.#text.startsWith('@{', this.#at)) return null;
    const body = this.#match(DATA)?.[1];
    if (body === undefined) throw this.#expected('“}” at the end of the node’s data');
    const label = /(?:^|[\s,])label\s*:\s*(?:"([^"]*)"|([^,"\n]*))/.exec(body);
    const shape = /(?:^|[\s,])shape\s*:\s*"?([\w-]+)/.exec(body)?.[1];
    return { label: label === null ? null : readLabel(label[1] ?? (label[2] ?? '').trim()), shape: shape === undefined ? null : shapeNamed(shape) };
  }

  /** A label in quotes; one in backticks besides is Markdown, whose own marks are left as they are. */
  #quoted(): string | null {
    const end = this.#text.indexOf('"', this.#at + 1);
    if (end < 0) return null;
    const inner = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return readLabel(plainString(inner));
  }

  #upTo(character: string): string {
    const found = this.#text.indexOf(character, this.#at);
    const inner = this.#text.slice(this.#at, found < 0 ? this.#text.length : found);
    this.#at += inner.length;
    return inner;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #expected(what: string): MalformedChart {
    const found = this.#text.slice(this.#at, this.#at + 30);
    return new MalformedChart(this.#line, `Expected ${what}, found ${found === '' ? 'the end of the line' : `“${found}”`}.`);
  }
}

/** What stands in the backticks of a Markdown string, else all of it. */
export const plainString = (inner: string): string => (inner.length > 1 && inner.startsWith('`') && inner.endsWith('`') ? inner.slice(1, -1) : inner);

const mark = (sign: string): Link['head'] => MARK[sign as keyof typeof MARK];
