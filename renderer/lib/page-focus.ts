import { useEffect } from 'react';
import type { RefObject } from 'react';

let wanted = false;

/** A navigation set out: the heading of the page that comes gets the focus, as with a real page. */
export function expectHeading(): void {
  wanted = true;
  take(document.querySelector<HTMLElement>('[data-page-heading]'), true);
}

function take(heading: HTMLElement | null, keepWaiting: boolean): void {
  if (!wanted || heading === null || heading.dataset['pageHeading'] === 'stale') return;
  // After the way out of menus and dialogs, which give the focus back to where it came from.
  requestAnimationFrame(() => {
    // A page that came may have put the focus somewhere itself: on the item that one was sent to.
    const isPlaced = (heading.closest('main')?.querySelector(':focus') ?? null) !== null;
    if (heading.isConnected && !isPlaced) heading.focus({ preventScroll: true });
  });
  if (!keepWaiting) wanted = false;
}

/** For the `h1`: takes the focus when it appears, or changes, after a navigation. */
export function useHeadingFocus(ref: RefObject<HTMLElement | null>, title: string): void {
  useEffect(() => {
    if (title !== '') take(ref.current, false);
  }, [ref, title]);
}
