import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import { refusal } from '#shared/domain/error.ts';
import { moveList } from '#shared/domain/sections/decide-section.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { ChecklistChanges, ChecklistView } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found } from '#main/core/context.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { lastPosition, positionAfter } from '#main/features/departments/departments.service.ts';
import { evidenceRepository } from '#main/features/evidence/evidence.repository.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import { sectionsRepository } from '#main/features/sections/sections.repository.ts';
import { checklistsRepository } from './checklists.repository.ts';

/** With more items changed than this the whole list is cheaper. */
const MOST_CHANGES = 500;

export function checklistsService({ read, mutate, newId }: Means) {
  const checklists = checklistsRepository(read);
  const departments = departmentsRepository(read);
  const sections = sectionsRepository(read);
  const items = itemsRepository(read);
  const evidence = evidenceRepository(read);
  const get = (id: Id): Checklist => found(checklists.get(id), 'checklist');

  const header = (id: Id): Omit<ChecklistView, 'items'> => {
    const checklist = get(id);
    return {
      seq: items.lastSeq(),
      checklist,
      department: found(departments.get(checklist.departmentId), 'department'),
      section: checklist.sectionId === null ? null : sections.get(checklist.sectionId),
      progress: checklists.progressOf(id) ?? NO_PROGRESS,
      evidence: evidence.countsInChecklist(id, checklist.cycle?.key ?? null),
    };
  };

  return {
    list: () => checklists.all(),
    view: (id: Id): ChecklistView => ({ ...header(id), items: items.inChecklist(id).filter((item) => !item.archived) }),
    /** So that a tick in a list of thousands need not send all of them again. */
    changes: (id: Id, since: number): ChecklistChanges | null => {
      const ids = items.touchedSince(since, MOST_CHANGES + 1);
      if (ids.length > MOST_CHANGES) return null;
      const touched = ids.map((each) => items.get(each));
      const here = touched.filter((item): item is Item => item !== null && item.checklistId === id && !item.archived);
      const staying = new Set(here.map((item) => item.id));
      return { ...header(id), changed: here, gone: ids.filter((each) => !staying.has(each)) };
    },
    create: (act: Act, input: { departmentId: Id; sectionId: Id | null; title: string }) =>
      mutate(act, () => {
        found(departments.get(input.departmentId), 'department');
        if (input.sectionId !== null) found(sections.get(input.sectionId), 'section');
        const id = newId();
        const payload = { id, ...input, position: lastPosition(checklists.inDepartment(input.departmentId)), archived: false, recurrence: null, cycle: null, source: null };
        return [{ stream: input.departmentId, entity: 'checklist', entityId: id, type: 'checklist.created', payload }];
      }),
    rename: (act: Act, { id, title }: { id: Id; title: string }) =>
      mutate(act, () => {
        const checklist = get(id);
        if (checklist.title === title) return [];
        return [{ stream: checklist.departmentId, entity: 'checklist', entityId: id, type: 'checklist.renamed', payload: { title, was: checklist.title } }];
      }),
    /** Puts a list behind a sibling of the new place, or first when `after` is null (D1). */
    move: (act: Act, { id, departmentId, sectionId, after }: { id: Id; departmentId: Id; sectionId: Id | null; after: Id | null }) =>
      mutate(act, () => {
        found(departments.get(departmentId), 'department');
        if (sectionId !== null && found(sections.get(sectionId), 'section').departmentId !== departmentId) {
          throw new Refused(refusal('invalid', 'The section belongs to another department.', 'sectionId'));
        }
        const siblings = checklists.inDepartment(departmentId);
        return moveList(get(id), { departmentId, sectionId, position: positionAfter(siblings, after, id) });
      }),
    archive: (act: Act, id: Id) => mutate(act, () => setArchived(get(id), true)),
    restore: (act: Act, id: Id) => mutate(act, () => setArchived(get(id), false)),
  };
}
export type ChecklistsService = ReturnType<typeof checklistsService>;

const setArchived = (checklist: Checklist, archived: boolean) =>
  checklist.archived === archived
    ? []
    : [{ stream: checklist.departmentId, entity: 'checklist' as const, entityId: checklist.id, type: archived ? ('checklist.archived' as const) : ('checklist.restored' as const), payload: {} }];
