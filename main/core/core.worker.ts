import { parentPort, workerData } from 'node:worker_threads';
import type { Request } from '#shared/ipc/channels.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import { alarm } from './alarm.ts';
import { type Core, type CoreOptions, openCore } from './core.ts';
import { type Dispatch, asBoundaryError, dispatcher } from './dispatch.ts';
import { coreHandlers } from './handlers.ts';

/** What the main process asks of this thread, and what it is told. */
export type ToCore =
  | { readonly call: number; readonly request: Request }
  /** The machine woke up, or somebody came back to the window: the clock may have moved. */
  | { readonly wake: true }
  | { readonly close: true };
export type FromCore =
  | { readonly answer: number; readonly envelope: Envelope<unknown> }
  | { readonly changed: readonly string[] }
  | { readonly opened: Envelope<null> }
  | { readonly closed: true }
  | { readonly log: string };
export type CoreWorkerData = Pick<CoreOptions, 'folder' | 'starterFolder' | 'task'> & { readonly parserScript: string };

const port = parentPort;
if (port === null) throw new Error('the core runs as a worker thread');
const tell = (message: FromCore): void => port.postMessage(message);

/** News wait a moment: the answer goes out first, and a burst of writes makes screens fetch once. */
const NEWS_AFTER_MS = 12;
const news = new Set<string>();
function announce(nouns: readonly string[]): void {
  if (news.size === 0) {
    setTimeout(() => {
      tell({ changed: [...news] });
      news.clear();
    }, NEWS_AFTER_MS);
  }
  for (const noun of nouns) news.add(noun);
  if (nouns.includes('checklists')) cycleEnd.set();
}

const report = (what: string, error: unknown): void => tell({ log: `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` });

/** Begins the cycles that it is time for. */
function turnDue(): void {
  try {
    core?.services.cycles.turnDue();
  } catch (error) {
    report('cycles', error);
  }
}
const cycleEnd = alarm({ next: () => core?.services.cycles.nextEnd() ?? null, ring: turnDue, clock: Date.now });

let core: Core | null = null;
let dispatch = open(workerData as CoreWorkerData);

port.on('message', (message: ToCore) => {
  if ('close' in message) {
    void close();
    return;
  }
  if ('wake' in message) {
    turnDue();
    cycleEnd.set();
    return;
  }
  if (core === null && message.request.channel === 'workspace.reopen') dispatch = open(workerData as CoreWorkerData);
  void dispatch(message.request).then((envelope) => tell({ answer: message.call, envelope }));
});

/** A store that can't be opened answers every call with why. */
function open({ folder, starterFolder, parserScript, task }: CoreWorkerData): Dispatch {
  try {
    const opened = openCore({ folder, starterFolder, parserScript: new URL(parserScript), createIfNew: true, onChanged: announce, ...(task === undefined ? {} : { task }) });
    core = opened;
    cycleEnd.set();
    tell({ opened: { ok: true, value: null } });
    return dispatcher(coreHandlers(opened.services), { actor: () => opened.services.desk()?.id ?? null, newId: opened.newId, onUnexpected: report, catchUp: opened.services.cycles.turnDue });
  } catch (error) {
    const fault = { ok: false as const, error: asBoundaryError(error, () => report('open', error)) };
    tell({ opened: fault });
    return () => Promise.resolve(fault);
  }
}

async function close(): Promise<void> {
  cycleEnd.stop();
  await core?.close();
  tell({ closed: true });
}
