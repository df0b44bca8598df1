import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { defaultRangeExtractor } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';

const PAGE = 10;

/** How far each key goes; `Home` and `End` go as far as there is. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };

export type Walking = {
  /** The row that the Tab key stops at. */
  readonly current: number;
  /** For the keys of the row that has the focus. */
  readonly walk: (event: KeyboardEvent<HTMLElement>) => void;
  /** The focus came to a row in another way. */
  readonly enter: (index: number) => void;
  /** The rows in sight and the one with the focus, wherever it is. */
  readonly keepCurrent: (range: Range) => number[];
};

/** One stop of the Tab key for many rows, of which only those in sight are in the page: the arrow keys go from row to row. */
export function useWalking(scroller: RefObject<HTMLElement | null>, count: number, scrollTo: (index: number) => void): Walking {
  const [at, setAt] = useState(0);
  const wanted = useRef<number | null>(null);
  const current = Math.max(0, Math.min(at, count - 1));
  useEffect(() => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row-opener="${wanted.current}"]`);
    // It may take another turn until the row is drawn that was scrolled to.
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  return {
    current,
    walk: (event) => {
      const step = STEPS[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = Math.max(0, Math.min(current + step, count - 1));
      wanted.current = next;
      setAt(next);
      scrollTo(next);
    },
    enter: setAt,
    keepCurrent: (range) => {
      const indexes = defaultRangeExtractor(range);
      return current < count && !indexes.includes(current) ? [...indexes, current].sort((a, b) => a - b) : indexes;
    },
  };
}
