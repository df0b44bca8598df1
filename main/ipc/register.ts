import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CALL, CORE_CHANNELS, EXPOSED_CHANNELS, type Request } from '#shared/ipc/channels.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import { z } from 'zod';
import type { Dispatch } from '#main/core/dispatch.ts';

const requestSchema = z.object({ channel: z.string().max(100), command: z.string().max(100).nullable(), input: z.unknown() });

const REFUSED: Envelope<never> = { ok: false, error: { code: 'unknown-channel', message: 'This program has no such act.' } };

/**
 * The one door for what pages ask: the sender must be the main frame of our own origin, the channel one that is exposed;
 * the input itself is parsed where it is handled.
 */
export function registerIpc(origin: string, core: (request: Request) => Promise<Envelope<unknown>>, shell: Dispatch): void {
  const exposed = new Set<string>(EXPOSED_CHANNELS);
  const ofCore = new Set<string>(CORE_CHANNELS);
  ipcMain.handle(CALL, (event, raw: unknown) => {
    const request = requestSchema.safeParse(raw);
    if (!isOurs(event, origin) || !request.success || !exposed.has(request.data.channel)) return REFUSED;
    const { channel, command, input } = request.data;
    return ofCore.has(channel) ? core({ channel, command, input }) : shell({ channel, command, input });
  });
}

const isOurs = ({ senderFrame }: IpcMainInvokeEvent, origin: string): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${origin}/`);
