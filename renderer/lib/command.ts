import type { ChannelOn } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { CallFailed, call } from './api.ts';
import { saveStarted } from './save-state.ts';

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: BoundaryError };

/**
 * Sends a command and shows how far it is: *saving* until main answered that it is on disk, *not saved* with why when it
 * was refused. The call goes out at once; paint what it changes after calling this, not before.
 */
export async function send<C extends ChannelOn<'core'>>(channel: C, input: Input<C>): Promise<Answer<Output<C>>> {
  const settle = saveStarted();
  try {
    const value = await call(channel, input);
    settle();
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof CallFailed)) {
      settle(String(error));
      throw error;
    }
    settle(error.error.message);
    return { ok: false, error: error.error };
  }
}
