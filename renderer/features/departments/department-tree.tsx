import { useEffect, useMemo, useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import { go } from '#renderer/lib/go.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Tree } from '#renderer/ui/tree.tsx';
import type { TreeSpot } from '#renderer/ui/tree-spots.ts';
import { letGo, useCarried } from './asking.ts';
import { fold } from './folding.ts';
import { dropAt, outlineNow, reasonOf } from './mover.ts';
import { type Step, type Target, type Why, moveTo } from './moves.ts';
import { type TreeNode, flatten, linesOf } from './tree-model.ts';
import { RowFace, spokenOf } from './tree-rows.tsx';
import { useTreeKeys } from './use-tree-keys.ts';
import styles from './departments-page.module.css';

export interface DepartmentTreeProps {
  readonly label: string;
  readonly rows: readonly TreeNode[];
  readonly expanded: ReadonlySet<Id>;
  readonly withArchived: boolean;
  /** The department whose contents these are, when it is one. */
  readonly home?: TreeNode;
  /** A row that somebody was sent to. */
  readonly sought?: Id | undefined;
}

const addressOf = ({ thing, departmentId }: TreeNode): string => (thing.kind === 'checklist' ? `/checklists/${thing.id}` : `/departments/${departmentId}`);

/** Departments, sections and lists as a tree; Enter opens, the arrows fold and unfold, with `Alt` they move. */
export function DepartmentTree({ label, rows, expanded, withArchived, home, sought }: DepartmentTreeProps) {
  const byKey = useMemo(() => new Map(flatten(rows).map((row) => [row.key, row])), [rows]);
  const carried = useCarried(({ row }) => row?.key);
  const lines = useMemo(() => linesOf(rows, expanded), [rows, expanded]);
  const [refused, setRefused] = useState<Why | null>(null);

  const targetAt = ({ key, at }: TreeSpot): Target | null => {
    const row = key === null ? (home === undefined ? null : undefined) : byKey.get(key);
    return row === undefined ? null : { row, at };
  };
  const verdict = (moved: string, spot: TreeSpot) => {
    const [row, target] = [byKey.get(moved), targetAt(spot)];
    return row === undefined || target === null ? null : moveTo(outlineNow(), row, target);
  };
  const unfoldAfter = (row: TreeNode, step: Step) => {
    if (step !== 'in') return;
    const siblings = (row.parentKey === null ? rows : (byKey.get(row.parentKey)?.children ?? [])).filter(({ thing }) => thing.kind === 'department');
    const above = siblings[siblings.findIndex(({ key }) => key === row.key) - 1];
    // What went into something folded would be gone from sight.
    if (row.thing.kind === 'department' && above !== undefined) fold([above.key], () => true);
  };
  const listeners = useTreeKeys((key) => byKey.get(key), { withArchived, onStep: unfoldAfter, ...(home === undefined ? {} : { home }) });

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hands on what happens in the tree
    <div className={cx(styles.tree, home === undefined && styles.whole)} {...listeners}>
      <Tree
        label={label}
        lines={lines}
        face={RowFace}
        spokenOf={spokenOf}
        faded={carried}
        sought={sought}
        onOpen={({ node }) => go(addressOf(node))}
        onToggle={({ key }, isOpen) => fold([key], () => isOpen)}
        drag={{
          canDrop: (moved, spot) => verdict(moved, spot)?.ok === true,
          onDrop: (moved, spot) => {
            const [row, target] = [byKey.get(moved), targetAt(spot)];
            if (row === undefined || target === null) return;
            if (target.at === 'inside' && target.row !== null) fold([target.row.key], () => true);
            void dropAt(row, target);
          },
          onRefused: (moved, spot) => {
            const found = spot === null ? null : verdict(moved, spot);
            setRefused(found === null || found.ok || found.why === 'same' ? null : found.why);
          },
          nameOf: (key) => byKey.get(key)?.thing.name ?? '',
        }}
      />
      <Hint refused={refused} />
    </div>
  );
}

/** Says why something can't be dropped where the pointer is, or what to do with what was taken up by keyboard. */
function Hint({ refused }: { readonly refused: Why | null }) {
  const { t } = useTranslation('departments');
  const carried = useCarried(({ row }) => row);
  // What was taken up on one page is not put down on the next.
  useEffect(() => letGo, []);
  return (
    <div role="status" className={styles.hint} hidden={refused === null && carried === null}>
      {refused !== null ? (
        <>
          <CircleAlert aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
          {reasonOf(refused)}
        </>
      ) : (
        carried !== null && (
          <>
            <span>{t('carry.title', { name: carried.thing.name })}</span>
            <Kbd keys="mod+v" />
            <span>{t('carry.put')}</span>
            <Kbd keys="escape" />
            <span>{t('carry.letGo')}</span>
          </>
        )
      )}
    </div>
  );
}
