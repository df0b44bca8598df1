import { type HistoryTold, redo, undo } from '#renderer/lib/history.ts';
import { registerShortcut } from '#renderer/lib/shortcuts.ts';
import { useSaveState } from '#renderer/lib/save-state.ts';
import { toast } from './toast.ts';

const KEY = 'history';

const tell = ({ ok, text }: HistoryTold): void => {
  toast({ text, tone: ok ? 'info' : 'error', key: KEY });
};

/** Takes back the last act and says which. */
const undoAct = async (): Promise<void> => tell(await undo());

/** Does it again and says what. */
const redoAct = async (): Promise<void> => tell(await redo());

/**
 * Tells what was done and offers to take it back. The offer stands until something else is done: from then on undo would
 * mean that.
 */
export function offerUndo(text: string): void {
  const close = toast({ text, undo: undoAct, key: KEY });
  const stop = useSaveState.subscribe((now, before) => {
    if (now.pending <= before.pending) return;
    stop();
    close();
  });
}

/** Undo and redo everywhere. */
export function startHistoryKeys(): void {
  registerShortcut({ id: 'history.undo', keys: 'mod+z', label: 'common:act.undo', scope: 'global', handler: () => void undoAct() });
  registerShortcut({ id: 'history.redo', keys: 'mod+shift+z', label: 'common:act.redo', scope: 'global', handler: () => void redoAct() });
}
