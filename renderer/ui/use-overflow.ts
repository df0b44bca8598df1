import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** What a scrolling box needs to be reached by keyboard, and to have a name there. */
export interface ScrollerProps {
  readonly role?: 'group';
  readonly tabIndex?: 0;
  readonly 'aria-label'?: string;
}

/** Makes a box a stop of the Tab key only while there is something in it to be scrolled to. */
export function useScroller<E extends HTMLElement>(name: string): readonly [RefObject<E | null>, ScrollerProps] {
  const ref = useRef<E>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    const look = () => setOverflows(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return [ref, overflows ? { role: 'group', tabIndex: 0, 'aria-label': name } : {}];
}
