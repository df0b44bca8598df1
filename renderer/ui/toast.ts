import { create } from 'zustand';
import { announce } from '#renderer/lib/announce.ts';
import { translate } from '#renderer/lib/i18n.ts';

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

export interface Toast extends ToastOptions {
  readonly id: number;
}

interface Toasts {
  readonly toasts: readonly Toast[];
}

/** The messages that stand now; `ToastRegion` shows them. */
export const useToasts = create<Toasts>()(() => ({ toasts: [] }));
const atMost = 3;
let nextId = 1;

/** Errors stay until they are closed; what offers an act stays longer. Milliseconds. */
export const lifetime = (toast: ToastOptions): number | null =>
  toast.tone === 'error' ? null : toast.undo !== undefined || toast.act !== undefined ? 10_000 : 5_000;

/** Tells what happened, without taking the focus; gives back what closes it. */
export function toast(options: ToastOptions): () => void {
  const id = nextId++;
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((each) => options.key === undefined || each.key !== options.key), { ...options, id }].slice(-atMost),
  }));
  announce(options.text, options.tone === 'error' ? 'assertive' : 'polite');
  return () => closeToast(id);
}

export function closeToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }));
}

/** Takes back what a message offers to. */
export function takeBack(entry: Toast): void {
  closeToast(entry.id);
  void Promise.resolve(entry.undo?.()).then(
    () => announce(translate('common:announce.undone')),
    (error: unknown) => toast({ text: error instanceof Error ? error.message : String(error), tone: 'error' }),
  );
}

/** Closes every message; for tests and for a change of workspace. */
export function clearToasts(): void {
  useToasts.setState({ toasts: [] });
}

/** Takes back what the newest message that can be taken back told; false when there is none. */
export function undoLast(): boolean {
  const last = useToasts.getState().toasts.findLast((each) => each.undo !== undefined);
  if (last === undefined) return false;
  takeBack(last);
  return true;
}
