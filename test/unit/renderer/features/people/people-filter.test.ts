import { describe, expect, it } from 'vitest';
import { NO_FILTER, filterPeople } from '#renderer/features/people/people-filter.ts';
import type { PersonEntry } from '#shared/ipc/views.ts';

const load = { items: 0, blocked: 0, departments: 0, workflows: 0, runs: 0 };
const person = (name: string, more: Partial<PersonEntry> = {}): PersonEntry => ({ id: name, name, email: null, departmentId: null, roles: ['operator'], active: true, load, ...more });
const people = [person('Ada Lovelace', { email: 'ada@example.org' }), person('Édith Piaf', { roles: ['lead'], departmentId: 'd1' }), person('Ben', { active: false })];
const found = (filter: Partial<typeof NO_FILTER>): string[] => filterPeople(people, { ...NO_FILTER, ...filter }).map(({ name }) => name);

describe('narrowing down the people', () => {
  it('shows active people in their order while nothing is asked for', () => expect(found({})).toEqual(['Ada Lovelace', 'Édith Piaf']));

  it.each([
    ['edith', ['Édith Piaf']], ['EXAMPLE', ['Ada Lovelace']], ['love ada', ['Ada Lovelace']], ['ben', []], ['  ', ['Ada Lovelace', 'Édith Piaf']],
  ])('every word of %j is in the name or the address', (query, names) => expect(found({ query })).toEqual(names));

  it('by activity, role and department', () => {
    expect(found({ activity: 'inactive' })).toEqual(['Ben']);
    expect(found({ activity: 'all' })).toHaveLength(3);
    expect(found({ role: 'lead' })).toEqual(['Édith Piaf']);
    expect(found({ departmentId: 'd1' })).toEqual(['Édith Piaf']);
    expect(found({ departmentId: 'd2' })).toEqual([]);
  });
});
