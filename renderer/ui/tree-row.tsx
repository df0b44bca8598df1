/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a row of a tree whose rows come and go with the scrolling */
import { memo, useState } from 'react';
import type { ComponentType, CSSProperties, PointerEvent } from 'react';
import { ChevronRight, GripVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import type { TreeLine } from './tree-spots.ts';
import styles from './tree.module.css';

export interface TreeRowProps<L extends TreeLine> {
  readonly line: L;
  readonly face: ComponentType<{ readonly line: L; readonly isWanted: boolean }>;
  readonly spokenOf: (line: L) => string;
  readonly index: number;
  /** Distance from the top of the tree, px. */
  readonly start: number;
  /** Whether Tab comes here. */
  readonly isStop: boolean;
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  readonly isTarget: boolean;
  readonly onOpen: ((line: L) => void) | undefined;
  readonly onToggle: (line: L) => void;
  readonly onPress: ((event: PointerEvent, key: string, isHandle: boolean) => void) | undefined;
}

/** A row as the tree draws it: handle, chevron, and what the face gives. */
function Row<L extends TreeLine>({ line, face: Face, spokenOf, index, start, isStop, isCurrent, isDragged, isTarget, onOpen, onToggle, onPress }: TreeRowProps<L>) {
  const [isPointedAt, setPointedAt] = useState(false);
  const { key, level, position, of, isExpanded } = line;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree has the keys
    <div
      role="row"
      data-key={key}
      aria-label={spokenOf(line)}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={of}
      aria-rowindex={index + 1}
      aria-expanded={isExpanded ?? undefined}
      tabIndex={isStop ? 0 : -1}
      className={cx(styles.row, isDragged && styles.dragged, isTarget && styles.target)}
      style={{ transform: `translateY(${start}px)`, '--depth': level - 1 } as CSSProperties}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onPointerDown={(event) => {
        if (isOnRowItself(event)) onPress?.(event, key, false);
      }}
      onClick={(event) => {
        if (isOnRowItself(event)) onOpen?.(line);
      }}
    >
      {onPress !== undefined && (
        <span className={styles.grip} aria-hidden="true" onPointerDown={(event) => onPress(event, key, true)}>
          <GripVertical className={styles.gripIcon} strokeWidth={1.75} />
        </span>
      )}
      <div role="gridcell" className={styles.cell}>
        {isExpanded === null ? <span className={styles.chevron} /> : <Chevron isExpanded={isExpanded} onPress={() => onToggle(line)} />}
        <Face line={line} isWanted={isPointedAt || isCurrent} />
      </div>
    </div>
  );
}

/** Not on a control of the row, nor in a menu that belongs to it and lies elsewhere in the page. */
const isOnRowItself = ({ target, currentTarget }: { readonly target: EventTarget; readonly currentTarget: Element }): boolean =>
  target instanceof Element && currentTarget.contains(target) && target.closest('button, a') === null;

function Chevron({ isExpanded, onPress }: { readonly isExpanded: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation('common');
  return (
    <button type="button" tabIndex={-1} aria-label={t(isExpanded ? 'tree.collapse' : 'tree.expand')} className={styles.chevron} onClick={onPress}>
      <ChevronRight aria-hidden="true" className={styles.arrow} />
    </button>
  );
}

const shallowEqual = (a: object, b: object): boolean => {
  const keys = Object.keys(a) as (keyof typeof a)[];
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
};

/** Rows that say the same are not drawn again, though the tree was walked anew. */
export const TreeRow = memo(Row, ({ line, ...rest }, { line: nextLine, ...nextRest }) => shallowEqual(line, nextLine) && shallowEqual(rest, nextRest)) as typeof Row;
