import { Archive, ArchiveRestore, Building2, FolderInput, FolderPlus, ListPlus, Pencil, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { askLead, askMove, askNew, askRename } from './asking.ts';
import { archive, restore } from './departments.store.ts';
import type { TreeNode } from './tree-model.ts';

/** What can be done with a row of the tree, for its menu. */
export function useActs(): (row: TreeNode) => MenuEntry[] {
  const { t } = useTranslation('departments');
  return (row) => {
    const { thing, departmentId, archived } = row;
    if (archived) return [{ id: 'restore', label: t('act.restore'), icon: ArchiveRestore, shortcut: 'departments.archive', onAction: () => void restore(thing) }];
    const list = { kind: 'checklist', departmentId, sectionId: thing.kind === 'section' ? thing.id : null } as const;
    const inside: MenuEntry[] =
      thing.kind === 'checklist' ? [] : [{ id: 'list', label: t('act.newList'), icon: ListPlus, shortcut: 'departments.list', onAction: () => askNew(list) }];
    const ofDepartment: MenuEntry[] =
      thing.kind !== 'department'
        ? []
        : [
            { id: 'section', label: t('act.newSection'), icon: FolderPlus, shortcut: 'departments.section', onAction: () => askNew({ kind: 'section', departmentId }) },
            { id: 'department', label: t('act.newDepartmentInside'), icon: Building2, onAction: () => askNew({ kind: 'department', parentId: thing.id }) },
          ];
    return [
      ...inside,
      ...ofDepartment,
      { id: 'rename', label: t('act.rename'), icon: Pencil, startsGroup: inside.length > 0, shortcut: 'departments.rename', onAction: () => askRename(thing) },
      ...(thing.kind === 'department' ? [{ id: 'lead', label: t('act.lead'), icon: UserRound, shortcut: 'departments.lead', onAction: () => askLead(thing) }] : []),
      { id: 'move', label: t('act.move'), icon: FolderInput, shortcut: 'departments.move', onAction: () => askMove(row) },
      { id: 'archive', label: t('act.archive'), icon: Archive, shortcut: 'departments.archive', onAction: () => void archive(thing) },
    ];
  };
}
