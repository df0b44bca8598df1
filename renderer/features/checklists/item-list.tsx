/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a tree whose lines come and go with the scrolling */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { useMinute } from '#renderer/lib/use-minute.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { addItem, checklistView, moveItems } from './checklists.store.ts';
import { ItemEditor } from './item-editor.tsx';
import { ItemRow } from './item-row.tsx';
import { select, selectAndFocus, startDraft, stopWriting, useListState } from './list-state.ts';
import type { Draft } from './list-state.ts';
import { endOf } from './outline.ts';
import type { Row } from './outline.ts';
import { useRowDrag } from './use-row-drag.ts';
import rowStyles from './item-row.module.css';
import styles from './item-list.module.css';

export interface ItemListProps {
  readonly list: string;
  readonly label: string;
  readonly rows: readonly Row[];
  readonly items: readonly Item[];
  readonly cycle: Pick<CurrentCycle, 'key'> | null;
  /** How many pieces of evidence each item has that has any. */
  readonly evidence: Readonly<Record<string, number>>;
  readonly nameOf: (id: string | null) => string | null;
}

/** Height of the bar that stays above the list while it scrolls. */
const barHeight = 48;

/** So long a row that is to have the focus is waited for. */
const MOST_FRAMES = 20;

const isWriting = (): boolean => {
  const { editing, draft } = useListState.getState();
  return editing !== null || draft !== null;
};

const hasDialog = (): boolean => document.querySelector('[data-modal-layer]') !== null;

const scroller = (): HTMLElement | null => document.getElementById('main');

/** The items. Only what is in sight is drawn, so that ten thousand are as quick as ten. */
export function ItemList({ list, label, rows, items, evidence, cycle, nameOf }: ItemListProps) {
  const { selected, draft, index: near, focusTurn } = useListState();
  const now = useMinute();
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const draftAt = draft === null ? -1 : placeOf(draft, rows);
  const at = selected === null ? -1 : rows.findIndex(({ item }) => item.id === selected);
  const count = rows.length + (draft === null ? 0 : 1);
  const lineOf = (index: number): number => (draftAt !== -1 && index >= draftAt ? index + 1 : index);

  const virtualizer = useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => 40,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: barHeight,
    scrollPaddingEnd: 16,
    getItemKey: (line) => (line === draftAt ? 'draft' : (rows[line - (draftAt !== -1 && line > draftAt ? 1 : 0)]?.item.id ?? line)),
    rangeExtractor: useCallback((range: Range) => withLines(defaultRangeExtractor(range), [at, draftAt]), [at, draftAt]),
  });

  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  });
  const order = useCallback(() => latest.current.map(({ item }) => item.id), []);
  const { dragging, onGrip } = useRowDrag({
    frame: () => frame.current,
    scroller,
    boxes: () => virtualizer.getVirtualItems().flatMap(({ index, start, end }) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, start: start - margin, end: end - margin }];
    }),
    items: () => items,
    going: (id) => {
      const { marked } = useListState.getState();
      return marked.has(id) ? order().filter((each) => marked.has(each)) : [id];
    },
    onDrop: (ids, place) => {
      const view = checklistView.peek({ id: list });
      if (view !== null) void moveItems(view, ids, place);
    },
  });

  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    const main = scroller();
    if (box === undefined || main === null) return;
    setMargin(Math.round(box.top - main.getBoundingClientRect().top + main.scrollTop));
  }, [rows.length]);

  useEffect(() => {
    if (selected === null || at !== -1) return;
    // What was selected went out of sight: stay near it.
    const next = rows[Math.min(near, rows.length - 1)];
    if (next === undefined) select(null, 0);
    else selectAndFocus(next.item.id, rows.indexOf(next));
  }, [selected, at, near, rows]);

  const line = at === -1 ? -1 : lineOf(at);
  useEffect(() => {
    // Whoever writes keeps the focus.
    if (focusTurn === 0 || line === -1 || isWriting()) return;
    virtualizer.scrollToIndex(line, { align: 'auto' });
    // In a list that has just been opened the row is drawn only after the first measuring.
    const focus = (frames = MOST_FRAMES) => {
      if (hasDialog() || isWriting()) return;
      const row = frame.current?.querySelector<HTMLElement>('[role="row"][data-current="true"]');
      if (row != null) row.focus({ preventScroll: true });
      else if (frames > 0) requestAnimationFrame(() => focus(frames - 1));
    };
    // At once, so that the next key finds the focus where it belongs; but a dialog on its way out gives the focus back first.
    if (hasDialog()) requestAnimationFrame(() => focus());
    else focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the selected row is where it is; only a new turn, or another place, moves the focus
  }, [focusTurn, line]);

  useEffect(() => {
    if (draftAt !== -1) virtualizer.scrollToIndex(draftAt, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only where the draft is matters
  }, [draftAt]);

  return (
    <div ref={frame} role="treegrid" aria-multiselectable="true" aria-label={label} aria-rowcount={count} className={styles.list} style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        if (index === draftAt && draft !== null) {
          return <DraftRow key={`${key} ${draft.after}`} list={list} draft={draft} depth={depthOf(draft, rows)} index={index} measure={virtualizer.measureElement} start={start - margin} />;
        }
        const place = draftAt !== -1 && index > draftAt ? index - 1 : index;
        const row = rows[place];
        return row === undefined ? null : (
          <ItemRow
            key={key}
            {...row}
            index={index}
            isStop={at === -1 ? place === 0 : place === at}
            nameOf={nameOf}
            cycle={cycle}
            now={now}
            evidence={evidence[row.item.id] ?? 0}
            order={order}
            onGrip={onGrip}
            isDragged={dragging?.ids.includes(row.item.id) === true}
            measure={virtualizer.measureElement}
            start={start - margin}
          />
        );
      })}
      {dragging?.drop != null && (
        <div aria-hidden="true" className={styles.dropLine} style={{ insetBlockStart: dragging.drop.line - 1, '--depth': dragging.drop.depth } as React.CSSProperties} />
      )}
    </div>
  );
}

