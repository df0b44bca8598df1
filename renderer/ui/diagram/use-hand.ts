import { useEffect, useRef } from 'react';
import type { Offset } from '#shared/lib/diagram/arrange.ts';
import type { Arrow } from './neighbours.ts';

/** Moving nodes by hand. Offsets are in px at 100 %, counted from where the layout puts a node. */
export interface Hand {
  readonly offsetOf: (id: string) => Offset;
  readonly move: (id: string, offset: Offset) => void;
  /** The node stays where it was moved to; null puts it back. */
  readonly drop: (id: string, offset: Offset | null) => void;
}

interface Held {
  readonly id: string;
  /** Where the pointer took it, in px of the diagram; null when it is moved by keys. */
  readonly from: { readonly x: number; readonly y: number } | null;
  readonly start: Offset;
  readonly now: Offset;
}

const step = 16;
const steps: Readonly<Record<Arrow, Offset>> = { ArrowLeft: { dx: -step, dy: 0 }, ArrowRight: { dx: step, dy: 0 }, ArrowUp: { dx: 0, dy: -step }, ArrowDown: { dx: 0, dy: step } };

/** Drags by pointer, and moves by Alt and the arrow keys: what was moved is kept when Alt is let go. */
export function useHand(hand: Hand | null, scale: number, onMoved: (id: string) => void) {
  const held = useRef<Held | null>(null);
  const latest = useRef({ hand, onMoved });
  useEffect(() => {
    latest.current = { hand, onMoved };
  });
  const drop = (): void => {
    const { current: now } = held;
    if (now === null) return;
    held.current = null;
    const isMoved = now.now.dx !== now.start.dx || now.now.dy !== now.start.dy;
    latest.current.hand?.drop(now.id, isMoved ? now.now : null);
    if (isMoved) latest.current.onMoved(now.id);
  };
  const to = (offset: Offset): void => {
    const { current: now } = held;
    if (now === null) return;
    held.current = { ...now, now: { dx: Math.round(offset.dx), dy: Math.round(offset.dy) } };
    latest.current.hand?.move(now.id, held.current.now);
  };
  useEffect(() => {
    const release = (event: KeyboardEvent): void => {
      if (event.key === 'Alt' && held.current?.from === null) drop();
    };
    window.addEventListener('keyup', release);
    window.addEventListener('blur', drop);
    return () => {
      window.removeEventListener('keyup', release);
      window.removeEventListener('blur', drop);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- both read what is newest by themselves
  }, []);
  return {
    take: (id: string, from: { readonly x: number; readonly y: number }): void => {
      const start = hand?.offsetOf(id) ?? { dx: 0, dy: 0 };
      held.current = { id, from, start, now: start };
    },
    drag: ({ x, y }: { readonly x: number; readonly y: number }): void => {
      const { current: now } = held;
      if (now?.from != null) to({ dx: now.start.dx + (x - now.from.x) / scale, dy: now.start.dy + (y - now.from.y) / scale });
    },
    drop,
    /** It goes back to where it was taken. */
    cancel: (): void => {
      const { current: now } = held;
      held.current = null;
      if (now !== null) hand?.drop(now.id, null);
    },
    /** One step with an arrow key. */
    push: (id: string, arrow: Arrow): void => {
      if (hand === null) return;
      if (held.current !== null && held.current.id !== id) drop();
      const start = hand.offsetOf(id);
      held.current ??= { id, from: null, start, now: start };
      to({ dx: held.current.now.dx + steps[arrow].dx, dy: held.current.now.dy + steps[arrow].dy });
    },
  };
}
