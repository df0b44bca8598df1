import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Checklist, type ChecklistDraft, applyChecklist } from '#shared/domain/checklists/checklist.ts';
import { UNTOUCHED, outcomeOf } from '#shared/domain/checklists/cycle.ts';
import { closedRefusal, decideRecurrence, decideTurn, momentAt } from '#shared/domain/checklists/decide-cycle.ts';
import { occurrencesOf } from '#shared/domain/checklists/occurrences.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import { type Item, type ItemDraft, type Standing, applyItem } from '#shared/domain/items/item.ts';
import { toInstant } from '#shared/lib/time.ts';

const ID = '0190f000-0000-7000-8000-000000000001';
const oneOff: Checklist = { id: ID, departmentId: ID, sectionId: null, title: 'Before sailing', position: 'a0', archived: false, recurrence: null, cycle: null, source: null };
const item: Item = {
  id: ID, checklistId: ID, parentId: null, text: 'Lamp', position: 'a0', standing: UNTOUCHED, stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null,
};
const done: Standing = { state: 'done', reason: null, by: ID, at: '2026-11-04T10:00:00.000Z' };
const WEEKLY: Recurrence = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-02T08:00', zone: 'Europe/Berlin' };

const applied = (list: Checklist, drafts: readonly (ChecklistDraft | ItemDraft)[]): Checklist =>
  drafts.filter((draft): draft is ChecklistDraft => draft.entity === 'checklist').reduce((state, draft) => applyChecklist(state, draft) ?? state, list);

function recurring(recurrence: Recurrence, now: string): Checklist {
  const decided = decideRecurrence(oneOff, recurrence, { now, floor: null });
  if (!decided.ok) throw new Error(decided.error.message);
  return applied(oneOff, decided.value);
}

const turn = (list: Checklist, items: readonly Item[], now: string) => {
  const decided = decideTurn(list, items, now);
  if (!decided.ok) throw new Error(decided.error.message);
  return decided.value;
};
type Turned = Extract<ChecklistDraft, { type: 'checklist.cycle-turned' }>;
const turnedIn = (drafts: readonly (ChecklistDraft | ItemDraft)[]): Turned | undefined => drafts.find((draft): draft is Turned => draft.type === 'checklist.cycle-turned');

describe('what a cycle was', () => {
  const open = { ...done, state: 'open' as const };
  it.each([
    ['missed', []],
    ['missed', [UNTOUCHED, UNTOUCHED]],
    ['incomplete', [UNTOUCHED, done]],
    ['incomplete', [open, UNTOUCHED]],
    ['incomplete', [{ ...done, state: 'in-progress' as const }]],
    ['complete', [done, { ...done, state: 'not-applicable' as const, reason: 'No fog' }]],
  ])('%s', (outcome, standings) => expect(outcomeOf(standings)).toBe(outcome));
});

