import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Search } from 'lucide-react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { arrange } from './palette-model.ts';
import { PaletteList, optionId } from './palette-list.tsx';
import { closePalette } from './palette-state.ts';
import { recentIds, rememberChoice } from './recent.ts';
import { useEntries } from './use-entries.ts';
import styles from './palette.module.css';

/** Go to anything, do anything. */
export function Palette() {
  const { t } = useTranslation('palette');
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={closePalette} className={cx(styles.scrim)} data-modal-layer="">
      <Modal className={cx(styles.modal)}>
        <Dialog aria-label={t('title')} className={cx(styles.dialog)}>
          <PaletteBody />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The choice is done when the palette is gone and the focus is back where it was. */
function choose(entry: PaletteEntry): void {
  rememberChoice(entry.id);
  closePalette();
  requestAnimationFrame(() => requestAnimationFrame(() => entry.run()));
}

function PaletteBody() {
  const { t } = useTranslation(['palette', 'common']);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [recent] = useState(recentIds);
  const { entries, isCurrent } = useEntries(query);
  const recentTitle = t('palette:group.recent');
  const groups = useMemo(() => arrange(entries, query, recent, recentTitle), [entries, query, recent, recentTitle]);
  const flat = groups.flatMap((group) => group.found);
  const at = Math.min(active, flat.length - 1);
  const count = t('common:count.results', { count: flat.filter(({ entry }) => entry.place !== 'last').length });
  useCountAnnounced(query, count);
  // What was typed last must be answered before Enter opens anything: else it would open what the answer before found.
  const waiting = useRef<'active' | 'last' | null>(null);
  const enter = (which: 'active' | 'last'): void => {
    const chosen = which === 'active' ? flat[at] : flat.find(({ entry }) => entry.place === 'last');
    if (chosen !== undefined) choose(chosen.entry);
  };
  useEffect(() => {
    if (waiting.current === null || !isCurrent) return;
    const which = waiting.current;
    waiting.current = null;
    enter(which);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const to = moves[event.key];
    if (to !== undefined && flat.length > 0) {
      const wraps = event.key.startsWith('Arrow');
      setActive(wraps ? (to + flat.length) % flat.length : Math.max(0, Math.min(flat.length - 1, to)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const which = event.ctrlKey || event.metaKey ? 'last' : 'active';
      if (isCurrent) enter(which);
      else waiting.current = which;
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.field}>
        <Search aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette is opened to type
          autoFocus
          className={styles.input}
          role="combobox"
          aria-expanded={flat.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={flat.length === 0 ? undefined : optionId(at)}
          aria-autocomplete="list"
          aria-label={t('palette:title')}
          placeholder={t('palette:placeholder')}
          spellCheck={false}
          value={query}
          onChange={(event) => {
            waiting.current = null;
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {flat.length === 0 ? (
        <p className={styles.empty}>{t('palette:empty', { query })}</p>
      ) : (
        <PaletteList groups={groups} active={at} onPoint={setActive} onChoose={choose} />
      )}
      <footer className={styles.hints}>
        <span className={styles.hint}>
          <Kbd keys="arrowup arrowdown" isList /> {t('palette:hint.move')}
        </span>
        <span className={styles.hint}>
          <Kbd keys="enter" /> {t('palette:hint.choose')}
        </span>
        {flat.some(({ entry }) => entry.place === 'last') && (
          <span className={styles.hint}>
            <Kbd keys="mod+enter" /> {t('palette:hint.all')}
          </span>
        )}
        <span className={styles.hint}>
          <Kbd keys="escape" /> {t('palette:hint.close')}
        </span>
      </footer>
    </>
  );
}

/** Says how many there are when the typing pauses. Milliseconds. */
const pause = 500;

function useCountAnnounced(query: string, count: string): void {
  useEffect(() => {
    if (query === '') return;
    const timer = setTimeout(() => announce(count), pause);
    return () => clearTimeout(timer);
  }, [query, count]);
}
