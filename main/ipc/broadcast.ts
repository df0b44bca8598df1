import { BrowserWindow } from 'electron';
import { CHANGED, type Noun } from '#shared/ipc/channels.ts';

/** Tells every window which nouns changed; their stores fetch what they show of them. */
export function broadcast(nouns: readonly Noun[]): void {
  for (const window of BrowserWindow.getAllWindows()) if (!window.webContents.isDestroyed()) window.webContents.send(CHANGED, nouns);
}
