import { generateKeyBetween } from 'fractional-indexing';
import { decideArchive, decideLead, decideMove, decideRename, nameTaken } from '#shared/domain/departments/decide-department.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { ChecklistSummary, DepartmentTree, FoundLists } from '#shared/ipc/views.ts';
import { foldText } from '#shared/lib/fold-text.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { sectionsRepository } from '#main/features/sections/sections.repository.ts';
import { departmentsRepository } from './departments.repository.ts';

/** The position behind `after` among siblings; at the end when `after` is not one of them. */
export function positionAfter(siblings: readonly { id: Id; position: string }[], after: Id | null, moving?: Id): string {
  const others = siblings.filter((sibling) => sibling.id !== moving);
  const index = after === null ? -1 : others.findIndex((sibling) => sibling.id === after);
  return generateKeyBetween(others[index]?.position ?? null, others[index + 1]?.position ?? null);
}

export const lastPosition = (siblings: readonly { position: string }[]): string => generateKeyBetween(siblings.at(-1)?.position ?? null, null);

const MOST_FOUND = 200;

export function departmentsService({ read, mutate, newId }: Means) {
  const departments = departmentsRepository(read);
  const sections = sectionsRepository(read);
  const checklists = checklistsRepository(read);
  const people = peopleRepository(read);
  const get = (id: Id): Department => found(departments.get(id), 'department');

  return {
    list: () => departments.all(),
    get,
    /** Departments and sections, each department with the counts of its own lists (D8). */
    tree: (): DepartmentTree => ({ departments: departments.summaries(), sections: sections.all() }),
    /** Lists of these departments, of all when null, in their order; archived ones too. */
    lists: (ids: readonly Id[] | null): ChecklistSummary[] => checklists.summaries(ids),
    /** Lists whose title has this in it, whatever the case and the accents: as many as a screen can be wanted to show, and how many there are. */
    find: ({ name, withArchived }: { name: string; withArchived: boolean }): FoundLists => {
      const wanted = foldText(name.trim());
      const hits = checklists.titles({ withArchived }).filter(({ title }) => foldText(title).includes(wanted));
      return { lists: checklists.summariesOf(hits.slice(0, MOST_FOUND).map(({ id }) => id)), total: hits.length };
    },
    create: (act: Act, { name, parentId }: { name: string; parentId: Id | null }) =>
      mutate(act, () => {
        if (parentId !== null) get(parentId);
        const siblings = departments.children(parentId);
        unwrap(nameTaken(siblings, name));
        const id = newId();
        const payload = { id, name, parentId, position: lastPosition(siblings), leadId: null, archived: false };
        return [{ stream: WORKSPACE_STREAM, entity: 'department', entityId: id, type: 'department.created', payload }];
      }),
    rename: (act: Act, { id, name }: { id: Id; name: string }) =>
      mutate(act, () => unwrap(decideRename(get(id), departments.children(get(id).parentId), name))),
    move: (act: Act, { id, parentId, after }: { id: Id; parentId: Id | null; after: Id | null }) =>
      mutate(act, () => {
        if (parentId !== null) get(parentId);
        return unwrap(decideMove(get(id), departments.all(), parentId, positionAfter(departments.children(parentId), after, id)));
      }),
    /** Says who answers for a department; null for nobody. */
    setLead: (act: Act, { id, personId }: { id: Id; personId: Id | null }) =>
      mutate(act, () => unwrap(decideLead(get(id), personId === null ? null : found(people.get(personId), 'person')))),
    archive: (act: Act, id: Id) => mutate(act, () => decideArchive(get(id), true)),
    restore: (act: Act, id: Id) => mutate(act, () => decideArchive(get(id), false)),
  };
}
