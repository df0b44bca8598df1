import { Worker } from 'node:worker_threads';
import type { Noun, Request } from '#shared/ipc/channels.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import type { CoreWorkerData, FromCore, ToCore } from '#main/core/core.worker.ts';

export type CoreClient = {
  /** Whether the store opened; an error says why not. */
  readonly opened: Promise<Envelope<null>>;
  readonly call: (request: Request) => Promise<Envelope<unknown>>;
  /** Says that the machine woke up or somebody came back. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

type Listeners = { readonly onChanged: (nouns: readonly Noun[]) => void; readonly onLog: (line: string) => void };

const CLOSE_WITHIN_MS = 5_000;

const LOST: Envelope<never> = { ok: false, error: { code: 'store-broken', message: 'The part of the program that keeps the store has stopped. Restart Handrail; what was saved is safe.' } };

/**
 * The store and the services live in a thread of their own: waiting for the disk never holds up the main loop, and the
 * store opens while the window is made.
 */
export function startCore(script: URL, workerData: CoreWorkerData, { onChanged, onLog }: Listeners): CoreClient {
  const worker = new Worker(script, { workerData });
  const waiting = new Map<number, (envelope: Envelope<unknown>) => void>();
  let calls = 0;
  let ended = false;
  let onOpened: (envelope: Envelope<null>) => void = () => undefined;
  let onClosed: () => void = () => undefined;
  const opened = new Promise<Envelope<null>>((resolve) => { onOpened = resolve; });
  const closed = new Promise<void>((resolve) => { onClosed = resolve; });

  worker.on('message', (message: FromCore) => {
    if ('answer' in message) {
      waiting.get(message.answer)?.(message.envelope);
      waiting.delete(message.answer);
    } else if ('changed' in message) onChanged(message.changed as readonly Noun[]);
    else if ('opened' in message) onOpened(message.opened);
    else if ('closed' in message) onClosed();
    else onLog(message.log);
  });
  worker.on('error', (error: Error) => onLog(`core: ${error.stack ?? error.message}`));
  worker.on('exit', () => {
    ended = true;
    onOpened(LOST);
    onClosed();
    for (const answer of waiting.values()) answer(LOST);
    waiting.clear();
  });

  const send = (message: ToCore): void => worker.postMessage(message);
  return {
    opened,
    call: (request) => {
      if (ended) return Promise.resolve(LOST);
      calls += 1;
      const call = calls;
      return new Promise((resolve) => {
        waiting.set(call, resolve);
        send({ call, request });
      });
    },
    wake: () => {
      if (!ended) send({ wake: true });
    },
    close: async () => {
      if (!ended) send({ close: true });
      // What was answered is on disk already; a core that does not end by itself must not keep the program open.
      const patience = setTimeout(onClosed, CLOSE_WITHIN_MS);
      await closed;
      clearTimeout(patience);
      await worker.terminate();
    },
  };
}
