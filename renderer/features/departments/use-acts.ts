import { Archive, ArchiveRestore, Building2, FolderPlus, ListPlus, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { archive, restore } from './departments.store.ts';
import type { Thing } from './departments.store.ts';
import { askNew, askRename } from './naming.tsx';

/** What can be done with a thing of the tree, for its menu. `departmentId` is where it stands. */
export function useActs(): (thing: Thing, departmentId: Id, archived: boolean) => MenuEntry[] {
  const { t } = useTranslation('departments');
  return (thing, departmentId, archived) => {
    if (archived) return [{ id: 'restore', label: t('act.restore'), icon: ArchiveRestore, onAction: () => void restore(thing) }];
    const list = { kind: 'checklist', departmentId, sectionId: thing.kind === 'section' ? thing.id : null } as const;
    const inside: MenuEntry[] =
      thing.kind === 'checklist' ? [] : [{ id: 'list', label: t('act.newList'), icon: ListPlus, onAction: () => askNew(list) }];
    const ofDepartment: MenuEntry[] =
      thing.kind !== 'department'
        ? []
        : [
            { id: 'section', label: t('act.newSection'), icon: FolderPlus, onAction: () => askNew({ kind: 'section', departmentId }) },
            { id: 'department', label: t('act.newDepartmentInside'), icon: Building2, onAction: () => askNew({ kind: 'department', parentId: thing.id }) },
          ];
    return [
      ...inside,
      ...ofDepartment,
      { id: 'rename', label: t('act.rename'), icon: Pencil, startsGroup: inside.length > 0, onAction: () => askRename(thing) },
      { id: 'archive', label: t('act.archive'), icon: Archive, onAction: () => void archive(thing) },
    ];
  };
}
