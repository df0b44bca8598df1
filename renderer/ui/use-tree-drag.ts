import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { type TreeLine, type TreeSpot, spotsAt } from './tree-spots.ts';

export interface TreeDrag {
  /** Whether a row may be dropped there. */
  readonly canDrop: (moved: string, spot: TreeSpot) => boolean;
  readonly onDrop: (moved: string, spot: TreeSpot) => void;
  /** Told where the pointer is while nothing may be dropped there; null as soon as something may, or the drag is over. */
  readonly onRefused: (moved: string, spot: TreeSpot | null) => void;
}

export interface TreeDragOptions extends TreeDrag {
  readonly frame: () => HTMLElement | null;
  readonly scroller: () => HTMLElement | null;
  readonly lines: () => readonly TreeLine[];
  /** Height of a row and width of one step inwards, px. */
  readonly rowSize: () => number;
  readonly stepSize: () => number;
  readonly onUnfold: (key: string) => void;
}

export type Dragging = { readonly moved: string; readonly spot: TreeSpot | null };

/** How far the pointer goes before a press is a drag; how near to an edge the page scrolls, and by how much; px. */
const THRESHOLD = 6;
const EDGE = 48;
const SCROLL_BY = 12;
/** How long the pointer rests on something folded before it unfolds, ms. */
const UNFOLD_AFTER = 700;

/**
 * Drags rows of a tree with a pointer: by their handle at once, anywhere else once it is clear that no click is meant.
 * `Escape` lets go without a move. `follow` is moved along with the pointer.
 */
export function useTreeDrag(options: TreeDragOptions | null, follow: React.RefObject<HTMLElement | null>) {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const onPress = useCallback(
    (event: ReactPointerEvent, moved: string, isHandle: boolean) => {
      if (latest.current === null || event.button !== 0 || (!isHandle && event.pointerType !== 'mouse')) return;
      const from = { x: event.clientX, y: event.clientY };
      const at = { ...from };
      let drop: TreeSpot | null = null;
      let hasBegun = false;
      let rest: { readonly key: string; readonly timer: ReturnType<typeof setTimeout> } | null = null;
      let scrolling: ReturnType<typeof setInterval> | undefined;

      const look = () => {
        const now = latest.current;
        const box = now?.frame()?.getBoundingClientRect();
        if (now == null || box === undefined) return;
        const isRtl = document.documentElement.dir === 'rtl';
        const indent = isRtl ? box.right - at.x : at.x - box.left;
        const spots = spotsAt(now.lines(), (at.y - box.top) / now.rowSize(), Math.floor(indent / now.stepSize()));
        drop = spots.find((spot) => now.canDrop(moved, spot)) ?? null;
        now.onRefused(moved, drop === null ? (spots.find(({ at: place }) => place === 'inside') ?? null) : null);
        restOn(drop?.at === 'inside' ? drop.key : null);
        if (follow.current !== null) follow.current.style.translate = `${at.x}px ${at.y}px`;
        setDragging((before) => (before !== null && before.spot?.key === drop?.key && before.spot?.at === drop?.at ? before : { moved, spot: drop }));
      };
      const restOn = (key: string | null) => {
        if (rest?.key === (key ?? undefined)) return;
        if (rest !== null) clearTimeout(rest.timer);
        rest = key === null ? null : { key, timer: setTimeout(() => latest.current?.onUnfold(key), UNFOLD_AFTER) };
      };
      const scroll = () => {
        const box = latest.current?.scroller()?.getBoundingClientRect();
        if (box === undefined) return;
        const by = at.y < box.top + EDGE ? -SCROLL_BY : at.y > box.bottom - EDGE ? SCROLL_BY : 0;
        if (by === 0) return;
        latest.current?.scroller()?.scrollBy(0, by);
        look();
      };
      const begin = () => {
        hasBegun = true;
        scrolling = setInterval(scroll, 16);
        getSelection()?.removeAllRanges();
        setDragging({ moved, spot: null });
      };
      const onMove = (move: PointerEvent) => {
        at.x = move.clientX;
        at.y = move.clientY;
        if (!hasBegun && Math.hypot(at.x - from.x, at.y - from.y) >= THRESHOLD) begin();
        if (hasBegun) look();
      };
      const end = () => {
        clearInterval(scrolling);
        restOn(null);
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', onUp);
        removeEventListener('pointercancel', end);
        removeEventListener('keydown', onKey, true);
        latest.current?.onRefused(moved, null);
        setDragging(null);
      };
      const onUp = () => {
        end();
        if (!hasBegun) return;
        swallowClick();
        if (drop !== null) latest.current?.onDrop(moved, drop);
      };
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !hasBegun) return;
        key.preventDefault();
        key.stopPropagation();
        end();
      };
      if (isHandle) event.preventDefault();
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', onUp);
      addEventListener('pointercancel', end);
      addEventListener('keydown', onKey, true);
    },
    [follow],
  );
  return { dragging, onPress };
}

/** The click that ends a drag is no click on the row under it. */
function swallowClick(): void {
  const swallow = (click: MouseEvent): void => click.stopPropagation();
  addEventListener('click', swallow, true);
  setTimeout(() => removeEventListener('click', swallow, true), 0);
}
