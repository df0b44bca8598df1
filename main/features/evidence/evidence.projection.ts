import { type EvidenceRecord, applyEvidence } from '#shared/domain/evidence/evidence.ts';
import { flag } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';

export type EvidenceRow = {
  id: string; subject_entity: string; subject_id: string; kind: string; name: string; hash: string | null; size: number | null; media_type: string | null;
  url: string | null; text: string | null; cycle: string | null; by: string | null; at: string; detached: number;
};

export function toEvidence(row: EvidenceRow): EvidenceRecord {
  const { id, name, cycle, by, at } = row;
  const shared = { id, subject: { entity: row.subject_entity as EvidenceRecord['subject']['entity'], id: row.subject_id }, name, cycle, by, at, detached: row.detached === 1 };
  if (row.kind === 'file') return { ...shared, kind: 'file', hash: row.hash ?? '', size: row.size ?? 0, mediaType: row.media_type ?? '' };
  return row.kind === 'link' ? { ...shared, kind: 'link', url: row.url ?? '' } : { ...shared, kind: 'note', text: row.text ?? '' };
}

export const evidenceProjection: Projection = {
  entities: ['evidence'],
  tables: ['evidence'],
  projector: fold(applyEvidence, (db) => {
    const select = db.prepare<[string], EvidenceRow>('SELECT * FROM evidence WHERE id = ?');
    const upsert = db.prepare(
      `INSERT OR REPLACE INTO evidence (id, subject_entity, subject_id, kind, name, hash, size, media_type, url, text, cycle, by, at, detached)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const remove = db.prepare('DELETE FROM evidence WHERE id = ?');
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toEvidence(row); },
      write: (after) => {
        const file = after.kind === 'file' ? [after.hash, after.size, after.mediaType] : [null, null, null];
        const said = [after.kind === 'link' ? after.url : null, after.kind === 'note' ? after.text : null];
        upsert.run(after.id, after.subject.entity, after.subject.id, after.kind, after.name, ...file, ...said, after.cycle, after.by, after.at, flag(after.detached));
      },
      remove: (before) => void remove.run(before.id),
    };
  }),
};
