import { create } from 'zustand';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { LedgerCheck, LedgerLine } from '#shared/ipc/views.ts';
import { CallFailed, call, onChanged } from '#renderer/lib/api.ts';
import { mergeLines } from './merge-lines.ts';

const PAGE = 200;

type LedgerState = {
  /** Newest first, as far as they were fetched; null before the first answer. */
  readonly lines: readonly LedgerLine[] | null;
  readonly total: number;
  readonly error: BoundaryError | null;
  readonly check: LedgerCheck | null;
  readonly isVerifying: boolean;
};

const nothing: LedgerState = { lines: null, total: 0, error: null, check: null, isVerifying: false };

/** What main said of the ledger so far. The ledger only grows: pages are kept and new lines put before them. */
export const useLedger = create<LedgerState>()(() => nothing);

const fail = (error: unknown): void => {
  if (!(error instanceof CallFailed)) throw error;
  useLedger.setState({ error: error.error, isVerifying: false });
};

async function fetchPage(before: number | null): Promise<void> {
  try {
    const page = await call('ledger.list', { before, limit: PAGE, entityId: null });
    useLedger.setState(({ lines }) => ({ lines: mergeLines(lines ?? [], page.lines, before === null), total: page.total, error: null }));
  } catch (error) {
    fail(error);
  }
}

let older: Promise<void> | null = null;

/** Fetches the page before the oldest line that is here, once at a time. */
export function fetchOlder(): void {
  const { lines, total } = useLedger.getState();
  const oldest = lines?.at(-1)?.seq;
  if (older !== null || oldest === undefined || lines === null || lines.length >= total) return;
  older = fetchPage(oldest).finally(() => {
    older = null;
  });
}

/** Follows the ledger while a page shows it; call what is returned to stop. */
export function followLedger(): () => void {
  void fetchPage(null);
  const stop = onChanged((nouns) => {
    if (nouns.includes('ledger')) void fetchPage(null);
  });
  return () => {
    stop();
    useLedger.setState(nothing, true);
  };
}

/** Walks the whole chain; the result stands until the page is left. */
export async function verifyLedger(): Promise<LedgerCheck | null> {
  useLedger.setState({ isVerifying: true, check: null });
  try {
    const check = await call('ledger.verify', {});
    useLedger.setState({ check, isVerifying: false });
    return check;
  } catch (error) {
    fail(error);
    return null;
  }
}
