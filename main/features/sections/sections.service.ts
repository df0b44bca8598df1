import { nameTaken } from '#shared/domain/departments/decide-department.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { decideMoveSection } from '#shared/domain/sections/decide-section.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { lastPosition, positionAfter } from '#main/features/departments/departments.service.ts';
import { sectionsRepository } from './sections.repository.ts';

export function sectionsService({ read, mutate, newId }: Means) {
  const sections = sectionsRepository(read);
  const departments = departmentsRepository(read);
  const checklists = checklistsRepository(read);
  const get = (id: Id): Section => found(sections.get(id), 'section');

  return {
    list: () => sections.all(),
    get,
    create: (act: Act, { departmentId, name }: { departmentId: Id; name: string }) =>
      mutate(act, () => {
        found(departments.get(departmentId), 'department');
        const siblings = sections.inDepartment(departmentId);
        unwrap(nameTaken(siblings, name));
        const id = newId();
        const payload = { id, departmentId, name, position: lastPosition(siblings), archived: false };
        return [{ stream: departmentId, entity: 'section', entityId: id, type: 'section.created', payload }];
      }),
    rename: (act: Act, { id, name }: { id: Id; name: string }) =>
      mutate(act, () => {
        const section = get(id);
        if (section.name === name) return [];
        unwrap(nameTaken(sections.inDepartment(section.departmentId), name, id));
        return [{ stream: section.departmentId, entity: 'section', entityId: id, type: 'section.renamed', payload: { name, was: section.name } }];
      }),
    /** Puts a section behind a sibling, or first when `after` is null; into another department with all its lists (D1). */
    move: (act: Act, { id, departmentId, after }: { id: Id; departmentId: Id; after: Id | null }) =>
      mutate(act, () => {
        found(departments.get(departmentId), 'department');
        const siblings = sections.inDepartment(departmentId);
        return unwrap(decideMoveSection(get(id), siblings, checklists.inSection(id), { departmentId, position: positionAfter(siblings, after, id) }));
      }),
    archive: (act: Act, id: Id) => mutate(act, () => setArchived(get(id), true)),
    restore: (act: Act, id: Id) => mutate(act, () => setArchived(get(id), false)),
  };
}

const setArchived = (section: Section, archived: boolean) =>
  section.archived === archived
    ? []
    : [{ stream: section.departmentId, entity: 'section' as const, entityId: section.id, type: archived ? ('section.archived' as const) : ('section.restored' as const), payload: {} }];
