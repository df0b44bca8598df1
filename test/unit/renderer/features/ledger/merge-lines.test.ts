import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerLine } from '#shared/ipc/views.ts';
import { mergeLines } from '#renderer/features/ledger/merge-lines.ts';

const line = (seq: number, subject = 'x'): LedgerLine => ({
  seq, subject, id: String(seq), type: 'item.ticked', entity: 'item', entityId: 'i', actor: null, happenedAt: '', recordedAt: '', hash: '', undoes: null, reason: null, detail: null,
});
/** Newest first. */
const lines = (from: number, to: number): LedgerLine[] => Array.from({ length: from - to + 1 }, (_, index) => line(from - index));
const seqs = (all: readonly LedgerLine[]): number[] => all.map(({ seq }) => seq);

describe('pages of the ledger become one list', () => {
  it('older pages go below, newer ones above, nothing twice', () => {
    expect(seqs(mergeLines(lines(10, 8), lines(7, 5), false))).toEqual([10, 9, 8, 7, 6, 5]);
    expect(seqs(mergeLines(lines(7, 5), lines(10, 6), true))).toEqual([10, 9, 8, 7, 6, 5]);
    expect(mergeLines([line(5, 'old name')], [line(5, 'new name')], true)[0]?.subject).toBe('new name');
  });

  it('drops what would leave a gap', () => {
    expect(seqs(mergeLines(lines(5, 1), lines(300, 101), true))).toEqual(seqs(lines(300, 101)));
  });

  it('an empty page changes nothing', () => {
    expect(mergeLines(lines(3, 1), [], true)).toEqual(lines(3, 1));
  });

  it('is always in order without repeats, whatever comes when', () => {
    const page = fc.record({ top: fc.integer({ min: 1, max: 60 }), size: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(page, page, fc.boolean(), (a, b, isNewest) => {
        const merged = seqs(mergeLines(lines(a.top, Math.max(1, a.top - a.size)), lines(b.top, Math.max(1, b.top - b.size)), isNewest));
        expect(merged).toEqual([...new Set(merged)].sort((x, y) => y - x));
      }),
    );
  });
});
