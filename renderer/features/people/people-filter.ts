import type { Role } from '#shared/domain/people/roles.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { PersonEntry } from '#shared/ipc/views.ts';

export type PeopleFilter = {
  readonly query: string;
  readonly activity: 'active' | 'inactive' | 'all';
  readonly role: Role | null;
  readonly departmentId: Id | null;
};

export const NO_FILTER: PeopleFilter = { query: '', activity: 'active', role: null, departmentId: null };

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The people who pass, in their order. Every word typed must be in the name or the address, in any case and without accents. */
export function filterPeople(people: readonly PersonEntry[], { query, activity, role, departmentId }: PeopleFilter): readonly PersonEntry[] {
  const words = fold(query).split(/\s+/).filter((word) => word !== '');
  return people.filter((person) => {
    if (activity !== 'all' && person.active !== (activity === 'active')) return false;
    if (role !== null && !person.roles.includes(role)) return false;
    if (departmentId !== null && person.departmentId !== departmentId) return false;
    const text = fold(`${person.name} ${person.email ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}
