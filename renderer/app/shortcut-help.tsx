import { useTranslation } from 'react-i18next';
import { translate } from '#renderer/lib/i18n.ts';
import { useShortcutList } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { closePalette } from './palette/palette-state.ts';
import styles from './shortcut-help.module.css';

const scopes = ['page', 'navigation', 'global'] as const satisfies readonly Shortcut['scope'][];

/** Every key that does something now: on this page, to go somewhere, everywhere. */
export function ShortcutHelp() {
  const { t } = useTranslation('shell');
  // Several things may be undone by the same key; it is one line all the same.
  const list = useShortcutList().filter((each, index, all) => all.findIndex((other) => other.keys === each.keys && other.label === each.label) === index);
  return (
    <Dialog isOpen onOpenChange={closePalette} title={t('shortcuts.title')} size="l">
      <div className={styles.columns}>
        {scopes.map((scope) => {
          const own = list.filter((shortcut) => shortcut.scope === scope);
          if (own.length === 0) return null;
          return (
            <section key={scope} className={styles.scope} aria-labelledby={`shortcuts-${scope}`}>
              <h3 id={`shortcuts-${scope}`} className={styles.heading}>
                {t(`shortcuts.scope.${scope}`)}
              </h3>
              <dl className={styles.list}>
                {own.map((shortcut) => (
                  <div key={shortcut.id} className={styles.line}>
                    <dt>{translate(shortcut.label)}</dt>
                    <dd>
                      <Kbd keys={shortcut.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
