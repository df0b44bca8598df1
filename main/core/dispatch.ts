import { z } from 'zod';
import { CHANNELS, type Channel, type ChannelOn, type Request } from '#shared/ipc/channels.ts';
import { type Output, type Parsed, contract } from '#shared/ipc/contract.ts';
import { type BoundaryError, type Envelope, Refused } from '#shared/ipc/errors.ts';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import { StoreFault, asStoreFault } from '#main/store/store-fault.ts';

/** Who calls: the person at the desk, null before one is chosen; and the key of the command. */
export type Caller = { readonly actor: Id | null; readonly command: Id };

type Handler<C extends Channel> = (input: Parsed<C>, caller: Caller) => Output<C> | Promise<Output<C>>;
export type HandlersFor<C extends Channel> = { readonly [K in C]: Handler<K> };
export type CoreHandlers = HandlersFor<ChannelOn<'core' | 'internal'>>;
export type ShellHandlers = HandlersFor<ChannelOn<'shell'>>;

export type Dispatch = (request: Request) => Promise<Envelope<unknown>>;

type Options = {
  readonly actor: () => Id | null;
  readonly newId: () => Id;
  /** Done before each call, so that none meets what should have changed by now. The call goes on when it can't be done. */
  readonly catchUp?: () => void;
  /** Told of errors that are nobody's refusal. */
  readonly onUnexpected: (channel: string, error: unknown) => void;
};

/** Parse, call, envelope: the one way in for every channel. Never throws and never lets an unknown error text out as data. */
export function dispatcher(handlers: Partial<Record<Channel, unknown>>, { actor, newId, onUnexpected, catchUp = () => undefined }: Options): Dispatch {
  const known = new Map(Object.entries(handlers));
  return async ({ channel, command, input }) => {
    const handler = known.get(channel) as ((input: unknown, caller: Caller) => unknown) | undefined;
    if (handler === undefined) return { ok: false, error: { code: 'unknown-channel', message: 'This program has no such act.' } };
    try {
      catchUp();
    } catch (error) {
      onUnexpected(`before ${channel}`, error);
    }
    try {
      const parsed = contract[channel as Channel].input.parse(input);
      const key = CHANNELS[channel as Channel].kind === 'command' ? idSchema.parse(command) : newId();
      return { ok: true, value: await handler(parsed, { actor: actor(), command: key }) };
    } catch (error) {
      return { ok: false, error: asBoundaryError(error, () => onUnexpected(channel, error)) };
    }
  };
}

/** Any error as one of the closed list of codes. */
export function asBoundaryError(error: unknown, onUnexpected: () => void): BoundaryError {
  const known = asStoreFault(error);
  if (known instanceof Refused) return known.error;
  if (known instanceof StoreFault) return { code: known.code, message: known.message };
  if (known instanceof z.ZodError) {
    const [issue] = known.issues;
    return { code: 'bad-input', message: issue?.message ?? 'The input is not of the expected form.', path: issue?.path.join('.') ?? '' };
  }
  onUnexpected();
  return { code: 'internal', message: 'Something went wrong that should not have. Nothing of this act was stored.' };
}

/** The act of a person; refused while nobody is at the desk, because every change keeps who (D3). */
export function actOf({ actor, command }: Caller): { actor: Id; command: Id } {
  if (actor !== null) return { actor, command };
  throw new Refused({ code: 'no-person', message: 'Say first who is at the desk; every change keeps who made it.' });
}
