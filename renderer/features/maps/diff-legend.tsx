import { useTranslation } from 'react-i18next';
import type { OrganisationDiff } from '#shared/domain/maps/organisation-diff.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { FactBadge } from '#renderer/ui/diagram/node-facts.tsx';
import { diffCounts } from './compare-model.ts';
import { useDiffWords } from './use-comparison.ts';
import styles from './compare.module.css';

/** What the marks mean, and how many there are of each. */
export function DiffLegend({ diff }: { readonly diff: OrganisationDiff }) {
  const { t } = useTranslation('maps');
  const words = useDiffWords();
  return (
    <ul className={styles.legend} aria-label={t('diff.legend')}>
      {diffCounts(diff).map(([mark, count]) => (
        <li key={mark} className={styles.sign}>
          <FactBadge badge={{ mark, words: words[mark] }} />
          <span className={styles.figure}>{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}
