import { Link } from 'react-aria-components/Link';
import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import styles from './breadcrumbs.module.css';

export interface Crumb {
  readonly label: string;
  /** Left out on the last: that is where one is. */
  readonly href?: string;
}

/** Where am I: the way from the top down to this page. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('common');
  if (crumbs.length === 0) return null;
  return (
    <nav aria-label={t('breadcrumbs')} className={styles.nav}>
      <ol className={styles.list}>
        {crumbs.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className={styles.crumb}>
            {crumb.href === undefined ? (
              <span className={styles.here} aria-current="page">
                {crumb.label}
              </span>
            ) : (
              <Link href={crumb.href} className={cx(styles.link)}>
                {crumb.label}
              </Link>
            )}
            {index < crumbs.length - 1 && <ChevronRight aria-hidden="true" className={cx(styles.chevron, 'mirror')} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}
