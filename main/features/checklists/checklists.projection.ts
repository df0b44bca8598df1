import { type Checklist, type ChecklistDraft, applyChecklist } from '#shared/domain/checklists/checklist.ts';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { LedgerEvent, Source } from '#shared/domain/ledger/event.ts';
import { flag, json, jsonFrom } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';
import { CYCLE_TABLES, cycleRecorder } from './cycle-recorder.ts';
import { listCounter } from './progress-counters.ts';

type ChecklistRow = {
  id: string; department_id: string; section_id: string | null; title: string; position: string; archived: number;
  recurrence: string | null; cycle: string | null; source: string | null;
};

export const toChecklist = (row: ChecklistRow): Checklist => ({
  id: row.id, departmentId: row.department_id, sectionId: row.section_id, title: row.title, position: row.position, archived: row.archived === 1,
  recurrence: jsonFrom<Recurrence>(row.recurrence), cycle: jsonFrom<CurrentCycle>(row.cycle), source: jsonFrom<Source>(row.source),
});

export const checklistsProjection: Projection = {
  entities: ['checklist'],
  tables: ['checklists', ...CYCLE_TABLES],
  projector: fold(applyChecklist, (db) => {
    const select = db.prepare<[string], ChecklistRow>('SELECT * FROM checklists WHERE id = ?');
    const upsert = db.prepare(
      `INSERT OR REPLACE INTO checklists (id, department_id, section_id, title, position, archived, recurrence, cycle, cycle_ends_at, source, source_path)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const remove = db.prepare('DELETE FROM checklists WHERE id = ?');
    const count = listCounter(db);
    const recordCycles = cycleRecorder(db);
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toChecklist(row); },
      write: (after, before, event) => {
        upsert.run(
          after.id, after.departmentId, after.sectionId, after.title, after.position, flag(after.archived), json(after.recurrence), json(after.cycle),
          after.cycle?.endsAt ?? null, json(after.source), after.source?.path ?? null,
        );
        count(before, after);
        recordCycles(after, before, event as LedgerEvent & ChecklistDraft);
      },
      remove: (before) => { remove.run(before.id); count(before, null); },
    };
  }),
};
