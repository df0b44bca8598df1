import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Difference } from '#shared/lib/marks.ts';
import { FactBadge } from '#renderer/ui/diagram/node-facts.tsx';
import styles from './compare.module.css';

export interface DiffRowProps {
  readonly mark: Difference;
  readonly name: string;
  readonly detail: string;
  readonly onPress: () => void;
}

/** One difference; pressing it goes to its place on the map. */
export function DiffRow({ mark, name, detail, onPress }: DiffRowProps) {
  return (
    <li>
      <Button className={styles.row ?? ''} onPress={onPress}>
        <FactBadge badge={{ mark, words: '' }} />
        <span className={styles.words}>
          <span dir="auto">{`${name} `}</span>
          <span className={styles.detail}>{detail}</span>
        </span>
      </Button>
    </li>
  );
}

/** More lines than this nobody reads; the marks on the map say the rest. */
const most = 200;

interface DiffRowsProps<T> {
  readonly mark: Exclude<Difference, 'same'>;
  readonly all: readonly T[];
  readonly children: (each: T) => ReactNode;
}

/** The differences of one kind, under what that is called; nothing while there is none. */
export function DiffRows<T>({ mark, all, children }: DiffRowsProps<T>) {
  const { t } = useTranslation('maps');
  if (all.length === 0) return null;
  return (
    <section className={styles.kind} aria-label={t(`diff.${mark}`)}>
      <h3 className={styles.heading}>{t(`diff.heading.${mark}`, { count: all.length })}</h3>
      <ul className={styles.rows}>{all.slice(0, most).map(children)}</ul>
      {all.length > most && <p className={styles.detail}>{t('diff.more', { count: all.length - most })}</p>}
    </section>
  );
}
