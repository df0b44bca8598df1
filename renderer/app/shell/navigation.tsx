import { useRouterState } from '@tanstack/react-router';
import { PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translate } from '#renderer/lib/i18n.ts';
import { changeAppearance, useAppearance } from '#renderer/lib/theme.ts';
import { cx } from '#renderer/ui/cx.ts';
import { PlaceLink } from './place-link.tsx';
import { PlainIconButton } from './plain-icon-button.tsx';
import { Desk } from './desk.tsx';
import { Mark } from './mark.tsx';
import { navigationEntries, navigationEntry } from './navigation-entries.ts';
import { SaveMark } from './save-mark.tsx';
import { useIsNarrow } from './use-is-narrow.ts';
import styles from './navigation.module.css';

/** The places of the program; below them who sits here, and whether all is on disk. */
export function Navigation() {
  const { t } = useTranslation('shell');
  const wanted = useAppearance((state) => state.appearance.navigationCollapsed);
  const narrow = useIsNarrow();
  const collapsed = wanted || narrow;
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = navigationEntry(path);
  return (
    <div className={cx(styles.side, collapsed && styles.collapsed)}>
      <nav aria-label={t('landmark.navigation')} className={styles.nav}>
        <div className={styles.head}>
          {!collapsed && (
            <span className={styles.name}>
              <Mark />
              {translate('common:appName')}
            </span>
          )}
          {narrow ? (
            <Mark />
          ) : (
            <PlainIconButton
              icon={collapsed ? PanelLeftOpen : PanelLeftClose}
              label={t(collapsed ? 'nav.expand' : 'nav.collapse')}
              keys="mod+b"
              aria-expanded={!collapsed}
              placement={collapsed ? 'end' : 'bottom'}
              onClick={() => changeAppearance({ navigationCollapsed: !collapsed })}
            />
          )}
        </div>
        <ul className={styles.list}>
          {navigationEntries.map((entry) => (
            <li key={entry.id}>
              <PlaceLink href={entry.href} icon={entry.icon} keys={entry.keys} isHere={entry === here} isCollapsed={collapsed}>
                {t(`nav.${entry.id}`)}
              </PlaceLink>
            </li>
          ))}
        </ul>
      </nav>
      <footer className={styles.foot} aria-label={t('landmark.desk')}>
        <SaveMark isCollapsed={collapsed} />
        <Desk isCollapsed={collapsed} isHere={path === '/settings'} />
      </footer>
    </div>
  );
}
