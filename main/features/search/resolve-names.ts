import type { Department } from '#shared/domain/departments/department.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Choice, SearchQuery, UnknownValue } from '#shared/domain/search/query.ts';
import { fold } from '#shared/lib/fold.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Resolved } from './conditions.ts';

type Named = { readonly people: readonly Person[]; readonly departments: readonly Department[] };

/** Looks up the names in a query; the beginning of a name, or of a word in it, means all who are called so. */
export function resolveNames(query: SearchQuery, { people, departments }: Named, actor: Id | null, now: Date): { resolved: Resolved; unknown: UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  const lookUp = <T>(filter: 'owner' | 'dept', { anyOf, noneOf }: Choice<string>, find: (typed: string) => readonly T[]): Choice<T> => {
    const all = (typed: readonly string[]): T[] =>
      typed.flatMap((each) => {
        const found = find(each);
        if (found.length === 0) unknown.push({ filter, value: each, known: [] });
        return found;
      });
    return { anyOf: all(anyOf), noneOf: all(noneOf) };
  };
  const called = <N extends { readonly name: string }>(all: readonly N[], typed: string): readonly N[] => {
    const exact = all.filter(({ name }) => fold(name) === typed);
    return exact.length > 0 ? exact : all.filter(({ name }) => fold(name).startsWith(typed) || fold(name).includes(` ${typed}`));
  };
  const childrenOf = groupBy(departments, ({ parentId }) => parentId);
  const withAllBelow = (roots: readonly Department[]): Id[] => roots.flatMap(({ id }) => [id, ...withAllBelow(childrenOf.get(id) ?? [])]);

  const owner = (typed: string): readonly (Id | null)[] => {
    if (typed === 'none') return [null];
    if (typed === 'me') return actor === null ? [] : [actor];
    return called(people, typed).map(({ id }) => id);
  };
  return {
    unknown,
    resolved: {
      owners: lookUp('owner', query.owners, owner),
      departments: lookUp('dept', query.departments, (typed) => withAllBelow(called(departments, typed))),
      hidden: withAllBelow(departments.filter(({ archived }) => archived)),
      today: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
      time: `${two(now.getHours())}:${two(now.getMinutes())}`,
    },
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
