import type { DomainError } from '#shared/domain/error.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Answer, Answers, Asked, Reading } from './reading.ts';

/** Reads and edits the text of a runbook apart from what the person sees. */
export type Reader = {
  readonly read: (text: string) => Promise<Reading>;
  /** All of the edits or none; what the text then says. */
  readonly edit: (text: string, edits: readonly Edit[]) => Promise<Result<Reading, DomainError>>;
  /** A text with the line ends and the byte order mark of the stored one. */
  readonly stored: (stored: string, text: string) => Promise<string>;
  readonly close: () => void;
};

/**
 * The same without waiting, so that a window that closes can still send it; null where line ends are mixed, of which each is
 * to stay where it is.
 */
export function storedAtOnce(stored: string, text: string): string | null {
  const mark = stored.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (!stored.includes('\r')) return mark + text;
  return /(?:^|[^\r])\n|\r(?!\n)/.test(stored) ? null : mark + text.replaceAll('\n', '\r\n');
}

type Waiting = { readonly done: (value: never) => void; readonly failed: (error: Error) => void };

/** A thread of its own, while an editor is open. */
export function startReader(): Reader {
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module', name: 'runbook-reader' });
  const waiting = new Map<number, Waiting>();
  let turn = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.turn);
    waiting.delete(data.turn);
    if ('fault' in data) asker?.failed(new Error(data.fault));
    else asker?.done(data.value as never);
  });
  const ask = <K extends Asked['ask']>(asked: Extract<Asked, { ask: K }>): Promise<Answers[K]> =>
    new Promise((done, failed) => {
      turn += 1;
      waiting.set(turn, { done, failed });
      worker.postMessage({ ...asked, turn });
    });
  return {
    read: (text) => ask({ ask: 'read', text }),
    edit: (text, edits) => ask({ ask: 'edit', text, edits }),
    stored: (stored, text) => {
      const at = storedAtOnce(stored, text);
      return at === null ? ask({ ask: 'stored', stored, text }) : Promise.resolve(at);
    },
    close: () => worker.terminate(),
  };
}
