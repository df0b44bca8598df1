import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { closedRefusal, decideAmend, decideClose, decideRecurrence, decideReopen, decideTurn } from '#shared/domain/checklists/decide-cycle.ts';
import { type Occurrence, occurrencesOf, recurrenceFault } from '#shared/domain/checklists/occurrences.ts';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { Recurrence, WallMoment } from '#shared/domain/checklists/recurrence.ts';
import { refusal } from '#shared/domain/error.ts';
import { decideEventTime } from '#shared/domain/event-time.ts';
import type { ItemState } from '#shared/domain/items/item.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { ChecklistCycles, PastCycleView, RecurrencePreview } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Instant, toInstant } from '#shared/lib/time.ts';
import { type Act, type Means, found, unwrap } from '#main/core/context.ts';
import { itemsRepository } from '#main/features/items/items.repository.ts';
import { checklistsRepository } from './checklists.repository.ts';
import { cyclesRepository } from './cycles.repository.ts';
import { pastCycles } from './past-cycles.ts';

/** Past cycles in one answer. */
const PAGE = 40;
/** Starts that a preview shows. */
const SHOWN_STARTS = 5;

type Amendment = { readonly id: Id; readonly key: WallMoment; readonly itemId: Id; readonly state: ItemState; readonly reason: string | null; readonly happenedAt: Instant };

/** The cycles of recurring lists (D4). */
export function cyclesService({ read, ledger, mutate, newId, now, clock }: Means) {
  const cycles = cyclesRepository(read);
  const checklists = checklistsRepository(read);
  const items = itemsRepository(read);
  const past = pastCycles(read);
  const get = (id: Id): Checklist => found(checklists.get(id), 'checklist');

  /**
   * Begins every cycle that it is time for, as the program's own act that happened when the one before ended. Costs one look
   * at an index while nothing is due. A list whose zone this machine does not know stays where it is; its page says why.
   */
  const turnDue = (): void => {
    const at = now();
    const due = cycles.due(at);
    if (due.length === 0) return;
    ledger.transact(() => {
      for (const list of due.map(get)) {
        mutate({ actor: null, command: newId(), happenedAt: list.cycle?.endsAt ?? at }, () => {
          const turned = decideTurn(list, items.inChecklist(list.id), at);
          return turned.ok ? turned.value : [];
        });
      }
    });
  };

  return {
    turnDue,
    /** When the next cycle ends, of all lists: nothing needs to be done before. */
    nextEnd: (): Instant | null => cycles.nextEnd(now()),
    /** Refuses what would change a list whose cycle is closed. */
    mustBeOpen: (id: Id): void => {
      const refused = closedRefusal(get(id));
      if (refused !== null) throw new Refused(refused);
    },
    setRecurrence: (act: Act, { id, recurrence }: { id: Id; recurrence: Recurrence | null }) => {
      turnDue();
      return mutate(act, () => unwrap(decideRecurrence(get(id), recurrence, { now: now(), floor: cycles.floor(id, now()) })));
    },
    close: (act: Act, id: Id) => {
      turnDue();
      return mutate(act, () => unwrap(decideClose(get(id), items.inChecklist(id).filter(({ archived }) => !archived), { by: act.actor, now: now() })));
    },
    reopen: (act: Act, id: Id) => {
      turnDue();
      return mutate(act, () => unwrap(decideReopen(get(id))));
    },
    /** Enters what was done in a past cycle; `happenedAt` is when (R10). */
    amend: (act: Act, { id, key, itemId, happenedAt, state, reason }: Amendment) => {
      const at = unwrap(decideEventTime(happenedAt, clock()));
      return mutate({ ...act, happenedAt: at }, () => {
        const { startsAt, endsAt, items: then } = past.view(id, key);
        const { standing: was } = found(then.find((item) => item.id === itemId), 'item of this cycle');
        return unwrap(decideAmend(get(id), { cycle: { key, startsAt, endsAt }, itemId, was }, { state, reason, by: act.actor, at }));
      });
    },
    /** The current cycle, and the past ones that began before an instant, newest first. */
    list: ({ id, before }: { id: Id; before: Instant | null }): ChecklistCycles => {
      const { cycle, recurrence } = get(id);
      const over = past.before(id, before ?? toInstant(clock() + 1), PAGE + 2).filter(({ key }) => key !== cycle?.key);
      const reckoned = recurrence === null ? null : occurrencesOf(recurrence);
      return {
        current: cycle === null ? null : { ...cycle, progress: checklists.progressOf(id) ?? NO_PROGRESS },
        fault: reckoned?.ok === false ? reckoned.error.code : null,
        past: over.slice(0, PAGE),
        hasMore: over.length > PAGE,
      };
    },
    past: (id: Id, key: WallMoment): PastCycleView => past.view(get(id).id, key),
    /** What a recurrence gives next, or why it gives nothing. */
    preview: (recurrence: Recurrence): RecurrencePreview => {
      const fault = recurrenceFault(recurrence);
      if (fault !== null) throw new Refused(fault);
      const { after } = unwrap(occurrencesOf(recurrence));
      const starts: Occurrence[] = [];
      for (let start = after(now()); start !== null && starts.length < SHOWN_STARTS; start = after(start.at)) starts.push(start);
      if (starts.length === 0) throw new Refused(refusal('rule-never', 'This rule is over: it gives no start to come.', 'rule'));
      return { starts };
    },
  };
}
export type CyclesService = ReturnType<typeof cyclesService>;
