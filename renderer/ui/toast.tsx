import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { create } from 'zustand';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import styles from './toast.module.css';

export interface ToastOptions {
  readonly text: string;
  readonly tone?: 'info' | 'success' | 'error';
  /** Takes it back; offered as a button and on `Ctrl/Cmd+Z` while the message stands. */
  readonly undo?: () => void | Promise<void>;
  /** Another act than undo. */
  readonly act?: { readonly label: string; readonly onAction: () => void };
  /** Replaces the message with the same key instead of stacking. */
  readonly key?: string;
}

interface Toast extends ToastOptions {
  readonly id: number;
}

interface Toasts {
  readonly toasts: readonly Toast[];
}

const useToasts = create<Toasts>()(() => ({ toasts: [] }));
const atMost = 3;
let nextId = 1;

/** Errors stay until they are closed; what offers an act stays longer. Milliseconds. */
const lifetime = (toast: ToastOptions): number | null =>
  toast.tone === 'error' ? null : toast.undo !== undefined || toast.act !== undefined ? 10_000 : 5_000;

/** Tells what happened, without taking the focus; gives back what closes it. */
export function toast(options: ToastOptions): () => void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((each) => options.key === undefined || each.key !== options.key), { ...options, id }].slice(-atMost),
  }));
  announce(options.text, options.tone === 'error' ? 'assertive' : 'polite');
  return () => close(id);
}

function close(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }));
}

function takeBack(entry: Toast): void {
  close(entry.id);
  void Promise.resolve(entry.undo?.()).then(
    () => announce(translate('common:announce.undone')),
    (error: unknown) => toast({ text: error instanceof Error ? error.message : String(error), tone: 'error' }),
  );
}

/** Closes every message; for tests and for a change of workspace. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}

/** Where messages appear; mounted once, by the shell. What they say is also announced politely. */
export function ToastRegion() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  useShortcuts([
    {
      id: 'toast.undo',
      keys: 'mod+z',
      label: 'common:act.undo',
      scope: 'global',
      hidden: true,
      handler: () => {
        const last = useToasts.getState().toasts.findLast((each) => each.undo !== undefined);
        if (last === undefined) return false;
        takeBack(last);
        return true;
      },
    },
  ]);
  if (toasts.length === 0) return null;
  return (
    <section className={styles.region} aria-label={t('notifications')}>
      <ol className={styles.list}>
        {toasts.map((entry) => (
          <ToastCard key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
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
    const timer = setTimeout(() => close(entry.id), time);
    return () => clearTimeout(timer);
  }, [held, entry]);
  const Icon = icons[entry.tone ?? 'info'];
  return (
    <li ref={ref} className={styles.toast}>
      <Icon aria-hidden="true" className={cx(styles.icon, styles[entry.tone ?? 'info'])} strokeWidth={1.75} />
      <span className={styles.text}>{entry.text}</span>
      {entry.act !== undefined && (
        <Button size="s" variant="quiet" onPress={() => { close(entry.id); entry.act?.onAction(); }}>
          {entry.act.label}
        </Button>
      )}
      {entry.undo !== undefined && (
        <Button size="s" variant="quiet" keys="mod+z" showKeys onPress={() => takeBack(entry)}>
          {t('act.undo')}
        </Button>
      )}
      <IconButton size="s" label={t('act.dismiss')} icon={X} placement="top" onPress={() => close(entry.id)} />
    </li>
  );
}
