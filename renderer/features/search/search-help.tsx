import { useTranslation } from 'react-i18next';
import styles from './search-help.module.css';

/** Queries to begin with; they are what one types, so they are the same in every language. */
const EXAMPLES = ['backup state:blocked', 'owner:me due:week', 'in:runbooks restore', '"order database" -test', 'dept:operations is:critical'] as const;

const FILTERS = [
  ['owner', 'owner:me', 'owner:"Ana Ruiz"', 'owner:none'],
  ['state', 'state:open', 'state:blocked', 'state:active'],
  ['due', 'due:today', 'due:overdue', 'due:week', 'due:none', 'due:2026-11-27'],
  ['dept', 'dept:orders'],
  ['in', 'in:items', 'in:lists', 'in:runbooks', 'in:people', 'in:evidence'],
  ['stage', 'stage:monitor'],
  ['is', 'is:critical', 'is:archived'],
] as const;

/** What can be asked, before anything was. */
export function SearchHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  const { t } = useTranslation('search');
  return (
    <div className={styles.help}>
      <section aria-labelledby="search-examples">
        <h2 id="search-examples" className={styles.title}>
          {t('help.try')}
        </h2>
        <ul className={styles.examples}>
          {EXAMPLES.map((example) => (
            <li key={example}>
              <button type="button" className={styles.example} onClick={() => onTry(example)}>
                <code dir="ltr">{example}</code>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="search-filters">
        <h2 id="search-filters" className={styles.title}>
          {t('help.filters')}
        </h2>
        <dl className={styles.filters}>
          {FILTERS.map(([filter, ...written]) => (
            <div key={filter} className={styles.line}>
              <dt className={styles.means}>{t(`help.${filter}`)}</dt>
              <dd className={styles.written}>
                {written.map((one) => (
                  <code key={one} dir="ltr">
                    {one}
                  </code>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className={styles.note}>{t('help.note')}</p>
      </section>
    </div>
  );
}
