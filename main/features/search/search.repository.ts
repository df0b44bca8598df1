import type { MatchText } from '#shared/domain/search/match-text.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Param, Reader } from '#main/store/database.ts';
import type { Condition } from './conditions.ts';
import { DOCUMENTS, indexOf } from './search-documents.ts';
import { type FactRow, SOURCES, factOf, factsQuery } from './search-tables.ts';

/** Something that may be an answer; so much of it as its rank hangs on. */
export type Candidate = { readonly kind: SearchKind; readonly id: Id; readonly title: string; readonly isSettled: boolean };

/** Candidates of a kind, and whether there are more than were asked for. */
export type Candidates = { readonly found: readonly Candidate[]; readonly hasMore: boolean };

export type Wanted = {
  readonly kind: SearchKind;
  /** Null asks by the filters alone. */
  readonly match: MatchText | null;
  /** Text that an answer must not hold, where there is no other. */
  readonly excluded: string | null;
  readonly conditions: readonly Condition[];
  readonly isByDay: boolean;
  readonly atMost: number;
};

type CandidateRow = { id: string; title: string; is_settled: number | null };

const FACTS_OF = Object.fromEntries(SEARCH_KINDS.map((kind) => [kind, factsQuery(kind)])) as Readonly<Record<SearchKind, string>>;

/** Beyond so many matches of the words, filters are no longer tried: the newest of them are enough to look through. */
const REACH = 200_000;
/** So many that match better are looked for where more match than can be ranked. */
const BETTER = 50;
/** So much of a title is compared. */
const TITLE = 400;

export const searchRepository = (read: Reader) => {
  const rows = (wanted: Wanted, text: string | null, limit: number): Candidate[] => {
    const { sql, params } = candidateQuery(wanted, text);
    return read.all<CandidateRow>(sql, ...params, limit).map(({ id, title, is_settled }) => ({ kind: wanted.kind, id, title, isSettled: is_settled === 1 }));
  };
  const reachesFurther = (kind: SearchKind, text: string): boolean => read.get(`SELECT 1 FROM ${indexOf(kind)}(?) LIMIT 1 OFFSET ${REACH}`, text) !== undefined;

  return {
    /**
     * Ranking all that a common word matches would take long. So the newest are taken; and where those are not all,
     * also what begins with the words, or holds them whole.
     */
    candidates: (wanted: Wanted): Candidates => {
      const { kind, match, atMost } = wanted;
      const all = rows(wanted, match?.all ?? null, atMost + 1);
      if (match === null) return { found: all.slice(0, atMost), hasMore: all.length > atMost };
      if (all.length <= atMost) return { found: all, hasMore: wanted.conditions.length > 0 && reachesFurther(kind, match.all) };
      const begins = rows(wanted, match.begins, BETTER);
      const better = [...(begins.length === BETTER ? rows(wanted, match.beginsWhole, BETTER) : []), ...begins, ...rows(wanted, match.whole, BETTER)];
      return { found: [...new Map([...better, ...all.slice(0, atMost)].map((each) => [each.id, each])).values()], hasMore: true };
    },
    /** What is shown of rows of one kind, by id. */
    facts: (kind: SearchKind, ids: readonly Id[]): Map<Id, FactRow> => new Map(read.all<FactRow>(FACTS_OF[kind], JSON.stringify(ids)).map((row) => [row.id, row])),
    body: (kind: SearchKind, id: Id): string => {
      const { table, body } = DOCUMENTS[kind];
      return read.get<{ body: string }>(`SELECT ${body} AS body FROM ${table} WHERE id = ?`, id)?.body ?? '';
    },
  };
};

function candidateQuery({ kind, excluded, conditions, isByDay }: Wanted, text: string | null): { sql: string; params: Param[] } {
  const { from } = SOURCES[kind];
  const select = `SELECT r.id, substr(${factOf(kind, 'title')}, 1, ${TITLE}) AS title, ${factOf(kind, 'is_settled')} AS is_settled`;
  const where = conditions.length === 0 ? '' : ` AND ${conditions.map(({ sql }) => sql).join(' AND ')}`;
  const params = conditions.flatMap((condition) => condition.params);
  if (text !== null) {
    // The index gives the newest first, and CROSS JOIN keeps it outermost: no sorting, and no further than the limit.
    const hits = `(SELECT rowid AS doc FROM ${indexOf(kind)}(?) ORDER BY rowid DESC LIMIT ${REACH}) AS hit CROSS JOIN search_docs AS d ON d.doc = hit.doc`;
    return { sql: `${select} FROM ${hits} CROSS JOIN ${from.replace(' AS r', ' AS r ON r.id = d.id')} WHERE true${where} LIMIT ?`, params: [text, ...params] };
  }
  const without = excluded === null ? '' : ` AND r.id NOT IN (SELECT id FROM search_docs WHERE doc IN (SELECT rowid FROM ${indexOf(kind)}(?)))`;
  const order = isByDay && kind === 'item' ? `${factOf(kind, 'day')}, r.id DESC` : 'r.id DESC';
  return { sql: `${select} FROM ${from} WHERE true${where}${without} ORDER BY ${order} LIMIT ?`, params: [...params, ...(excluded === null ? [] : [excluded])] };
}
