import type { ReactNode } from 'react';
import { cx } from '#renderer/ui/cx.ts';
import styles from './fact-list.module.css';

export type FactEntry = { readonly label: string; readonly value: ReactNode };

/** Names and what they say; nothing where there are none. `small` for what most readers pass over, `grid` puts short ones side by side. */
export function FactList({ facts, layout = 'rows' }: { readonly facts: readonly FactEntry[]; readonly layout?: 'rows' | 'small' | 'grid' }) {
  if (facts.length === 0) return null;
  return (
    <dl className={cx(styles.facts, styles[layout])}>
      {facts.map(({ label, value }, index) => (
        <div key={`${index} ${label}`} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