/** The lines in sight and those that must stay in the page: the one with the focus, the one that is written. */
const withLines = (lines: readonly number[], wanted: readonly number[]): number[] =>
  [...new Set([...lines, ...wanted.filter((line) => line >= 0)])].sort((a, b) => a - b);

function placeOf(draft: Draft, rows: readonly Row[]): number {
  const beside = rows.findIndex(({ item }) => item.id === (draft.after ?? draft.parentId));
  return beside === -1 ? rows.length : endOf(rows, beside);
}

function depthOf(draft: Draft, rows: readonly Row[]): number {
  const parent = rows.find(({ item }) => item.id === draft.parentId);
  return parent === undefined ? 0 : parent.depth + 1;
}

/** A new item begins in the stage of the one above it: lists are written in the order of the work (D6). */
const stageBeside = (draft: Draft, items: readonly Item[]) => items.find(({ id }) => id === (draft.after ?? draft.parentId))?.stage ?? null;

interface DraftRowProps {
  readonly list: string;
  readonly draft: Draft;
  readonly depth: number;
  readonly index: number;
  readonly measure: (element: HTMLElement | null) => void;
  readonly start: number;
}

/** A new item being written. After one the next can be written at once. */
function DraftRow({ list, draft, depth, index, measure, start }: DraftRowProps) {
  const { t } = useTranslation('checklists');
  const save = async (text: string, hasLeft: boolean) => {
    const id = await addItem(list, draft, text, stageBeside(draft, checklistView.peek({ id: list })?.items ?? []));
    if (id === null || hasLeft) return useListState.setState({ draft: null });
    select(id, index);
    startDraft({ parentId: draft.parentId, after: id });
  };
  return (
    <div ref={measure} data-index={index} role="row" aria-level={depth + 1} className={rowStyles.row} style={{ transform: `translateY(${start}px)`, '--depth': depth } as React.CSSProperties}>
      <span role="gridcell" className={rowStyles.draftMark}>
        <StatusMark status="open" show="shape" />
      </span>
      <div role="gridcell" className={rowStyles.main}>
        <ItemEditor label={draft.parentId === null ? t('editor.new') : t('editor.newInside')} onSave={(text, hasLeft) => void save(text, hasLeft)} onCancel={stopWriting} />
      </div>
    </div>
  );
}
