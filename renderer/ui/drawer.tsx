import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button.tsx';
import styles from './drawer.module.css';

export interface DrawerProps {
  readonly title: string;
  /** Small print under the title: kind, state. */
  readonly subtitle?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Acts that stay in sight at the foot. */
  readonly footer?: ReactNode;
}

/** The face of the panel at the end of the line: details of what is selected. Pages put it there with `PageDrawer`. */
export function Drawer({ title, subtitle, onClose, children, footer }: DrawerProps) {
  const { t } = useTranslation('common');
  return (
    <div className={styles.drawer}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 className={styles.title}>{title}</h2>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
        </div>
        <IconButton label={t('act.close')} icon={X} size="s" keys="escape" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
