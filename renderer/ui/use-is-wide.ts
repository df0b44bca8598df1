import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element has at least so many rem of width; true until it was measured. Zooming in makes it narrow too. */
export function useIsWide<E extends HTMLElement>(rem: number): readonly [RefObject<E | null>, boolean] {
  const ref = useRef<E>(null);
  const [isWide, setIsWide] = useState(true);
  useEffect(() => {
    const box = ref.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      if (entry !== undefined) setIsWide(entry.contentRect.width >= rem * root);
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [rem]);
  return [ref, isWide];
}
