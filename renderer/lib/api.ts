import { uuidv7 } from 'uuidv7';
import { CHANNELS, type ChannelOn, type Noun } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import type { BoundaryError, Envelope } from '#shared/ipc/errors.ts';

type Bridge = {
  readonly invoke: (request: { channel: string; command: string | null; input: unknown }) => Promise<unknown>;
  readonly subscribe: (listener: (nouns: readonly string[]) => void) => () => void;
};

declare global {
  interface Window {
    readonly handrail: Bridge;
  }
}

/** A refusal or fault that main answered; `error.code` is one of the closed list. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly error: BoundaryError;
  constructor(error: BoundaryError) {
    super(error.message);
    this.error = error;
  }
}

type Exposed = ChannelOn<'core' | 'shell'>;

/**
 * Asks main on a channel of the contract. A command gets a fresh idempotency key; the answer means that it is on disk.
 * Throws a CallFailed with the refusal.
 */
export async function call<C extends Exposed>(channel: C, input: Input<C>): Promise<Output<C>> {
  const command = CHANNELS[channel].kind === 'command' ? uuidv7() : null;
  const answer = (await window.handrail.invoke({ channel, command, input })) as Envelope<Output<C>>;
  if (answer.ok) return answer.value;
  throw new CallFailed(answer.error);
}

type ChangeListener = (nouns: readonly Noun[]) => void;

const listeners = new Set<ChangeListener>();
let stopListening: (() => void) | null = null;

/** Calls back with the nouns that a write changed, here or elsewhere. Gives the way to stop. One subscription serves all. */
export function onChanged(listener: ChangeListener): () => void {
  listeners.add(listener);
  stopListening ??= window.handrail.subscribe((nouns) => {
    for (const each of listeners) each(nouns as readonly Noun[]);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopListening?.();
    stopListening = null;
  };
}
