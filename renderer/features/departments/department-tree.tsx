import { Building2, Ellipsis, Folder, ListChecks } from 'lucide-react';
import { Collection } from 'react-aria-components/Collection';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { go } from '#renderer/lib/go.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { ProgressCell } from '#renderer/ui/progress-cell.tsx';
import { Tree, TreeRow } from '#renderer/ui/tree.tsx';
import { useActs } from './use-acts.ts';
import type { TreeNode } from './tree-model.ts';
import styles from './departments-page.module.css';

const icons = { department: Building2, section: Folder, checklist: ListChecks } as const;

export interface DepartmentTreeProps {
  readonly rows: readonly TreeNode[];
  readonly expanded: Iterable<string>;
  readonly onExpandedChange: (keys: Set<string>) => void;
}

/** Departments, sections and lists as a tree; Enter opens, the arrows fold and unfold. */
export function DepartmentTree({ rows, expanded, onExpandedChange }: DepartmentTreeProps) {
  const { t } = useTranslation('departments');
  return (
    <Tree
      label={t('tree')}
      items={rows}
      expandedKeys={expanded}
      onExpandedChange={(keys) => onExpandedChange(new Set([...keys].map(String)))}
    >
      {(row) => <Row key={row.key} row={row} />}
    </Tree>
  );
}

const addressOf = ({ thing, departmentId }: TreeNode): string => (thing.kind === 'checklist' ? `/checklists/${thing.id}` : `/departments/${departmentId}`);

function Row({ row }: { readonly row: TreeNode }) {
  const { t } = useTranslation('departments');
  const actsOf = useActs();
  const { thing, progress, archived, departmentId } = row;
  const Icon = icons[thing.kind];
  return (
    <TreeRow
      id={row.key}
      textValue={thing.name}
      onAction={() => go(addressOf(row))}
      leading={<Icon aria-label={t(`kind.${thing.kind}`)} className={styles.icon} strokeWidth={1.75} />}
      title={<span className={cx(styles.name, thing.kind === 'department' && styles.department, archived && styles.archived)}>{thing.name}</span>}
      meta={
        <>
          {archived ? (
            <Badge>{t('archivedBadge')}</Badge>
          ) : totalOf(progress) === 0 ? (
            <span>{t('facts.noItems')}</span>
          ) : (
            <ProgressCell label={t('progressOf', { name: thing.name })} done={settledOf(progress)} total={totalOf(progress)} blocked={progress.blocked} />
          )}
          <Menu label={t('act.more', { name: thing.name })} entries={actsOf(thing, departmentId, archived)}>
            <IconButton size="s" icon={Ellipsis} label={t('act.more', { name: thing.name })} />
          </Menu>
        </>
      }
    >
      <Collection items={row.children}>{(child) => <Row key={child.key} row={child} />}</Collection>
    </TreeRow>
  );
}
