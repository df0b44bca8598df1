import { shortTitle, snippet, titleExcerpt } from '#shared/domain/search/excerpt.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/kinds.ts';
import { excludedText, matchText } from '#shared/domain/search/match-text.ts';
import { placesOf } from '#shared/domain/search/places.ts';
import { type SearchTerm, isEmptyQuery, parseQuery } from '#shared/domain/search/query.ts';
import { scoreOf } from '#shared/domain/search/rank.ts';
import type { SearchAnswer, SearchHit } from '#shared/ipc/search-views.ts';
import { wordsOf } from '#shared/lib/fold.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Means } from '#main/core/context.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { conditionsOf } from './conditions.ts';
import { resolveNames } from './resolve-names.ts';
import { type Candidate, searchRepository } from './search.repository.ts';
import type { FactRow } from './search-tables.ts';

const NOTHING: SearchAnswer = { hits: [], total: 0, hasMore: false, unknown: [] };

/** So many of each kind are ranked, however few are wanted. */
const LEAST_RANKED = 200;

/** Search over everything (X4). */
export function searchService({ read, clock }: Means) {
  const index = searchRepository(read);
  const departments = departmentsRepository(read);
  const people = peopleRepository(read);

  return {
    /** `actor` is whom `owner:me` means. */
    find: (actor: Id | null, { query, limit }: { query: string; limit: number }): SearchAnswer => {
      const parsed = parseQuery(query);
      if (isEmptyQuery(parsed)) return NOTHING;
      const all = departments.all();
      const names = { departments: all, people: parsed.owners.anyOf.length + parsed.owners.noneOf.length > 0 ? people.all() : [] };
      const { resolved, unknown } = resolveNames(parsed, names, actor, new Date(clock()));
      if (parsed.unknown.length + unknown.length > 0) return { ...NOTHING, unknown: [...parsed.unknown, ...unknown] };

      const match = matchText(parsed);
      const atMost = Math.max(LEAST_RANKED, limit);
      const isByDay = parsed.dues.anyOf.some((choice) => choice !== 'none');
      const answers = SEARCH_KINDS.flatMap((kind) => {
        const conditions = conditionsOf(kind, parsed, resolved);
        return conditions === null ? [] : [index.candidates({ kind, match, excluded: excludedText(parsed), conditions, isByDay, atMost })];
      });
      const ranked = answers
        .flatMap((answer) => answer.found)
        .map((candidate) => ({ candidate, score: match === null && isByDay ? 0 : scoreOf(candidate, parsed.terms) }))
        .sort((one, other) => other.score - one.score);
      return {
        hits: describe(ranked.slice(0, limit).map(({ candidate }) => candidate), parsed.terms, paths(all)),
        total: ranked.length,
        hasMore: answers.some(({ hasMore }) => hasMore),
        unknown: [],
      };
    },
  };

  /** The facts of all at once: one query a kind. */
  function describe(candidates: readonly Candidate[], terms: readonly SearchTerm[], pathOf: (id: Id) => string[]): SearchHit[] {
    const facts = new Map([...groupBy(candidates, ({ kind }) => kind)].map(([kind, some]) => [kind, index.facts(kind, some.map(({ id }) => id))]));
    return candidates.flatMap(({ kind, id }) => {
      const row = facts.get(kind)?.get(id);
      return row === undefined ? [] : [toHit(kind, row, terms, pathOf)];
    });
  }

  function toHit(kind: SearchKind, row: FactRow, terms: readonly SearchTerm[], pathOf: (id: Id) => string[]): SearchHit {
    const title = row.title ?? '';
    const words = wordsOf(title);
    const isTold = terms.every((term) => placesOf(term, words).length > 0);
    const path = row.department_id === null ? [] : pathOf(row.department_id);
    const inside = [row.section, row.list, row.item === null ? null : shortTitle(row.item)].filter((name) => name !== null);
    return {
      kind, id: row.id, departmentId: row.department_id, itemId: row.item_id, listId: row.list_id,
      title: titleExcerpt(title, terms),
      snippet: isTold ? null : snippet(index.body(kind, row.id), terms),
      // A section that is called like its list is not said twice.
      where: [...(kind === 'department' ? path : path.slice(-1)), ...inside.filter((name, at) => name !== inside[at - 1])],
      state: row.state as SearchHit['state'],
      owner: row.owner, day: row.day, critical: row.critical === 1, archived: row.archived === 1, startedAt: row.started_at, version: row.version,
    };
  }
}

/** The names of a department and all above it, from the top. */
function paths(departments: readonly { readonly id: Id; readonly name: string; readonly parentId: Id | null }[]): (id: Id) => string[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const path = (id: Id): string[] => {
    const department = byId.get(id);
    return department === undefined ? [] : [...(department.parentId === null ? [] : path(department.parentId)), department.name];
  };
  return path;
}
