import { type DomainError, refusal } from '#shared/domain/error.ts';
import { type SetState, standingAfter } from '#shared/domain/items/decide-item.ts';
import type { Item, ItemDraft, Standing } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Instant, toInstant, toMs } from '#shared/lib/time.ts';
import { wallClock } from '#shared/lib/zone.ts';
import type { Checklist, ChecklistDraft } from './checklist.ts';
import { type Cycle, type MissedRun, UNTOUCHED, outcomeOf } from './cycle.ts';
import { type Occurrence, type Occurrences, occurrencesOf, recurrenceFault } from './occurrences.ts';
import { type Recurrence, type WallMoment, toMinutes, toMoment } from './recurrence.ts';

type Decision<D = ChecklistDraft> = Result<D[], DomainError>;

const MS_A_MINUTE = 60_000;

/**
 * Makes a list recurring, in another way, or no more (D4). The cycle that opens holds what is ticked now. It is named by
 * the start before now, or by the minute that it is, where a past cycle bears that name: `floor` is the latest of those.
 */
export function decideRecurrence(list: Checklist, recurrence: Recurrence | null, { now, floor }: { now: Instant; floor: WallMoment | null }): Decision {
  if (list.archived) return err(refusal('archived', 'This list is archived; restore it first.'));
  const was = { recurrence: list.recurrence, cycle: list.cycle };
  const set = (to: typeof was): Decision => ok([draft(list, 'checklist.recurrence-set', { ...to, was })]);
  if (recurrence === null) return list.recurrence === null ? ok([]) : set({ recurrence: null, cycle: null });
  // Setting the same again mends a list whose cycle began ahead of time, by a clock that was wrong.
  if (isSame(list.recurrence, recurrence) && list.cycle !== null && list.cycle.startsAt <= now) return ok([]);
  const fault = recurrenceFault(recurrence);
  if (fault !== null) return err(fault);
  const occurrences = occurrencesOf(recurrence);
  if (!occurrences.ok) return occurrences;
  const cycle = opened(occurrences.value, { now, floor, zone: recurrence.zone });
  if (cycle.endsAt === null) return err(refusal('rule-never', 'This rule is over: it gives no start to come.', 'rule'));
  return set({ recurrence, cycle: { ...cycle, closed: null } });
}

const isSame = (a: Recurrence | null, b: Recurrence): boolean => a !== null && a.rule === b.rule && a.start === b.start && a.zone === b.zone;

function opened({ after, atOrBefore }: Occurrences, { now, floor, zone }: { now: Instant; floor: WallMoment | null; zone: string }): Cycle {
  const least = floor === null ? '' : toMoment(toMinutes(floor) + 1);
  const latest = atOrBefore(now);
  const here = momentAt(now, zone);
  const start = latest !== null && latest.key >= least ? latest : { key: here >= least ? here : least, at: now };
  return { key: start.key, startsAt: start.at, endsAt: later(after(now), start.key, after)?.at ?? null };
}

/** What the wall clock of a zone shows; a zone that is not known has none. */
export function momentAt(at: Instant, zone: string): WallMoment {
  const shown = wallClock(zone)?.wallAt(toMs(at)) ?? toMs(at);
  return toMoment(Math.floor(shown / MS_A_MINUTE));
}

/** Ends the current cycle before the next begins; ticking is over until then. `items` are those that are not archived. */
export function decideClose(list: Checklist, items: readonly Item[], { by, now }: { by: Id; now: Instant }): Decision {
  if (list.archived) return err(refusal('archived', 'This list is archived; restore it first.'));
  if (list.cycle === null) return err(refusal('not-recurring', 'This list does not come again, so there is no cycle to close.'));
  if (list.cycle.closed !== null) return ok([]);
  const closed = { at: now, by, outcome: outcomeOf(items.map(({ standing }) => standing)), items: items.map(({ id }) => id) };
  return ok([draft(list, 'checklist.cycle-closed', { closed })]);
}

