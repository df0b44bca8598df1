import { type PersonFields, decideAdd, decideDeactivate, decideReactivate, decideUpdate, mayReceive } from '#shared/domain/people/decide-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { PersonEntry, PersonLoad } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { NO_LOAD, peopleRepository } from './people.repository.ts';

type Added = Omit<PersonFields, 'departmentId'> & { readonly departmentId?: Id | null };
type Changed = { readonly [F in keyof PersonFields]?: PersonFields[F] | undefined } & { readonly id: Id };

export function peopleService({ read, mutate, newId }: Means) {
  const people = peopleRepository(read);
  const departments = departmentsRepository(read);
  const get = (id: Id): Person => found(people.get(id), 'person');

  /** A department that somebody can be put into. */
  const mustBeInUse = (id: Id | null): void => {
    if (id === null || !found(departments.get(id), 'department').archived) return;
    throw new Refused({ code: 'archived', message: 'This department is archived; restore it first.', path: 'departmentId' });
  };

  /** Who is likely to take over: the lead of the department, or of one above it. */
  const likelySuccessor = ({ id, departmentId }: Person): Id | null => {
    const seen = new Set<Id>();
    for (let at = departmentId; at !== null && !seen.has(at); ) {
      seen.add(at);
      const department = departments.get(at);
      const lead = department?.leadId == null || department.leadId === id ? null : people.get(department.leadId);
      if (lead?.active === true) return lead.id;
      at = department?.parentId ?? null;
    }
    return null;
  };

  return {
    list: () => people.all(),
    get,
    find: (id: Id): Person | null => people.get(id),
    /** Somebody by name, in any case; of several the one who is active. */
    byName: (name: string): Person | null => {
      const namesakes = people.all().filter((person) => nameKey(person.name) === nameKey(name));
      return namesakes.find((person) => person.active) ?? namesakes[0] ?? null;
    },
    /** Somebody who can sit down or be given work; anybody else is refused. */
    active: (id: Id, path: string): Person => unwrap(mayReceive(get(id), path)),
    /** Everybody, with how much they hold. */
    directory: (): PersonEntry[] => {
      const loads = people.loads();
      return people.all().map((person) => ({ ...person, load: loads.get(person.id) ?? NO_LOAD }));
    },
    /** What one person holds (O1). */
    load: (id: Id): PersonLoad => {
      const person = get(id);
      const counts = people.loads().get(id) ?? NO_LOAD;
      return { counts, ...people.inUseBy(id), dormant: people.heldBy(id).items.length - counts.items, successorId: likelySuccessor(person) };
    },
    /** Adds somebody. The first person of a workspace adds themselves: `act.actor` is null then, and becomes the new id. */
    add: (act: Omit<Act, 'actor'> & { actor: Id | null }, { departmentId = null, ...fields }: Added) => {
      const id = newId();
      return mutate({ ...act, actor: act.actor ?? id }, () => {
        mustBeInUse(departmentId);
        return unwrap(decideAdd(people.all(), id, { ...fields, departmentId }));
      });
    },
    update: (act: Act, { id, name, email, departmentId, roles }: Changed) =>
      mutate(act, () => {
        const person = get(id);
        if (departmentId !== undefined && departmentId !== person.departmentId) mustBeInUse(departmentId);
        const change = { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }), ...(departmentId === undefined ? {} : { departmentId }), ...(roles === undefined ? {} : { roles }) };
        return unwrap(decideUpdate(person, people.all(), change));
      }),
    /** Lets somebody go and hands what they hold to `reassignTo`, or to nobody, in one act. */
    deactivate: (act: Act, { id, reassignTo }: { id: Id; reassignTo: Id | null }) =>
      mutate(act, () => unwrap(decideDeactivate(get(id), people.all(), people.heldBy(id), reassignTo === null ? null : get(reassignTo)))),
    reactivate: (act: Act, id: Id) => mutate(act, () => unwrap(decideReactivate(get(id), people.all()))),
  };
}
export type PeopleService = ReturnType<typeof peopleService>;
