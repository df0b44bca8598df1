import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './coverage.module.css';

/** How a place on a fixed course is filled. Each has a shape of its own, a word and a colour. */
export const coverages = ['covered', 'missing', 'out-of-order'] as const;
export type Coverage = (typeof coverages)[number];

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const cut = { fill: 'none', stroke: 'var(--color-on-mark)', strokeWidth: 1.75, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const shapes: Readonly<Record<Coverage, ReactNode>> = {
  covered: <rect x="1.5" y="1.5" width="13" height="13" rx="3.5" fill="currentColor" />,
  missing: <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="3" {...line} strokeDasharray="2.4 2.2" strokeLinecap="butt" />,
  'out-of-order': <path d="M5 13.25V3m0 0L2.5 5.5M5 3l2.5 2.5M11 2.75V13m0 0 2.5-2.5M11 13l-2.5-2.5" {...line} strokeWidth={1.75} />,
};

/** Only the shape; words stand beside it or are read aloud. A tick in it says that nothing is left to do there. */
export function CoverageShape({ state, isDone = false }: { readonly state: Coverage; readonly isDone?: boolean }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.shape} data-coverage={state}>
      {shapes[state]}
      {isDone && state === 'covered' && <path d="m4.9 8.3 2.1 2.1 4.1-4.6" {...cut} />}
    </svg>
  );
}

/** Shape and word. */
export function CoverageMark({ state, word }: { readonly state: Coverage; readonly word?: string }) {
  const { t } = useTranslation('common');
  return (
    <span className={styles.mark} data-coverage={state}>
      <CoverageShape state={state} />
      <span className={styles.word}>{word ?? t(`coverage.${state}`)}</span>
    </span>
  );
}

export interface StripSegment {
  readonly id: string;
  readonly name: string;
  readonly state: Coverage;
  /** Small print under the name: a figure. The word of the state where there is none. */
  readonly detail?: string;
  readonly isDone?: boolean;
}

/** A course with its gaps marked, as one picture; `label` says all of it in one sentence. */
export function CoverageStrip({ label, segments }: { readonly label: string; readonly segments: readonly StripSegment[] }) {
  const { t } = useTranslation('common');
  return (
    <div role="img" aria-label={label} className={styles.strip}>
      {segments.map(({ id, name, state, detail, isDone = false }) => (
        <div key={id} className={cx(styles.segment)} data-coverage={state}>
          <span className={styles.bar} />
          <span className={styles.name}>
            <CoverageShape state={state} isDone={isDone} />
            {name}
          </span>
          <span className={styles.detail}>{detail ?? t(`coverage.${state}`)}</span>
        </div>
      ))}
    </div>
  );
}
