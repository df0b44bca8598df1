import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirection } from '#renderer/lib/theme.ts';
import styles from './split-view.module.css';

export interface SplitViewProps {
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Share of the first pane, in per cent. */
  readonly initial?: number;
  readonly min?: number;
  readonly max?: number;
  readonly label?: string;
  /** One above the other, instead of side by side. */
  readonly isStacked?: boolean;
  /** Only this one is shown; the other keeps its state. */
  readonly only?: 'start' | 'end' | null;
}

const stepBy = 5;

/** Two panes with a border between them that is drawn with the pointer or with the arrow keys. */
export function SplitView({ start, end, initial = 50, min = 20, max = 80, label, isStacked = false, only = null }: SplitViewProps) {
  const { t } = useTranslation('common');
  const direction = useDirection();
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(initial);
  const put = useCallback((next: number) => setShare(Math.round(Math.min(max, Math.max(min, next)))), [min, max]);

  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (isStacked) return put(((event.clientY - box.top) / box.height) * 100);
    const along = direction === 'rtl' ? box.right - event.clientX : event.clientX - box.left;
    put((along / box.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const towardsEnd = isStacked ? 'ArrowDown' : direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const towardsStart = isStacked ? 'ArrowUp' : direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const next = { [towardsEnd]: share + stepBy, [towardsStart]: share - stepBy, Home: min, End: max }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    put(next);
  };

  const tracks = only === null ? `minmax(0, ${share}fr) auto minmax(0, ${100 - share}fr)` : 'minmax(0, 1fr)';
  return (
    <div ref={frame} className={styles.split} data-stacked={isStacked || undefined} style={isStacked ? { gridTemplateRows: tracks } : { gridTemplateColumns: tracks }}>
      <div className={styles.pane} hidden={only === 'end'}>
        {start}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator with a value is a control */}
      <hr
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
        tabIndex={0}
        hidden={only !== null}
        aria-orientation={isStacked ? 'horizontal' : 'vertical'}
        aria-label={label ?? t('resize')}
        aria-valuenow={share}
        aria-valuemin={min}
        aria-valuemax={max}
        className={styles.border}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onDoubleClick={() => put(initial)}
      />
      <div className={styles.pane} hidden={only === 'start'}>
        {end}
      </div>
    </div>
  );
}
