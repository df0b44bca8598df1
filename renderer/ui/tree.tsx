/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a tree whose rows come and go with the scrolling */
import { useCallback, useEffect, useRef } from 'react';
import type { ComponentType, KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx.ts';
import { TreeRow } from './tree-row.tsx';
import { type TreeLine, lineOf } from './tree-spots.ts';
import { type TreeDrag, useTreeDrag } from './use-tree-drag.ts';
import { useTreeFocus } from './use-tree-focus.ts';
import { useTreeSight } from './use-tree-sight.ts';
import styles from './tree.module.css';

export interface TreeProps<L extends TreeLine> {
  readonly label: string;
  /** The rows that are not inside of something folded, in their order. */
  readonly lines: readonly L[];
  /** What stands on a row. `isWanted` while the row is pointed at or has the focus: acts can wait until then. */
  readonly face: ComponentType<{ readonly line: L; readonly isWanted: boolean }>;
  /** What is read aloud when a row gets the focus. */
  readonly spokenOf: (line: L) => string;
  readonly onOpen?: (line: L) => void;
  readonly onToggle: (line: L, isExpanded: boolean) => void;
  /** Rows can be dragged with a pointer. Whoever offers it offers keys and a dialog for the same. */
  readonly drag?: TreeDrag & { readonly nameOf: (key: string) => string };
  /** A row that steps back: it is on its way elsewhere. */
  readonly faded?: string | undefined;
  /** The key of a row that somebody was sent to: it comes into sight and gets the focus. */
  readonly sought?: string | undefined;
  /** What scrolls the tree, where that is not the page; the same function each time. */
  readonly scroller?: () => HTMLElement | null;
  /** Rows of two lines. */
  readonly isTall?: boolean;
}

/**
 * Things inside of things: arrows walk, fold and unfold, Enter opens; letters stay free for shortcuts. Only what is in
 * sight is drawn, so that thousands of rows are as quick as ten. The page scrolls it, or what it is told.
 */
export function Tree<L extends TreeLine>({ label, lines, face, spokenOf, onOpen, onToggle, drag, faded, sought, scroller, isTall = false }: TreeProps<L>) {
  const frame = useRef<HTMLDivElement>(null);
  const preview = useRef<HTMLDivElement>(null);
  const focus = useTreeFocus(lines, sought ?? null);
  const measure = useRef<HTMLDivElement>(null);
  const sight = useTreeSight({ frame, measure }, lines, focus, isTall, scroller);
  const { dragging, onPress } = useTreeDrag(
    drag === undefined
      ? null
      : {
          ...drag,
          frame: () => frame.current,
          scroller: sight.scroller,
          lines: () => lines,
          rowSize: () => sight.rowSize,
          stepSize: () => sight.rowSize / 2,
          onUnfold: (key) => {
            const line = lines.find((each) => each.key === key);
            if (line?.isExpanded === false) onToggle(line, true);
          },
        },
    preview,
  );
  const latest = useRef({ onOpen, onToggle });
  useEffect(() => {
    latest.current = { onOpen, onToggle };
  });
  const open = useCallback((line: L) => latest.current.onOpen?.(line), []);
  const toggle = useCallback((line: L) => latest.current.onToggle(line, line.isExpanded !== true), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[focus.index];
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || line === undefined) return;
    // Keys of a menu come by here, too, though it lies elsewhere in the page.
    if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
    const isOnRow = event.target.getAttribute('role') === 'row';
    if (!isOnRow && event.key !== 'ArrowLeft' && event.key !== 'ArrowRight' && event.key !== 'Escape') return;
    if (!actOn(event.key, line, isOnRow)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const actOn = (key: string, line: L, isOnRow: boolean): boolean => {
    if (!isOnRow) {
      focus.refocus();
      return true;
    }
    const isRtl = document.documentElement.dir === 'rtl';
    switch (key === 'ArrowLeft' && isRtl ? 'ArrowRight' : key === 'ArrowRight' && isRtl ? 'ArrowLeft' : key) {
      case 'ArrowDown': return focus.go(focus.index + 1);
      case 'ArrowUp': return focus.go(focus.index - 1);
      case 'PageDown': return focus.go(focus.index + sight.pageSize());
      case 'PageUp': return focus.go(focus.index - sight.pageSize());
      case 'Home': return focus.go(0);
      case 'End': return focus.go(lines.length - 1);
      case 'ArrowRight':
        if (line.isExpanded === false) onToggle(line, true);
        else if (line.isExpanded === true) focus.go(focus.index + 1);
        return true;
      case 'ArrowLeft': {
        if (line.isExpanded === true) onToggle(line, false);
        else focus.go(lines.findLastIndex((other, index) => index < focus.index && other.level < line.level));
        return true;
      }
      case 'Enter':
        if (onOpen !== undefined) onOpen(line);
        else if (line.isExpanded !== null) onToggle(line, !line.isExpanded);
        return true;
      default: return false;
    }
  };

  const mark = dragging?.spot == null ? null : lineOf(lines, dragging.spot);
  return (
    <>
      <div ref={measure} aria-hidden="true" className={cx(styles.measure, isTall && styles.tall)} />
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its rows have the focus */}
      <div
        ref={frame}
        role="treegrid"
        aria-label={label}
        aria-rowcount={lines.length}
        className={cx(styles.tree, drag !== undefined && styles.draggable)}
        style={{ blockSize: lines.length * sight.rowSize }}
        data-dragging={dragging !== null}
        onKeyDown={onKeyDown}
        {...focus.listeners}
      >
        {sight.shown.map((index) => {
          const line = lines[index];
          return line === undefined ? null : (
            <TreeRow
              key={line.key}
              line={line}
              face={face}
              spokenOf={spokenOf}
              index={index}
              start={index * sight.rowSize}
              isStop={index === Math.max(0, focus.index)}
              isCurrent={focus.hasFocus && index === focus.index}
              isDragged={dragging?.moved === line.key || faded === line.key}
              isTarget={dragging?.spot?.at === 'inside' && dragging.spot.key === line.key}
              onOpen={onOpen === undefined ? undefined : open}
              onToggle={toggle}
              onPress={drag === undefined ? undefined : onPress}
            />
          );
        })}
        {mark !== null && <div className={styles.mark} style={{ insetBlockStart: mark.row * sight.rowSize - 1, '--depth': mark.level - 1 } as React.CSSProperties} />}
      </div>
      {dragging !== null &&
        drag !== undefined &&
        createPortal(
          <div ref={preview} className={styles.preview} aria-hidden="true">
            {drag.nameOf(dragging.moved)}
          </div>,
          document.body,
        )}
    </>
  );
}
