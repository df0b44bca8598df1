import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Due } from '#shared/domain/items/due.ts';
import { dueAt } from '#shared/domain/work/due-at.ts';
import { NEEDS, edgesAt, needOf, nextChange } from '#shared/domain/work/need.ts';
import { Temporal } from 'temporal-polyfill';

const once = { cycle: null, recurrence: null };
const on = (day: string, time: string | null, zone: string): Due => ({ kind: 'day', day, time, zone });
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const cycle = (key: string, closed: CurrentCycle['closed'] = null): CurrentCycle => ({ key, startsAt: '2026-01-01T00:00:00.000Z', endsAt: null, closed });
const weekly = (zone: string) => ({ rule: 'FREQ=WEEKLY', start: '2026-01-05T08:00', zone });

/** Zones that change their clocks at midnight, by half an hour, twice a year the other way round, or never. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Beirut', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Cairo', 'Pacific/Apia', 'Pacific/Kiritimati'];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(2010, 0, 1), max: Date.UTC(2040, 0, 1) });
const day = fc.integer({ min: 0, max: 10_000 }).map((days) => new Date(Date.UTC(2010, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

describe('when an item is due (D5)', () => {
  it('a day without a time runs to its end in its own zone', () => {
    expect(iso(dueAt(on('2026-11-27', null, 'Europe/Berlin'), once))).toBe('2026-11-27T23:00:00.000Z');
    expect(iso(dueAt(on('2026-06-27', null, 'Europe/Berlin'), once))).toBe('2026-06-27T22:00:00.000Z');
    expect(iso(dueAt(on('2026-11-27', '17:00', 'America/New_York'), once))).toBe('2026-11-27T22:00:00.000Z');
  });

  it('a time that daylight saving leaves out is due at the first moment after it; one that comes twice, the first time', () => {
    expect(iso(dueAt(on('2026-03-29', '02:30', 'Europe/Berlin'), once))).toBe('2026-03-29T01:00:00.000Z');
    expect(iso(dueAt(on('2026-10-25', '02:30', 'Europe/Berlin'), once))).toBe('2026-10-25T00:30:00.000Z');
  });

  it('days of a cycle count from the day it began, on the wall clock of the recurrence', () => {
    const due: Due = { kind: 'cycle', days: 2, time: '09:00' };
    expect(iso(dueAt(due, { cycle: cycle('2026-03-28T08:00'), recurrence: weekly('Europe/Berlin') }))).toBe('2026-03-30T07:00:00.000Z');
    expect(iso(dueAt({ ...due, days: 0, time: null }, { cycle: cycle('2026-03-28T08:00'), recurrence: weekly('Europe/Berlin') }))).toBe('2026-03-28T23:00:00.000Z');
  });

  it('nothing of a cycle is due where there is none, or once it is closed', () => {
    const due: Due = { kind: 'cycle', days: 2, time: null };
    expect(dueAt(due, once)).toBeNull();
    expect(dueAt(due, { cycle: cycle('2026-03-28T08:00', { at: '2026-03-28T09:00:00.000Z', by: null, outcome: 'complete', items: [] }), recurrence: weekly('UTC') })).toBeNull();
  });

  it('a zone that this machine does not know is read as UTC, so that no date is lost', () => {
    expect(iso(dueAt(on('2026-11-27', '12:00', 'Europe/Atlantis'), once))).toBe('2026-11-27T12:00:00.000Z');
  });

  it('agrees with another implementation of calendars, in every zone and over every change of the clock', () => {
    fc.assert(
      fc.property(zone, day, fc.option(time), (where, date, hour) => {
        const expected =
          hour === null
            ? Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(where).epochMilliseconds
            : Temporal.PlainDateTime.from(`${date}T${hour}`).toZonedDateTime(where, { disambiguation: 'compatible' }).epochMilliseconds;
        const at = dueAt(on(date, hour, where), once) ?? 0;
        // Where the clock jumps over the moment, the other one keeps the distance; here it is due as soon as there is a moment again.
        const skipped = Temporal.Instant.fromEpochMilliseconds(expected).toZonedDateTimeISO(where).toPlainDateTime().toString() !== Temporal.PlainDateTime.from(`${hour === null ? Temporal.PlainDate.from(date).add({ days: 1 }).toString() : date}T${hour ?? '00:00'}`).toString();
        if (skipped) expect(at).toBeLessThanOrEqual(expected);
        else expect(at).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('how soon that is', () => {
  it('what ends with today is due today, what comes within seven days after it is soon', () => {
    const now = Date.parse('2026-11-27T10:00:00.000Z');
    const edges = edgesAt(now, 'Europe/Berlin');
    const need = (due: Due) => needOf(dueAt(due, once) ?? 0, edges);
    expect(need(on('2026-11-26', null, 'Europe/Berlin'))).toBe('overdue');
    expect(need(on('2026-11-27', '10:59', 'Europe/Berlin'))).toBe('overdue');
    expect(need(on('2026-11-27', '11:01', 'Europe/Berlin'))).toBe('today');
    expect(need(on('2026-11-27', null, 'Europe/Berlin'))).toBe('today');
    expect(need(on('2026-11-28', '00:01', 'Europe/Berlin'))).toBe('soon');
    expect(need(on('2026-12-04', null, 'Europe/Berlin'))).toBe('soon');
    expect(need(on('2026-12-05', '08:00', 'Europe/Berlin'))).toBe('later');
  });

  it('another zone has another today', () => {
    const now = Date.parse('2026-11-27T23:30:00.000Z');
    const due = dueAt(on('2026-11-28', null, 'Asia/Tokyo'), once) ?? 0;
    expect(needOf(due, edgesAt(now, 'UTC'))).toBe('soon');
    expect(needOf(due, edgesAt(now, 'Asia/Tokyo'))).toBe('today');
  });

  it('the day ends after now and within 26 hours, in every zone at every moment', () => {
    fc.assert(
      fc.property(zone, instant, (where, now) => {
        const { tomorrow, later } = edgesAt(now, where);
        expect(tomorrow).toBeGreaterThan(now);
        expect(tomorrow - now).toBeLessThanOrEqual(26 * 3_600_000);
        // Seven days, an hour more or less; or six, where a zone left a day out as it changed the side of the date line.
        expect(later - tomorrow).toBeGreaterThanOrEqual(6 * 86_400_000);
        expect(later - tomorrow).toBeLessThan(8 * 86_400_000);
      }),
      { numRuns: 1_000 },
    );
  });

  it('need only ever grows as time goes by, and does not change before the moment that is named', () => {
    fc.assert(
      fc.property(zone, instant, fc.array(fc.integer({ min: -20 * 86_400_000, max: 20 * 86_400_000 }), { maxLength: 5 }), fc.nat(10 * 86_400_000), (where, now, offsets, passed) => {
        const ats = offsets.map((offset) => now + offset);
        const edges = edgesAt(now, where);
        const rank = (at: number, when: number) => NEEDS.indexOf(needOf(at, edgesAt(when, where)));
        const next = nextChange(ats, edges);
        for (const at of ats) {
          expect(rank(at, now + passed)).toBeLessThanOrEqual(rank(at, now));
          expect(rank(at, next - 1)).toBe(rank(at, now));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