export function decideReopen(list: Checklist): Decision {
  if (list.archived) return err(refusal('archived', 'This list is archived; restore it first.'));
  if (list.cycle === null) return err(refusal('not-recurring', 'This list does not come again, so there is no cycle to reopen.'));
  return ok(list.cycle.closed === null ? [] : [draft(list, 'checklist.cycle-reopened', { closed: list.cycle.closed })]);
}

/**
 * Begins the cycle that it is time for: the one before becomes a record as its items stand, those between are missed, and
 * every item is open again. Decides nothing before the current cycle is over, whatever a clock did. `items` are all of the
 * list.
 */
export function decideTurn(list: Checklist, items: readonly Item[], now: Instant): Decision<ChecklistDraft | ItemDraft> {
  const { recurrence, cycle, archived } = list;
  if (archived || recurrence === null || cycle === null || cycle.endsAt === null || now < cycle.endsAt) return ok([]);
  const occurrences = occurrencesOf(recurrence);
  if (!occurrences.ok) return occurrences;
  const next = occurrences.value.atOrBefore(now);
  // The rules of a zone may have changed since the end was reckoned.
  if (next === null || next.key <= cycle.key) return ok([]);
  const { closed, ...past } = cycle;
  const standings = items.filter((item) => !item.archived).map(({ standing }) => standing);
  const closing = closed === null ? { at: cycle.endsAt, by: null, outcome: outcomeOf(standings) } : { at: closed.at, by: closed.by, outcome: closed.outcome };
  const turned = draft(list, 'checklist.cycle-turned', {
    past: { ...past, closed: closing },
    missed: missedBetween(occurrences.value, cycle.key, cycle.endsAt, next),
    next: { key: next.key, startsAt: next.at, endsAt: occurrences.value.after(next.at)?.at ?? null },
  });
  return ok([turned, ...items.flatMap((item) => resetOf(item, list.departmentId))]);
}

function missedBetween({ after, atOrBefore }: Occurrences, key: WallMoment, endsAt: Instant, next: Occurrence): MissedRun | null {
  const justBefore = (at: Instant): Instant => toInstant(toMs(at) - 1);
  const first = later(after(justBefore(endsAt)), key, after);
  const last = atOrBefore(justBefore(next.at));
  return first === null || last === null || first.at >= next.at ? null : { first: first.key, last: last.key, startsAt: first.at, endsAt: next.at };
}

/** The first of the starts whose name comes after one that is taken. */
function later(start: Occurrence | null, key: WallMoment, after: Occurrences['after']): Occurrence | null {
  let at = start;
  while (at !== null && at.key <= key) at = after(at.at);
  return at;
}

function resetOf({ id, standing }: Item, stream: string): ItemDraft[] {
  const isFresh = standing.state === UNTOUCHED.state && standing.reason === null && standing.by === null && standing.at === null;
  return isFresh ? [] : [{ stream, entity: 'item', entityId: id, type: 'item.cycle-reset', payload: { to: UNTOUCHED, was: standing } }];
}

/** Enters what was done in a past cycle (R10); `at` is when it happened. */
export function decideAmend(list: Checklist, { cycle, itemId, was }: { cycle: Cycle; itemId: Id; was: Standing }, command: SetState): Decision {
  if (list.archived) return err(refusal('archived', 'This list is archived; restore it first.'));
  const to = standingAfter(was, command);
  if (!to.ok) return to;
  return ok(to.value === was ? [] : [draft(list, 'checklist.cycle-amended', { cycle, itemId, to: to.value, was })]);
}

/** Why nothing may be ticked in a list now; null when it may. */
export function closedRefusal({ cycle, recurrence }: Checklist): DomainError | null {
  if (cycle === null || cycle.closed === null) return null;
  const next = cycle.endsAt === null ? 'it was the last' : `the next begins ${momentAt(cycle.endsAt, recurrence?.zone ?? 'UTC').replace('T', ' at ')}`;
  return refusal('cycle-closed', `This cycle is closed; ${next}. Reopen it to change what was done.`);
}

const draft = <T extends ChecklistDraft['type']>(list: Checklist, type: T, payload: Extract<ChecklistDraft, { type: T }>['payload']) =>
  ({ stream: list.departmentId, entity: 'checklist', entityId: list.id, type, payload }) as Extract<ChecklistDraft, { type: T }>;
