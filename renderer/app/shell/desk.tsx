import { Suspense } from 'react';
import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '#renderer/lib/desk.ts';
import { DeskMenu } from '../plugs.ts';
import { PlaceLink } from './place-link.tsx';
import styles from './navigation.module.css';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** Who acts at this machine, and the way to the settings. */
export function Desk({ isCollapsed, isHere }: { readonly isCollapsed: boolean; readonly isHere: boolean }) {
  const { t } = useTranslation('shell');
  const person = useDesk((state) => state.person);
  return (
    <div className={styles.desk}>
      {DeskMenu !== null && (
        <Suspense>
          <DeskMenu isCollapsed={isCollapsed} />
        </Suspense>
      )}
      {DeskMenu === null && person !== null && (
        <div className={styles.person}>
          <span className={styles.initials} aria-hidden="true">
            {initials(person.name)}
          </span>
          <span className={isCollapsed ? 'visually-hidden' : styles.label}>{person.name}</span>
        </div>
      )}
      <PlaceLink href="/settings" icon={Settings} keys="mod+," isHere={isHere} isCollapsed={isCollapsed}>
        {t('settings.title')}
      </PlaceLink>
    </div>
  );
}
