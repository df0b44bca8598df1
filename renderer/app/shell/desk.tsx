import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DeskMenu } from '../plugs.ts';
import { PlaceLink } from './place-link.tsx';
import styles from './navigation.module.css';

/** Who acts at this machine, and the way to the settings. */
export function Desk({ isCollapsed, isHere }: { readonly isCollapsed: boolean; readonly isHere: boolean }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.desk}>
      <div className={styles.person}>
        <DeskMenu isCollapsed={isCollapsed} />
      </div>
      <PlaceLink href="/settings" icon={Settings} keys="mod+," isHere={isHere} isCollapsed={isCollapsed}>
        {t('settings.title')}
      </PlaceLink>
    </div>
  );
}
