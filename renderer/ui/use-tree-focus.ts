import { useEffect, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import type { TreeLine } from './tree-spots.ts';

export interface TreeFocus {
  /** The row that Tab comes to and the arrows leave from; -1 before any had the focus. */
  readonly index: number;
  readonly hasFocus: boolean;
  /** Counts up when that row wants the focus. */
  readonly turn: number;
  /** Moves the focus to a row, or to the nearest there is; false when there is none. */
  readonly go: (index: number) => boolean;
  readonly refocus: () => void;
  readonly listeners: { readonly onFocus: (event: FocusEvent) => void; readonly onBlur: (event: FocusEvent) => void };
}

/**
 * Which row has the focus, or had it last. When that row goes, the one that comes in its place takes over. A row that is
 * `sought` gets the focus once.
 */
export function useTreeFocus(lines: readonly TreeLine[], sought: string | null): TreeFocus {
  const [{ key, turn }, setCurrent] = useState<{ readonly key: string | null; readonly turn: number }>({ key: null, turn: 0 });
  const [hasFocus, setHasFocus] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  if (sought !== asked) {
    setAsked(sought);
    if (sought !== null) setCurrent((before) => ({ key: sought, turn: before.turn + 1 }));
  }
  const near = useRef(0);
  const index = key === null ? -1 : lines.findIndex((line) => line.key === key);

  useEffect(() => {
    if (index !== -1) near.current = index;
    else if (key !== null) {
      const next = lines[Math.min(near.current, lines.length - 1)];
      // Focus that was on a row that is gone lies on nothing now; it must not be lost.
      const isLost = document.activeElement === null || document.activeElement === document.body;
      setCurrent((before) => ({ key: next?.key ?? null, turn: before.turn + (hasFocus && isLost ? 1 : 0) }));
    }
  }, [index, key, lines, hasFocus]);

  const go = (wanted: number): boolean => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, wanted))];
    if (line === undefined || wanted < 0) return false;
    setCurrent((before) => ({ key: line.key, turn: before.turn + 1 }));
    return true;
  };

  return {
    index, hasFocus, turn, go,
    refocus: () => setCurrent((before) => ({ ...before, turn: before.turn + 1 })),
    listeners: {
      onFocus: ({ target }) => {
        const focused = target instanceof HTMLElement ? target.closest<HTMLElement>('[role="row"]')?.dataset['key'] : undefined;
        setHasFocus(true);
        if (focused !== undefined && focused !== key) setCurrent((before) => ({ ...before, key: focused }));
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setHasFocus(false);
      },
    },
  };
}
