import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Item } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import { childrenOf } from './outline.ts';
import type { Place, Row } from './outline.ts';

/** Where a row lies in the list, in px from its top. */
export type RowBox = { readonly row: Row; readonly start: number; readonly end: number };

export type Drop = { readonly place: Place; /** Where the line is drawn, px from the top of the list. */ readonly line: number; readonly depth: number };

/** The place that a pointer `y` px below the top of the list points at: before a row, behind it, or inside of it. */
export function dropAt(boxes: readonly RowBox[], items: readonly Item[], going: ReadonlySet<Id>, y: number): Drop | null {
  const at = boxes.findIndex(({ end }) => y < end);
  const box = boxes[at === -1 ? boxes.length - 1 : at];
  if (box === undefined) return null;
  const { item, depth } = box.row;
  const inside = childrenOf(items);
  const isAbove = y < (box.start + box.end) / 2;
  if (isAbove) {
    const siblings = (inside.get(item.parentId) ?? []).filter(({ id }) => !going.has(id) || id === item.id);
    const before = siblings[siblings.findIndex(({ id }) => id === item.id) - 1];
    return { place: { parentId: item.parentId, after: before?.id ?? null }, line: box.start, depth };
  }
  const next = boxes[boxes.indexOf(box) + 1];
  const hasInside = next !== undefined && next.row.depth > depth;
  return hasInside ? { place: { parentId: item.id, after: null }, line: box.end, depth: depth + 1 } : { place: { parentId: item.parentId, after: item.id }, line: box.end, depth };
}

type Dragging = { readonly ids: readonly Id[]; readonly drop: Drop | null };

export interface RowDragOptions {
  readonly frame: () => HTMLElement | null;
  readonly scroller: () => HTMLElement | null;
  readonly boxes: () => readonly RowBox[];
  readonly items: () => readonly Item[];
  /** What goes along when this row is dragged. */
  readonly going: (id: Id) => readonly Id[];
  readonly onDrop: (ids: readonly Id[], place: Place) => void;
}

/** How near to an edge the list begins to scroll, and how far at once; px. */
const EDGE = 48;
const SCROLL_BY = 12;

/** Drags rows by their grip with a pointer; `Escape` lets go without a move. Keys do the same without a pointer. */
export function useRowDrag(options: RowDragOptions): { readonly dragging: Dragging | null; readonly onGrip: (event: ReactPointerEvent, id: Id) => void } {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const onGrip = useCallback((event: ReactPointerEvent, id: Id) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const ids = latest.current.going(id);
    const going = new Set(ids);
    let drop: Drop | null = null;
    let y = event.clientY;
    const look = () => {
      const { frame, boxes, items } = latest.current;
      const top = frame()?.getBoundingClientRect().top ?? 0;
      const found = dropAt(boxes(), items(), going, y - top);
      const isInItself = found !== null && going.has(found.place.parentId ?? '');
      drop = isInItself ? null : found;
      setDragging({ ids, drop });
    };
    const scroll = setInterval(() => {
      const box = latest.current.scroller()?.getBoundingClientRect();
      if (box === undefined) return;
      const by = y < box.top + EDGE ? -SCROLL_BY : y > box.bottom - EDGE ? SCROLL_BY : 0;
      if (by === 0) return;
      latest.current.scroller()?.scrollBy(0, by);
      look();
    }, 16);
    const onMove = (move: PointerEvent) => {
      y = move.clientY;
      look();
    };
    const end = () => {
      clearInterval(scroll);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', onUp);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', onKey, true);
      setDragging(null);
    };
    const onUp = () => {
      end();
      if (drop !== null) latest.current.onDrop(ids, drop.place);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end();
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', onUp);
    addEventListener('pointercancel', end);
    addEventListener('keydown', onKey, true);
    setDragging({ ids, drop: null });
  }, []);
  return { dragging, onGrip };
}
