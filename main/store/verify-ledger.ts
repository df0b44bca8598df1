import { nextHlc } from '#shared/lib/hlc.ts';
import type { Database } from './database.ts';
import { type EventRow, GENESIS, hashOf, sha256 } from './event-row.ts';

export type LedgerFinding = {
  readonly code: 'altered' | 'removed' | 'reordered' | 'unlinked' | 'tail-cut' | 'unreadable';
  /** Local order of the event that is at fault, where it has one. */
  readonly seq: number | null;
  readonly id: string | null;
  readonly message: string;
};

/** Newest event of a stream on a device. */
export type StreamHead = { readonly stream: string; readonly device: string; readonly dseq: number; readonly hash: string };

export type LedgerVerdict = { readonly events: number; readonly head: string; readonly findings: readonly LedgerFinding[] };

const MOST_FINDINGS = 100;

/**
 * Walks the whole chain (L1): each payload against its hash, each header against its hash, each link against the event
 * before it in its stream and device, the local order against the clock, and the end against the recorded heads and
 * against `sealed`, the heads that a backup or export carries, so that a cut tail is found.
 */
export function verifyLedger(db: Database, sealed: readonly StreamHead[] = []): LedgerVerdict {
  const findings: LedgerFinding[] = [];
  const report = (finding: LedgerFinding) => void (findings.length < MOST_FINDINGS && findings.push(finding));
  const ends = new Map<string, { dseq: number; hash: string }>();
  const sealedAt = new Map(sealed.map((head) => [`${key(head)} ${head.dseq}`, head]));
  const lastHlcOfDevice = new Map<string, string>();
  let events = 0;
  let nextSeq = 1;
  try {
    for (const row of db.prepare<[], EventRow>('SELECT * FROM ledger ORDER BY seq').iterate()) {
      events += 1;
      for (const finding of inspect(row, ends.get(key(row)), nextSeq, lastHlcOfDevice.get(row.device))) report(finding);
      const seal = sealedAt.get(`${key(row)} ${row.dseq}`);
      if (seal !== undefined && seal.hash !== row.hash) report(at(row, 'altered', 'is not the event that the seal was made over'));
      ends.set(key(row), { dseq: row.dseq, hash: row.hash });
      lastHlcOfDevice.set(row.device, row.hlc);
      nextSeq = row.seq + 1;
    }
    const recorded = db.prepare<[], StreamHead>('SELECT stream, device, dseq, hash FROM stream_heads').all();
    for (const head of [...recorded, ...sealed]) checkEnd(head, ends.get(key(head)), report);
    for (const row of db.pragma('integrity_check(20)') as { integrity_check: string }[]) {
      if (row.integrity_check !== 'ok') report({ code: 'unreadable', seq: null, id: null, message: `The file is damaged: ${row.integrity_check}` });
    }
  } catch (error) {
    report({ code: 'unreadable', seq: nextSeq, id: null, message: `The ledger can’t be read from event ${nextSeq} on: ${error instanceof Error ? error.message : String(error)}` });
  }
  return { events, head: headText([...ends].map(([name, end]) => ({ name, ...end }))), findings };
}

/** One hash over all stream heads: what a seal signs. */
const headText = (ends: readonly { name: string; dseq: number; hash: string }[]): string =>
  sha256(JSON.stringify([...ends].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, dseq, hash }) => [name, dseq, hash])));

const key = ({ stream, device }: { stream: string; device: string }): string => `${stream} ${device}`;

function inspect(row: EventRow, before: { dseq: number; hash: string } | undefined, expectedSeq: number, lastHlc: string | undefined): LedgerFinding[] {
  const found: LedgerFinding[] = [];
  if (row.seq !== expectedSeq) found.push(at(row, 'removed', `follows a gap: ${row.seq - expectedSeq} event(s) before it are gone`));
  if (row.payload !== null && sha256(row.payload) !== row.payload_hash) found.push(at(row, 'altered', 'says something else than when it was recorded'));
  if (hashOf(row) !== row.hash) found.push(at(row, 'altered', 'has a header that was changed after it was recorded'));
  if (row.dseq !== (before?.dseq ?? 0) + 1) found.push(at(row, row.dseq <= (before?.dseq ?? 0) ? 'reordered' : 'removed', `is number ${row.dseq} of its stream, where ${(before?.dseq ?? 0) + 1} was expected`));
  else if (row.prev !== (before?.hash ?? GENESIS)) found.push(at(row, 'unlinked', 'does not follow from the event before it'));
  if (lastHlc !== undefined && nextHlc(lastHlc, 0) > row.hlc) found.push(at(row, 'reordered', 'stands after an event that happened later'));
  return found;
}

function checkEnd(head: StreamHead, end: { dseq: number; hash: string } | undefined, report: (finding: LedgerFinding) => void): void {
  if (end !== undefined && end.dseq > head.dseq) return;
  if (end?.dseq === head.dseq && end.hash === head.hash) return;
  const message = end?.dseq === head.dseq
    ? `Event ${head.dseq} of stream ${head.stream} is not the one that was recorded as its end.`
    : `Stream ${head.stream} ends at event ${end?.dseq ?? 0}, but ${head.dseq} were recorded: its tail was cut.`;
  report({ code: end?.dseq === head.dseq ? 'altered' : 'tail-cut', seq: null, id: null, message });
}

const at = ({ seq, id, type }: EventRow, code: LedgerFinding['code'], what: string): LedgerFinding => ({
  code, seq, id, message: `Event ${seq} (${type}, ${id}) ${what}.`,
});
