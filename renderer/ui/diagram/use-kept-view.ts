import { useCallback, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { firstView, isInView, keptView } from './viewport.ts';

interface Kept {
  readonly placed: PlacedDiagram;
  /** The node that a live run is at. */
  readonly current: string | null;
  readonly isMoving: boolean;
  /** Its words are read, not only its form seen. */
  readonly isRead: boolean;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly frame: RefObject<HTMLElement | null>;
  /** Something that was waited for has its place now. */
  readonly onArrived: (id: string) => void;
}

/** What is seen when a diagram is first there, and that the eye keeps its place when it changes. */
export function useKeptView(kept: Kept) {
  const { placed, isMoving, frame } = kept;
  const flow = useReactFlow();
  const latest = useRef(kept);
  const before = useRef<PlacedDiagram | null>(null);
  const anchor = useRef<string | null>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    latest.current = kept;
  });
  useEffect(() => {
    const was = before.current;
    before.current = placed;
    const { size, current, isRead, onArrived } = latest.current;
    const arrived = wanted.current;
    if (arrived !== null && placed.nodes.some(({ node }) => node.id === arrived)) {
      wanted.current = null;
      onArrived(arrived);
      return;
    }
    // What the hand holds moves; the view stays.
    if (isMoving) return;
    const view = was === null || was === placed ? null : keptView(was, placed, flow.getViewport(), size(), anchor.current);
    void flow.setViewport(view ?? firstView(placed, size(), current, isRead));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- to let go of something is no change by itself
  }, [flow, placed]);
  useEffect(() => {
    const box = frame.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    let last = latest.current.size();
    const observer = new ResizeObserver(() => {
      const now = latest.current.size();
      if (Math.abs(now.width - last.width) < 2 && Math.abs(now.height - last.height) < 2) return;
      const view = flow.getViewport();
      const { placed: shown, current, isRead } = latest.current;
      const wasWhole = last.width === 0 || isInView({ x: 0, y: 0, width: shown.width, height: shown.height }, view, last);
      const middle = { ...view, x: view.x + (now.width - last.width) / 2, y: view.y + (now.height - last.height) / 2 };
      last = now;
      void flow.setViewport(wasWhole ? firstView(shown, now, current, isRead) : middle);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [flow, frame]);

  return {
    /** From now on this node stays where it is on the screen when the diagram changes. */
    keepAt: useCallback((id: string) => void (anchor.current = id), []),
    /** Brings a node into view as soon as it has a place. */
    await: useCallback((id: string) => void (wanted.current = id), []),
  };
}
