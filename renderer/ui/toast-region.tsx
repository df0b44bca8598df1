import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { createPortal } from 'react-dom';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import { closeToast, lifetime, takeBack, useToasts } from './toast.ts';
import type { Toast } from './toast.ts';
import styles from './toast.module.css';

/** Where messages appear; mounted once, by the shell. What they say is also announced politely. */
export function ToastRegion() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  if (toasts.length === 0) return null;
  return createPortal(
    <section data-react-aria-top-layer="true" className={styles.region} aria-label={t('notifications')}>
      <ol className={styles.list}>
        {toasts.map((entry) => (
          <ToastCard key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>,
    document.body,
  );
}

const icons = { info: Info, success: CircleCheck, error: CircleAlert } as const;

/** Whether somebody points at it or has the focus in it: then it must not go away. */
function useHeld(ref: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const card = ref.current;
    if (card === null) return;
    const hold = () => setHeld(true);
    const release = () => setHeld(card.matches(':hover, :focus-within'));
    const ends = new AbortController();
    for (const name of ['pointerenter', 'focusin']) card.addEventListener(name, hold, { signal: ends.signal });
    for (const name of ['pointerleave', 'focusout']) card.addEventListener(name, release, { signal: ends.signal });
    return () => ends.abort();
  }, [ref]);
  return held;
}

function ToastCard({ entry }: { readonly entry: Toast }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLLIElement>(null);
  const held = useHeld(ref);
  useEffect(() => {
    const time = lifetime(entry);
    if (held || time === null) return;
    const timer = setTimeout(() => closeToast(entry.id), time);
    return () => clearTimeout(timer);
  }, [held, entry]);
  const Icon = icons[entry.tone ?? 'info'];
  return (
    <li ref={ref} className={styles.toast}>
      <Icon aria-hidden="true" className={cx(styles.icon, styles[entry.tone ?? 'info'])} strokeWidth={1.75} />
      <span className={styles.text}>{entry.text}</span>
      {entry.act !== undefined && (
        <Button size="s" variant="quiet" onPress={() => { closeToast(entry.id); entry.act?.onAction(); }}>
          {entry.act.label}
        </Button>
      )}
      {entry.undo !== undefined && (
        <Button size="s" variant="quiet" keys="mod+z" showKeys onPress={() => takeBack(entry)}>
          {t('act.undo')}
        </Button>
      )}
      <IconButton size="s" label={t('act.dismiss')} icon={X} placement="top" onPress={() => closeToast(entry.id)} />
    </li>
  );
}
