import type { EvidenceRecord, EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import type { Reader } from '#main/store/database.ts';
import { type EvidenceRow, toEvidence } from './evidence.projection.ts';

export const evidenceRepository = (read: Reader) => ({
  get: (id: string): EvidenceRecord | null => {
    const row = read.get<EvidenceRow>('SELECT * FROM evidence WHERE id = ?', id);
    return row === undefined ? null : toEvidence(row);
  },
  /** What is attached to a thing, oldest first; what was taken away is left out. */
  of: ({ entity, id }: EvidenceSubject): EvidenceRecord[] =>
    read.all<EvidenceRow>('SELECT * FROM evidence WHERE subject_id = ? AND subject_entity = ? AND detached = 0 ORDER BY at, id', id, entity).map(toEvidence),
  /** How much each item of a list has in one cycle; null is the cycle of a list that does not come again. */
  countsInChecklist: (checklistId: string, cycle: string | null): Record<string, number> =>
    Object.fromEntries(
      read.all<{ id: string; n: number }>(
        `SELECT i.id, count(*) AS n FROM items i JOIN evidence e ON e.subject_id = i.id AND e.detached = 0 AND e.cycle IS ? AND e.subject_entity = 'item'
         WHERE i.checklist_id = ? GROUP BY i.id`, cycle, checklistId,
      ).map(({ id, n }) => [id, n]),
    ),
  /** Every content that the ledger names, also of evidence that was taken away: undo may bring it back. With one of its names. */
  contents: (): { hash: string; name: string }[] =>
    read.all<{ hash: string; name: string }>('SELECT hash, min(name) AS name FROM evidence WHERE hash IS NOT NULL GROUP BY hash ORDER BY hash'),
});
