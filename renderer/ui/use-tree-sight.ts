import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import type { TreeLine } from './tree-spots.ts';
import type { TreeFocus } from './use-tree-focus.ts';

const firstGuess = 40;

const wholePage = (): HTMLElement | null => document.getElementById('main');

/** The tree, and something as high as a row. */
export type TreeParts = { readonly frame: RefObject<HTMLDivElement | null>; readonly measure: RefObject<HTMLDivElement | null> };

/** Which rows are in sight, and keeps the one with the focus among them. */
export function useTreeSight({ frame, measure }: TreeParts, lines: readonly TreeLine[], focus: TreeFocus, isTall: boolean, scroller: () => HTMLElement | null = wholePage) {
  const [rowSize, setRowSize] = useState(firstGuess);
  const [margin, setMargin] = useState(0);
  const { index, turn, hasFocus } = focus;
  const lastTurn = useRef(0);

  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by its answers
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: () => rowSize,
    overscan: 6,
    scrollMargin: margin,
    scrollPaddingStart: 16,
    scrollPaddingEnd: 16,
    // The row with the focus stays in the page, wherever it is scrolled to.
    rangeExtractor: useCallback((range: Range) => (index === -1 ? defaultRangeExtractor(range) : [...new Set([...defaultRangeExtractor(range), index])].sort((a, b) => a - b)), [index]),
  });

  useLayoutEffect(() => {
    const { current } = measure;
    if (current === null) return;
    const read = () => setRowSize(current.offsetHeight || firstGuess);
    read();
    // Zoom and density change how high a row is.
    const observer = new ResizeObserver(read);
    observer.observe(current);
    return () => observer.disconnect();
  }, [measure, isTall]);

  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowSize]);

  useLayoutEffect(() => {
    const main = scroller();
    const read = () => {
      const box = frame.current?.getBoundingClientRect();
      if (box !== undefined && main !== null) setMargin(Math.round(box.top - main.getBoundingClientRect().top + main.scrollTop));
    };
    read();
    // What stands above may come later, or change its height.
    const page = main?.firstElementChild;
    if (page == null) return;
    const observer = new ResizeObserver(read);
    observer.observe(page);
    return () => observer.disconnect();
  }, [frame, scroller]);

  useEffect(() => {
    const isWanted = turn !== lastTurn.current || hasFocus;
    lastTurn.current = turn;
    if (!isWanted || index === -1) return;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const focusRow = () => frame.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
    focusRow();
    // Where the row was out of sight it is drawn only now.
    const frameId = requestAnimationFrame(focusRow);
    return () => cancelAnimationFrame(frameId);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new turn moves the focus, or the row that has it
  }, [turn, index]);

  return {
    rowSize, scroller,
    shown: virtualizer.getVirtualItems().map((item) => item.index),
    pageSize: () => Math.max(1, Math.floor((scroller()?.clientHeight ?? 0) / rowSize) - 1),
  };
}
