import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeadingFocus } from '#renderer/lib/page-focus.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import type { Crumb } from './breadcrumbs.tsx';
import { cx } from './cx.ts';
import { Slot } from './slots.tsx';
import styles from './page.module.css';

export interface PageProps {
  /** The one `h1` of the page and the title of the window. */
  readonly title: string;
  /** The way down to this page, without the page itself. Pages at the top have none. */
  readonly crumbs?: readonly Crumb[];
  /** Marks before the title: a ring, a state. */
  readonly leading?: ReactNode;
  /** Small facts under the title. */
  readonly meta?: ReactNode;
  /** The primary act of the page and its menu, in the top bar. One primary button. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** `text` for one column to read, `wide` for most, `full` for maps, cockpits and editors, which scroll by themselves. */
  readonly layout?: 'text' | 'wide' | 'full';
  /** Hide the heading from sight where the page says its name in its own way. */
  readonly hideTitle?: boolean;
}

/** What every page starts with: title, breadcrumbs, acts, and the focus on its heading after a navigation. */
export function Page({ title, crumbs = [], leading, meta, actions, children, layout = 'wide', hideTitle = false }: PageProps) {
  const { t } = useTranslation('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const windowTitle = `${title} – ${t('appName')}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useHeadingFocus(heading, title);
  return (
    <div className={cx(styles.page, styles[layout])}>
      {crumbs.length > 0 && (
        <Slot name="crumbs">
          <Breadcrumbs crumbs={[...crumbs, { label: title }]} />
        </Slot>
      )}
      {actions !== undefined && <Slot name="actions">{actions}</Slot>}
      <header className={hideTitle ? 'visually-hidden' : styles.header}>
        <div className={styles.heading}>
          {leading}
          <h1 ref={heading} data-page-heading="" tabIndex={-1} className={styles.title}>
            {title}
          </h1>
        </div>
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
      </header>
      {children}
    </div>
  );
}
