import { contextBridge, ipcRenderer } from 'electron';
import { CALL, CHANGED, EXPOSED_CHANNELS, type Request } from '#shared/ipc/channels.ts';

const exposed = new Set<string>(EXPOSED_CHANNELS);

/** All that a page can reach: ask on a channel of the contract, and hear which nouns changed. */
contextBridge.exposeInMainWorld('handrail', {
  invoke: (request: Request): Promise<unknown> =>
    exposed.has(request.channel) ? ipcRenderer.invoke(CALL, request) : Promise.reject(new Error('unknown channel')),
  subscribe: (listener: (nouns: readonly string[]) => void): (() => void) => {
    const forward = (_event: unknown, nouns: readonly string[]): void => listener(nouns);
    ipcRenderer.on(CHANGED, forward);
    return () => void ipcRenderer.off(CHANGED, forward);
  },
});
