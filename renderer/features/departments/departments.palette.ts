import { Building2, ListChecks } from 'lucide-react';
import type { ChecklistSummary, DepartmentTree } from '#shared/ipc/views.ts';
import { call } from '#renderer/lib/api.ts';
import { pathTo } from '#renderer/lib/department-tree.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';

/** So many lists the palette looks through itself, letter by letter; of more it asks for those with the words in them. */
const FEW = 500;

async function listsFor({ departments }: DepartmentTree, query: string): Promise<readonly ChecklistSummary[]> {
  if (departments.reduce((sum, { lists }) => sum + lists, 0) <= FEW) return call('departments.lists', { departmentIds: null });
  return query.trim() === '' ? [] : (await call('departments.find', { name: query.trim().slice(0, 300), withArchived: false })).lists;
}

/** Departments and lists in the palette. */
export function startDepartments(): void {
  registerPaletteSource({
    id: 'departments',
    entries: async (query) => {
      const tree = await call('departments.tree', {});
      const { departments, sections } = tree;
      const inUse = new Set(departments.filter(({ id }) => pathTo(departments, id).every(({ archived }) => !archived)).map(({ id }) => id));
      const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
      const archivedSections = new Set(sections.filter(({ archived }) => archived).map(({ id }) => id));
      const lists = await listsFor(tree, query);
      return [
        ...departments
          .filter(({ id }) => inUse.has(id))
          .map(({ id, name, parentId }) => ({
            id: `department:${id}`,
            label: name,
            ...(parentId === null ? {} : { hint: nameOf.get(parentId) ?? '' }),
            group: translate('palette:group.department'),
            icon: Building2,
            run: () => go(`/departments/${id}`),
          })),
        ...lists
          .filter(({ archived, departmentId, sectionId }) => !archived && inUse.has(departmentId) && !archivedSections.has(sectionId ?? ''))
          .map(({ id, title, departmentId }) => ({
            id: `checklist:${id}`,
            label: title,
            hint: nameOf.get(departmentId) ?? '',
            group: translate('palette:group.checklist'),
            icon: ListChecks,
            run: () => go(`/checklists/${id}`),
          })),
      ];
    },
  });
}
