import { ITEM_STATES, type ItemState } from '#shared/domain/items/item-states.ts';
import { STAGES, type Stage } from '#shared/domain/items/item.ts';
import { RUN_STATES, type RunState } from '#shared/domain/runs/run.ts';
import { fold, wordsOf } from '#shared/lib/fold.ts';
import { type DueChoice, DUE_WORDS, dueChoices } from './due-choice.ts';
import type { FilterKey } from './filter-keys.ts';
import { KIND_WORDS, SEARCH_KINDS, type SearchKind } from './kinds.ts';
import { type QueryToken, lexQuery } from './lex.ts';

/** Words that are found together, in this order. The last one may go on, unless it was quoted. */
export type SearchTerm = {
  /** As typed, without quotes and control characters. */
  readonly text: string;
  /** Folded; at least one. */
  readonly words: readonly string[];
  readonly isOpen: boolean;
};

/** One of these, and none of those. Nothing in `anyOf` leaves all open. */
export type Choice<T> = { readonly anyOf: readonly T[]; readonly noneOf: readonly T[] };

export const SEARCH_FLAGS = ['critical', 'archived'] as const;
export type SearchFlag = (typeof SEARCH_FLAGS)[number];

/** A value that its filter does not know, and what it does. Names of people and departments are looked up later. */
export type UnknownValue = { readonly filter: FilterKey; readonly value: string; readonly known: readonly string[] };

export type SearchQuery = {
  readonly terms: readonly SearchTerm[];
  readonly excluded: readonly SearchTerm[];
  readonly kinds: Choice<SearchKind>;
  readonly states: Choice<ItemState | RunState>;
  readonly stages: Choice<Stage>;
  readonly flags: Choice<SearchFlag>;
  readonly dues: Choice<DueChoice>;
  /** As typed: a name or the beginning of one, `me` or `none`. */
  readonly owners: Choice<string>;
  readonly departments: Choice<string>;
  readonly unknown: readonly UnknownValue[];
};

const LONGEST = 1_000;
const MOST_TERMS = 16;

const KINDS: ReadonlyMap<string, SearchKind> = new Map<string, SearchKind>([
  ...SEARCH_KINDS.map((kind) => [KIND_WORDS[kind], kind] as const),
  ['checklists', 'checklist'], ['workflows', 'workflow'], ['tasks', 'item'], ['files', 'evidence'],
]);
const STATES: ReadonlyMap<string, ItemState | RunState> = new Map<string, ItemState | RunState>([
  ...[...ITEM_STATES, ...RUN_STATES].map((state) => [state, state] as const),
  ['n/a', 'not-applicable'], ['progress', 'in-progress'], ['running', 'active'],
]);
const named = <T extends string>(values: readonly T[]): ReadonlyMap<string, T> => new Map(values.map((value) => [value, value]));

/** What a filter takes, for help and for errors. */
export const FILTER_VALUES = {
  in: Object.values(KIND_WORDS), state: [...ITEM_STATES, ...RUN_STATES], stage: STAGES, is: SEARCH_FLAGS, due: [...DUE_WORDS, '2026-11-27'],
} as const satisfies Partial<Record<FilterKey, readonly string[]>>;

/** Reads what was typed. Never refuses: what is no filter is words to be found (X4). */
export function parseQuery(text: string): SearchQuery {
  const tokens = lexQuery(text.slice(0, LONGEST));
  const unknown: UnknownValue[] = [];
  const of = (key: FilterKey): QueryToken[] => tokens.filter((token) => token.key === key && token.value.trim() !== '');

  /** The values that a filter chose; a beginning stands for all that begin so, because it is being typed. */
  const chosen = <T>(key: FilterKey, read: (value: string) => readonly T[]): Choice<T> => {
    const values = (isNegated: boolean): T[] =>
      of(key).filter((token) => token.isNegated === isNegated).flatMap(({ value }) => {
        const found = read(fold(value.trim()));
        if (found.length === 0) unknown.push({ filter: key, value, known: key in FILTER_VALUES ? FILTER_VALUES[key as keyof typeof FILTER_VALUES] : [] });
        return found;
      });
    return { anyOf: [...new Set(values(false))], noneOf: [...new Set(values(true))] };
  };
  const oneOf = <T>(values: ReadonlyMap<string, T>) => (value: string): readonly T[] => {
    const exact = values.get(value);
    return exact !== undefined ? [exact] : [...values].filter(([name]) => name.startsWith(value)).map(([, each]) => each);
  };
  const asTyped = (value: string): readonly string[] => [value];

  const terms = tokens.filter(({ key }) => key === null).flatMap((token) => termsOf(token));
  return {
    terms: terms.filter(({ isNegated }) => !isNegated).slice(0, MOST_TERMS).map(({ term }) => term),
    excluded: terms.filter(({ isNegated }) => isNegated).slice(0, MOST_TERMS).map(({ term }) => term),
    kinds: chosen('in', oneOf(KINDS)),
    states: chosen('state', oneOf(STATES)),
    stages: chosen('stage', oneOf(named(STAGES))),
    flags: chosen('is', oneOf(named(SEARCH_FLAGS))),
    dues: chosen('due', dueChoices),
    owners: chosen('owner', asTyped),
    departments: chosen('dept', asTyped),
    unknown,
  };
}

/** Nothing to be found in it: signs without a letter or digit are passed over. */
function termsOf({ value, isQuoted, isNegated }: QueryToken): { term: SearchTerm; isNegated: boolean }[] {
  const words = wordsOf(value).map(({ folded }) => folded);
  const text = value.replace(/["\p{Cc}]/gu, ' ');
  return words.length === 0 ? [] : [{ term: { text, words, isOpen: !isQuoted && !isNegated }, isNegated }];
}

export const isEmptyQuery = (query: SearchQuery): boolean =>
  query.terms.length + query.unknown.length === 0 && [query.kinds, query.states, query.stages, query.flags, query.dues, query.owners, query.departments].every(({ anyOf, noneOf }) => anyOf.length + noneOf.length === 0);
