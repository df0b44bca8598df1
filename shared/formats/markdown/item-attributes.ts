import { readDue, writeDue } from '#shared/domain/items/due-notation.ts';
import { STAGES, type Stage } from '#shared/domain/items/item.ts';
import type { ItemWords } from '#shared/domain/imports/parsed-document.ts';

export type Attributes = Pick<ItemWords, 'critical' | 'stage' | 'owner' | 'due' | 'reason'>;

const NONE: Attributes = { critical: false, stage: null, owner: null, due: null, reason: null };

const WORD = /critical(?![^\s}])|(stage|owner|due|reason)=(?:"((?:[^"\\]|\\["\\n])*)"|([^\s"{}=\\]+))(?=[\s}])/y;
/** Where a group may begin: behind a blank, and perhaps behind backslashes that make it text. */
const OPENING = /(?<=\s)(\\*)\{/g;
/** What makes a group look as if it were meant. */
const MEANT = /(?:^|\s)(?:critical(?=\s|$)|(?:stage|owner|due|reason)=)/;

export type Tail = {
  readonly text: string;
  readonly attributes: Attributes;
  /** The text ends in a group that has one of our words, but also something else; it was left in the text. */
  readonly isMisread: boolean;
};

/**
 * Splits what stands in braces at the end of an item from its text. A group with anything unknown in it is text, since
 * other documents have braces too; so is one behind a backslash, which is taken off.
 */
export function readTail(text: string): Tail {
  const group = groupIn(text);
  if (group === null) return { text, attributes: NONE, isMisread: false };
  if (group.escapes > 0) return { text: text.slice(0, group.at) + text.slice(group.at + 1), attributes: NONE, isMisread: false };
  if (group.attributes === null) return { text, attributes: NONE, isMisread: true };
  return { text: text.slice(0, group.at).trimEnd(), attributes: group.attributes, isMisread: false };
}

/** A text of one line with its attributes, such that `readTail` gives both back. */
export function printTail(text: string, attributes: Attributes): string {
  const group = printGroup(attributes);
  if (group !== '') return `${text} ${group}`;
  const meant = groupIn(text);
  return meant === null ? text : `${text.slice(0, meant.at)}\\${text.slice(meant.at)}`;
}

/** The group that a text ends in, with the backslashes before it; `attributes` is null where it only looks like one. */
function groupIn(text: string): { readonly at: number; readonly escapes: number; readonly attributes: Attributes | null } | null {
  if (!text.endsWith('}')) return null;
  for (const { index, 0: opening, 1: escapes = '' } of text.matchAll(OPENING)) {
    const attributes = index === 0 ? null : readGroup(text, index + opening.length);
    if (attributes !== null) return { at: index, escapes: escapes.length, attributes };
  }
  const last = text.lastIndexOf('{');
  const before = /(?<=\s)\\*$/.exec(text.slice(0, Math.max(last, 0)));
  if (before === null || !MEANT.test(text.slice(last + 1, -1))) return null;
  return { at: before.index, escapes: before[0].length, attributes: null };
}

/** Words up to a brace that ends the text, each at most once and with a value that it can have. */
function readGroup(text: string, from: number): Attributes | null {
  let found: Attributes = NONE;
  const seen = new Set<string>();
  for (let at = beyondBlanks(text, from); ; ) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (match === null) return null;
    const [whole, name = 'critical', quoted, bare] = match;
    const value = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(["\\n])/g, (_pair, sign: string) => (sign === 'n' ? '\n' : sign));
    const read = readValue(name, value.trim());
    if (read === null || seen.has(name)) return null;
    seen.add(name);
    found = { ...found, ...read };
    at = beyondBlanks(text, at + whole.length);
    if (text[at] === '}') return at + 1 === text.length ? found : null;
  }
}

function beyondBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

const LONGEST = { owner: 300, reason: 5_000 } as const;

function readValue(name: string, value: string): Partial<Attributes> | null {
  if (name === 'critical') return { critical: true };
  if (name === 'stage') return (STAGES as readonly string[]).includes(value) ? { stage: value as Stage } : null;
  if (name === 'due') {
    const due = readDue(value, 'UTC');
    return due === null ? null : { due: writeDue(due) };
  }
  if (name !== 'owner' && name !== 'reason') return null;
  return value === '' || value.length > LONGEST[name] ? null : { [name]: value };
}

function printGroup({ critical, stage, owner, due, reason }: Attributes): string {
  const words = [critical ? 'critical' : null, value('stage', stage), value('owner', owner), value('due', due), value('reason', reason)].filter((word) => word !== null);
  return words.length === 0 ? '' : `{${words.join(' ')}}`;
}

function value(name: string, text: string | null): string | null {
  if (text === null) return null;
  if (/^[\p{L}\p{N}+@:._-]+$/u.test(text)) return `${name}=${text}`;
  return `${name}="${text.replace(/["\\\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`;
}
