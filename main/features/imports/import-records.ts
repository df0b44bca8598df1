import type { ExistingRecords } from '#shared/domain/imports/plan-import.ts';
import { checklistsRepository } from '#main/features/checklists/checklists.repository.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import { mapsRepository } from '#main/features/maps/maps.repository.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import { sectionsRepository } from '#main/features/sections/sections.repository.ts';
import { workflowTextsRepository } from '#main/features/workflows/workflow-texts.repository.ts';
import { workflowsRepository } from '#main/features/workflows/workflows.repository.ts';
import type { Reader } from '#main/store/database.ts';
import { knownItemsRepository } from './known-items.repository.ts';

/** What is stored already, as far as the file known by `path` can touch it; read anew for each file. `together` are the paths of all files of the import. */
export function importRecords(read: Reader): (path: string, together: ReadonlySet<string>) => ExistingRecords {
  const departments = departmentsRepository(read);
  const sections = sectionsRepository(read);
  const checklists = checklistsRepository(read);
  const items = itemsRepository(read);
  const people = peopleRepository(read);
  const workflows = workflowsRepository(read);
  const texts = workflowTextsRepository(read);
  const maps = mapsRepository(read);
  const known = knownItemsRepository(read);
  return (path, together) => ({
    departments: departments.all(),
    sections: sections.all(),
    checklists: checklists.bySource(path),
    checklist: (id) => checklists.get(id),
    itemsOf: (checklistId) => items.inChecklist(checklistId),
    knownByPath: (checklistId) => known.byPath(checklistId, path),
    straysByPath: () => known.straysByPath(path),
    knownSince: (checklistId, exported) => ({ title: known.titleThen(checklistId, checklists.get(checklistId)?.title ?? '', exported), known: known.since(checklistId, exported, path) }),
    straysSince: (checklistId, exported) => known.straysSince(checklistId, exported, path),
    people: people.all(),
    lastChecklistPosition: (departmentId) => checklists.inDepartment(departmentId).at(-1)?.position ?? null,
    workflows: workflows.bySource(path),
    workflowsElsewhere: (title, text) => texts.alike(title, text).filter(({ source }) => source === null || !together.has(source.path)),
    workflowTexts: (id) => texts.of(id),
    maps: maps.bySource(path),
  });
}
