import { Building2, ListChecks } from 'lucide-react';
import { pathTo } from '#renderer/lib/department-tree.ts';
import { fetchWholeTree } from '#renderer/lib/overview.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';

/** Departments and lists in the palette. */
export function startDepartments(): void {
  registerPaletteSource({
    id: 'departments',
    entries: async () => {
      const { departments, sections, checklists } = await fetchWholeTree();
      const inUse = new Set(departments.filter(({ id }) => pathTo(departments, id).every(({ archived }) => !archived)).map(({ id }) => id));
      const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
      const archivedSections = new Set(sections.filter(({ archived }) => archived).map(({ id }) => id));
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
        ...checklists
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
