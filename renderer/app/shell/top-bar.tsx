import { useRouter } from '@tanstack/react-router';
import { Import, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ariaKeys } from '#renderer/lib/keys.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { slotRef } from '#renderer/ui/slots.tsx';
import { openPalette } from '../palette/palette-state.ts';
import { PlainIconButton } from './plain-icon-button.tsx';
import styles from './top-bar.module.css';

/** Where am I, what can I find, what is the act of this page. */
export function TopBar() {
  const { t } = useTranslation('shell');
  const router = useRouter();
  return (
    <header className={styles.bar}>
      <div ref={slotRef('crumbs')} className={styles.crumbs} />
      <button type="button" className={styles.search} onClick={openPalette} aria-keyshortcuts={ariaKeys('mod+k')}>
        <Search aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
        <span className={styles.words}>{t('search')}</span>
        <span className={styles.keys}>
          <Kbd keys="mod+k" isDecorative />
        </span>
      </button>
      <PlainIconButton icon={Import} label={t('nav.import')} keys="g i" onClick={() => router.history.push('/import')} />
      <div ref={slotRef('actions')} className={styles.actions} />
    </header>
  );
}
