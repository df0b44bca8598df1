import type { Due } from '#shared/domain/items/due.ts';
import { writeDue } from '#shared/domain/items/due-notation.ts';
import { type Item, type ItemSource, type ItemState, NO_ATTRIBUTES } from '#shared/domain/items/item.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { ItemWords, ParsedItem } from './parsed-document.ts';

/** What a file can't say: signs that are no text. */
const printable = (text: string): string => text.replaceAll('\0', '\uFFFD').replace(/\p{Surrogate}/gu, '\uFFFD');

export const onOneLine = (text: string): string => printable(text).replace(/\s*[\n\r]\s*/g, ' ').trim();

/** Text of several lines, with `\n` for line ends. */
export const asLines = (text: string): string => printable(text).replace(/\r\n?/g, '\n').trim();

/** Why an item that needs a reason is what it is, where a document does not say. */
const MARKED: Readonly<Partial<Record<ItemState, string>>> = {
  'not-applicable': 'Marked not applicable in the imported file.',
  blocked: 'Marked blocked in the imported file.',
};

export type WordsOf = Pick<Item, 'text' | 'standing' | 'stage' | 'critical' | 'notes'> & { readonly due: Due | null };

/**
 * What a document says of an item that is as it stands here (X2), and in what form words are compared: on import an item
 * is taken for changed only where these differ. `owner` is the name of its assignee.
 */
export const wordsOf = ({ text, standing, stage, critical, due, notes }: WordsOf, owner: string | null): ItemWords => ({
  text: onOneLine(text),
  state: standing.state,
  reason: standing.reason === null ? (MARKED[standing.state] ?? null) : asLines(standing.reason) || null,
  stage,
  critical,
  owner: owner === null ? null : onOneLine(owner) || null,
  due: due === null ? null : writeDue(due),
  notes: notes === null ? null : asLines(notes) || null,
});

/** What a line of a file says, in the same form. */
export const wordsOfLine = ({ line: _line, children: _children, ...words }: ParsedItem): ItemWords => ({
  ...words,
  reason: words.reason ?? MARKED[words.state] ?? null,
});

/** What a file said when it was last read. */
export function wordsOfSource({ text, mark, attributes }: ItemSource): ItemWords {
  const { state, ...rest } = attributes;
  const said = state ?? mark ?? 'open';
  return { ...rest, text, state: said, reason: rest.reason ?? MARKED[said] ?? null };
}

/** What is noted of a line. A name that nobody has is not noted, so that it counts as new once somebody has it. */
export function sourceOf({ line, children: _children, text, state, ...rest }: ParsedItem, path: string, owner: string | null): ItemSource {
  const mark = state === 'in-progress' || state === 'blocked' ? 'open' : state;
  return { path, line, text, mark, attributes: { ...NO_ATTRIBUTES, ...rest, state: mark === state ? null : state, owner } };
}

export const sameSource = (a: ItemSource | null, b: ItemSource): boolean => a !== null && canonicalJson(a) === canonicalJson(b);