describe('D4: when a cycle turns', () => {
  it('does nothing for a list that is worked through once, is archived, ends never or is not over', () => {
    const list = recurring(WEEKLY, '2026-11-04T10:00:00.000Z');
    const late = '2026-12-04T10:00:00.000Z';
    expect(turn(oneOff, [item], late)).toEqual([]);
    expect(turn({ ...list, archived: true }, [item], late)).toEqual([]);
    expect(turn({ ...list, cycle: list.cycle && { ...list.cycle, endsAt: null } }, [item], late)).toEqual([]);
    expect(turn(list, [item], '2026-11-09T06:59:59.999Z')).toEqual([]);
  });

  it('waits for the start itself, when the rules of a zone have moved it since its end was reckoned', () => {
    const list = recurring(WEEKLY, '2026-11-04T10:00:00.000Z');
    const moved = { ...list, cycle: list.cycle && { ...list.cycle, endsAt: '2026-11-09T06:00:00.000Z' } };
    expect(turn(moved, [item], '2026-11-09T06:30:00.000Z')).toEqual([]);
    expect(turnedIn(turn(moved, [item], '2026-11-09T07:00:00.000Z'))?.payload).toMatchObject({ missed: null, next: { key: '2026-11-09T08:00' } });
  });

  it('sets back what moved, archived items too, and leaves alone what did not', () => {
    const list = recurring(WEEKLY, '2026-11-04T10:00:00.000Z');
    const items = [item, { ...item, id: 'b', standing: done }, { ...item, id: 'c', standing: done, archived: true }, { ...item, id: 'd', standing: { ...UNTOUCHED, by: ID } }];
    const resets = turn(list, items, '2026-11-10T10:00:00.000Z').filter((draft): draft is ItemDraft => draft.type === 'item.cycle-reset');
    expect(resets.map(({ entityId }) => entityId)).toEqual(['b', 'c', 'd']);
    expect(resets.map((draft) => applyItem(item, draft)?.standing)).toEqual([UNTOUCHED, UNTOUCHED, UNTOUCHED]);
  });

  it('says that this machine does not know the zone', () => {
    const list = recurring(WEEKLY, '2026-11-04T10:00:00.000Z');
    expect(decideTurn({ ...list, recurrence: { ...WEEKLY, zone: 'Mars/Olympus' } }, [item], '2026-12-04T10:00:00.000Z')).toMatchObject({ ok: false, error: { code: 'zone-unknown' } });
    expect(momentAt('2026-11-04T10:00:00.000Z', 'Mars/Olympus')).toBe('2026-11-04T10:00');
  });

  it('closes for good after the last of a rule', () => {
    const list = recurring({ ...WEEKLY, rule: 'FREQ=DAILY;COUNT=4' }, '2026-11-04T10:00:00.000Z');
    const over = applied(list, turn(list, [item], '2026-11-20T10:00:00.000Z'));
    expect(over.cycle).toEqual({ key: '2026-11-05T08:00', startsAt: '2026-11-05T07:00:00.000Z', endsAt: null, closed: null });
    expect(closedRefusal({ ...over, cycle: over.cycle && { ...over.cycle, closed: { at: '2026-11-20T10:00:00.000Z', by: ID, outcome: 'missed', items: [] } } })?.message).toContain('it was the last');
    expect(closedRefusal(over)).toBeNull();
    expect(closedRefusal(oneOff)).toBeNull();
  });

  it('loses no cycle and doubles none, whenever one looks and however the clock goes', () => {
    const rules = fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,FR', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=HOURLY;INTERVAL=7', 'FREQ=DAILY;BYHOUR=2,3');
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca');
    const looks = fc.array(fc.integer({ min: Date.UTC(2026, 0, 5), max: Date.UTC(2027, 3, 1) }).map(toInstant), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rules, zones, looks, (rule, zone, nows) => {
        const recurrence = { rule, start: '2026-01-01T02:30', zone };
        const first = recurring(recurrence, '2026-01-04T12:00:00.000Z');
        const begun = first.cycle?.startsAt ?? '';
        const occurrences = occurrencesOf(recurrence);
        if (!occurrences.ok) throw new Error(occurrences.error.message);
        const keysBetween = (from: string, to: string): string[] => occurrences.value.between(from, to).map(({ key }) => key);
        let list = first;
        const seen: string[] = [];
        for (const now of nows) {
          const drafts = turn(list, [item], now);
          const payload = turnedIn(drafts)?.payload;
          if (payload !== undefined) {
            const missed = payload.missed === null ? [] : keysBetween(payload.missed.startsAt, payload.missed.endsAt);
            expect([missed[0], missed.at(-1)]).toEqual([payload.missed?.first, payload.missed?.last]);
            seen.push(payload.past.key, ...missed);
          }
          list = applied(list, drafts);
          expect(turn(list, [item], now)).toEqual([]);
        }
        const latest = [...nows].sort().at(-1) ?? '';
        expect([...seen, list.cycle?.key]).toEqual([first.cycle?.key, ...keysBetween(toInstant(Date.parse(begun) + 1), toInstant(Date.parse(latest) + 1))]);
      }),
      { numRuns: 300 },
    );
  });
});
