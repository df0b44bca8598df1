/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list box whose lines come and go with the scrolling */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/ipc/search-views.ts';
import { ResultRow } from './result-row.tsx';
import styles from './search-page.module.css';

export const LIST_ID = 'search-results';
export const optionId = (index: number): string => `search-result-${index}`;

interface ResultListProps {
  readonly hits: readonly SearchHit[];
  readonly active: number;
  /** A heading above the first of each kind. */
  readonly isGrouped: boolean;
  readonly today: string;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
}

/** What stays above the list while it scrolls, in px. */
const barHeight = 124;

const scroller = (): HTMLElement | null => document.getElementById('main');

/** The results. The focus stays in the field above; only what is in sight is drawn. */
export function ResultList({ hits, active, isGrouped, today, onPoint, onOpen }: ResultListProps) {
  const { t } = useTranslation('search');
  const frame = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by its answers
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: scroller,
    estimateSize: () => 52,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: barHeight,
    scrollPaddingEnd: 16,
    getItemKey: (index) => `${hits[index]?.id ?? index} ${isGrouped}`,
    rangeExtractor: useCallback((range: Range) => [...new Set([...defaultRangeExtractor(range), ...(active < range.count ? [active] : [])])].sort((a, b) => a - b), [active]),
  });
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    const main = scroller();
    if (box === undefined || main === null) return;
    setMargin(Math.round(box.top - main.getBoundingClientRect().top + main.scrollTop));
  }, [hits.length]);
  useEffect(() => {
    if (active === 0) scroller()?.scrollTo({ top: 0 });
    else virtualizer.scrollToIndex(active, { align: 'auto' });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the active line moves the list
  }, [active]);

  return (
    <div ref={frame} id={LIST_ID} role="listbox" aria-label={t('results')} className={styles.list} style={{ blockSize: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const hit = hits[index];
        if (hit === undefined) return null;
        const startsGroup = isGrouped && hit.kind !== hits[index - 1]?.kind;
        return (
          <div key={key} ref={virtualizer.measureElement} data-index={index} role="presentation" className={styles.place} style={{ transform: `translateY(${start - margin}px)` }}>
            {startsGroup && (
              <div aria-hidden="true" className={styles.heading}>
                {t(`kind.${hit.kind}`)}
              </div>
            )}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys */}
            <div
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              aria-posinset={index + 1}
              aria-setsize={hits.length}
              className={styles.row}
              onPointerMove={() => {
                if (index !== active) onPoint(index);
              }}
              onClick={() => onOpen(hit)}
            >
              <ResultRow hit={hit} today={today} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
