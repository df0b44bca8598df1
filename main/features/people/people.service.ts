import { nameTaken } from '#shared/domain/departments/decide-department.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { peopleRepository } from './people.repository.ts';

export function peopleService({ read, mutate, newId }: Means) {
  const people = peopleRepository(read);

  return {
    list: () => people.all(),
    get: (id: Id): Person => found(people.get(id), 'person'),
    find: (id: Id): Person | null => people.get(id),
    byName: (name: string): Person | null =>
      people.all().find((person) => person.name.toLocaleLowerCase('en') === name.trim().toLocaleLowerCase('en')) ?? null,
    /** Adds somebody. The first person of a workspace adds themselves: `act.actor` is null then, and becomes the new id. */
    add: (act: Omit<Act, 'actor'> & { actor: Id | null }, { name, email, roles }: Pick<Person, 'name' | 'email' | 'roles'>) => {
      const id = newId();
      return mutate({ ...act, actor: act.actor ?? id }, () => {
        unwrap(nameTaken(people.all().map((person) => ({ ...person, archived: !person.active })), name));
        const payload: Person = { id, name, email, departmentId: null, roles, active: true };
        return [{ stream: WORKSPACE_STREAM, entity: 'person', entityId: id, type: 'person.added', payload }];
      });
    },
  };
}
export type PeopleService = ReturnType<typeof peopleService>;
