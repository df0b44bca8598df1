import { invert } from '#shared/domain/history/invert.ts';
import { type AnyDraft, specOf } from '#shared/domain/ledger/registry.ts';
import { type ErrorCode, Refused } from '#shared/ipc/errors.ts';
import type { HistoryReceipt } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Act, Means } from '#main/core/context.ts';
import type { CyclesService } from '#main/features/checklists/cycles.service.ts';
import { type EventRow, toEvent } from '#main/store/event-row.ts';

type CommandRow = { readonly id: Id; readonly type: string; readonly entity_id: Id };

const UNDOABLE = `SELECT id, type, entity_id FROM commands
  WHERE actor = @actor AND undoable = 1 AND undone_by IS NULL AND kind IN ('act', 'redo') ORDER BY first_seq DESC LIMIT 1`;

/** Only while nothing new was done since the undo. */
const REDOABLE = `SELECT id, type, entity_id FROM commands
  WHERE actor = @actor AND undoable = 1 AND undone_by IS NULL AND kind = 'undo'
    AND first_seq > coalesce((SELECT max(first_seq) FROM commands WHERE actor = @actor AND kind = 'act'), 0)
  ORDER BY first_seq DESC LIMIT 1`;

/** Events of an entity after one of its events, by acts that still stand, other than one command. */
const STANDING_SINCE = `SELECT ledger.id FROM ledger JOIN commands ON commands.id = ledger.command
  WHERE ledger.entity_id = ? AND ledger.seq > ? AND ledger.command <> ? AND commands.kind IN ('act', 'redo') AND commands.undone_by IS NULL LIMIT 1`;

/** A new cycle of the list of an item since an event of it. */
const TURNED_SINCE = `SELECT 1 FROM items JOIN ledger ON ledger.entity_id = items.checklist_id
  WHERE items.id = ? AND ledger.seq > ? AND ledger.type = 'checklist.cycle-turned' LIMIT 1`;

/**
 * Undo and redo of one person's acts, over everything and after a restart (D3, U1). What took place is read from the
 * ledger, and taking it back is recorded there too.
 */
export function historyService({ read, mutate }: Means, cycles: Pick<CyclesService, 'turnDue' | 'mustBeOpen'>) {
  const next = (sql: string, actor: Id) => read.get<CommandRow>(sql, { actor });
  /** What an earlier sending of the same command took back. */
  const takenBackBy = (command: Id) =>
    read.get<CommandRow>('SELECT c.id, c.type, c.entity_id FROM ledger l JOIN commands c ON c.id = l.undoes WHERE l.command = ? LIMIT 1', command);

  const takeBack = (act: Act, sql: string, nothing: ErrorCode, message: string): HistoryReceipt => {
    cycles.turnDue();
    const target = takenBackBy(act.command) ?? next(sql, act.actor);
    if (target === undefined) throw new Refused({ code: nothing, message });
    return { ...mutate(act, () => inverse(target.id), target.id), what: target.type, entityId: target.entity_id };
  };

  const inverse = (commandId: Id): AnyDraft[] => {
    const rows = read.all<EventRow>('SELECT * FROM ledger WHERE command = ? ORDER BY seq DESC', commandId);
    const seen = new Set<string>();
    return rows.map((row) => {
      const field = specOf(row.type)?.field ?? '*';
      if (!seen.has(`${row.entity_id} ${field}`)) refuseIfSuperseded(row, field);
      if (row.entity === 'item' && field === 'state') refuseIfCycleIsOver(row);
      seen.add(`${row.entity_id} ${field}`);
      const back = invert(toEvent(row) as unknown as AnyDraft);
      if (back === null) throw new Refused({ code: 'nothing-to-undo', message: 'This act can’t be taken back.' });
      const { stream, entity, entityId, type, payload } = back;
      return { stream, entity, entityId, type, payload } as AnyDraft;
    });
  };

  /** What was done in a cycle that is over stays in its record, also where the item stands as it did. */
  const refuseIfCycleIsOver = ({ entity_id, seq }: EventRow): void => {
    const list = read.get<{ checklist_id: Id }>('SELECT checklist_id FROM items WHERE id = ?', entity_id);
    if (list === undefined) return;
    if (read.get(TURNED_SINCE, entity_id, seq) !== undefined) throw new Refused({ code: 'superseded', message: 'A new cycle of the list has begun since then; what was done in the one before stays in its record.' });
    cycles.mustBeOpen(list.checklist_id);
  };

  const refuseIfSuperseded = (row: EventRow, field: string): void => {
    const heads = read.all<{ event_id: string }>('SELECT event_id FROM field_heads WHERE entity_id = ? AND field = ?', row.entity_id, field);
    const untouched = heads.length === 1 && standsFor(heads[0]?.event_id ?? '', row, field);
    const creation = field === '*' && read.get(STANDING_SINCE, row.entity_id, row.seq, row.command) !== undefined;
    if (untouched && !creation) return;
    throw new Refused({ code: 'superseded', message: 'It was changed again since then; taking this back would overwrite that change.' });
  };

  /** Whether a head is the event, or brought its value back: what undoes a command stands for what was there before that. */
  const standsFor = (head: Id, row: EventRow, field: string): boolean => {
    for (let at: Id | undefined = head; at !== undefined; at = valueBefore(at, row.entity_id, field)) if (at === row.id) return true;
    return false;
  };

  const valueBefore = (eventId: Id, entityId: Id, field: string): Id | undefined => {
    const undone = read.all<EventRow>('SELECT u.* FROM ledger e JOIN ledger u ON u.command = e.undoes WHERE e.id = ? AND u.entity_id = ? ORDER BY u.seq', eventId, entityId);
    const first = undone.find((event) => (specOf(event.type)?.field ?? '*') === field);
    return first === undefined ? undefined : (JSON.parse(first.base) as Id[])[0];
  };

  return {
    undo: (act: Act): HistoryReceipt => takeBack(act, UNDOABLE, 'nothing-to-undo', 'There is nothing of yours to undo.'),
    redo: (act: Act): HistoryReceipt => takeBack(act, REDOABLE, 'nothing-to-redo', 'There is nothing to redo.'),
    /** Event types of what undo and redo would touch next. */
    ahead: (actor: Id): { undo: string | null; redo: string | null } => ({ undo: next(UNDOABLE, actor)?.type ?? null, redo: next(REDOABLE, actor)?.type ?? null }),
  };
}
export type HistoryService = ReturnType<typeof historyService>;
