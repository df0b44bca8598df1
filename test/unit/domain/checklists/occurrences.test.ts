import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Occurrence, type Occurrences, occurrencesOf, recurrenceFault } from '#shared/domain/checklists/occurrences.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import { toInstant, toMs } from '#shared/lib/time.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'America/Sao_Paulo'];
/** Times of day that clocks skip or repeat somewhere in these zones, and one that they never touch. */
const TIMES = ['00:00', '01:45', '02:15', '02:30', '08:00'];

const of = (rule: string, start: string, zone: string): Occurrences => {
  const made = occurrencesOf({ rule, start, zone });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
};

function stepped({ after }: Occurrences, from: string, to: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = after(toInstant(toMs(from) - 1)); next !== null && next.at < to; next = after(next.at)) found.push(next);
  return found;
}

/** When a wall clock shows a moment, worked out by Temporal: the first of two, or the first that is there after a gap. */
function instantByTemporal(key: string, zone: string): string {
  const wall = Temporal.PlainDateTime.from(key);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const real = earlier.toPlainDateTime().equals(wall) ? earlier : earlier.getTimeZoneTransition('next');
  return new Date(real?.epochMilliseconds ?? Number.NaN).toISOString();
}

describe.each(ZONES)('D4: thirty years in %s', (zone) => {
  it.each(TIMES)('keeps each day at %s, none lost, doubled or shifted', (time) => {
    const daily = of('FREQ=DAILY', `1996-01-01T${time}`, zone);
    const [from, to] = [instantByTemporal(`1996-01-02T${time}`, zone), instantByTemporal(`2026-01-02T${time}`, zone)];
    const found = daily.between(from, to);
    expect([found.length, new Set(found.map(({ key }) => key.slice(0, 10))).size]).toEqual([10_958, 10_958]);
    const shifted = found.filter(({ key, at }, index) => {
      const sincePrevious = toMs(at) - toMs(found[index - 1]?.at ?? from);
      // Days of 24 hours stay right between two that are.
      const isLooked = index % 30 === 0 || sincePrevious !== 86_400_000;
      return sincePrevious < 0 || key.slice(11) !== time || (isLooked && at !== instantByTemporal(key, zone));
    });
    expect(shifted).toEqual([]);
    const recent = '2022-06-01T00:00:00.000Z';
    expect(stepped(daily, recent, to)).toEqual(found.filter(({ at }) => at >= recent));
  });

  it('comes once an hour while clocks change, at instants that differ', () => {
    for (const year of [1998, 2007, 2013, 2026]) {
      const found = of('FREQ=HOURLY', `${year}-01-01T00:30`, zone).between(`${year}-01-02T00:00:00.000Z`, `${year + 1}-01-02T00:00:00.000Z`);
      const gaps = new Set(found.slice(1).map(({ at }, index) => (toMs(at) - toMs(found[index]?.at ?? '')) / 60_000));
      expect([...gaps].every((gap) => gap > 0 && gap <= 120)).toBe(true);
      expect(found.filter(({ key, at }, index) => index % 50 === 0 && at !== instantByTemporal(key, zone))).toEqual([]);
    }
  });
});

const recurrences = fc.record({
  rule: fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=HOURLY;INTERVAL=5', 'FREQ=DAILY;BYHOUR=2,3', 'FREQ=YEARLY', 'FREQ=WEEKLY;INTERVAL=2;COUNT=30', 'FREQ=MONTHLY;BYDAY=2SU;UNTIL=20120101'),
  start: fc.tuple(fc.constantFrom('1996-03-31', '1999-10-31', '2007-11-04', '2009-02-14', '2010-05-01'), fc.constantFrom(...TIMES)).map((parts) => parts.join('T')),
  zone: fc.constantFrom(...ZONES),
});
const nows = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2027, 0, 1) }).map(toInstant);

describe('D4: where one stands', () => {
  it('before, at or after any instant agrees with the starts around it', () => {
    fc.assert(
      fc.property(recurrences, nows, ({ rule, start, zone }, now) => {
        const { after, atOrBefore, between } = of(rule, start, zone);
        const window = [toInstant(toMs(now) - 400 * 86_400_000), toInstant(toMs(now) + 400 * 86_400_000)] as const;
        const around = between(...window);
        const next = after(now);
        expect(next !== null && next.at < window[1] ? next : null).toEqual(around.find(({ at }) => at > now) ?? null);
        const before = around.findLast(({ at }) => at <= now);
        if (before !== undefined) expect(atOrBefore(now)).toEqual(before);
        for (const one of around.slice(0, 3)) expect([atOrBefore(one.at), after(toInstant(toMs(one.at) - 1))]).toEqual([one, one]);
      }),
      { numRuns: 400 },
    );
  });

  it('is found, though the start lies thirty years back', () => {
    const all = ['FREQ=DAILY', 'FREQ=HOURLY', 'FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY'];
    for (const rule of all) {
      for (let n = 0; n < 20; n += 1) {
        const { after, atOrBefore } = of(rule, '1996-01-01T08:00', 'Europe/Berlin');
        expect([atOrBefore('2026-11-23T08:00:00.000Z') === null, after('2026-11-23T08:00:00.000Z') === null]).toEqual([false, false]);
      }
    }
  });

  it('begins at the first moment that there is, where clocks leave the hour out, and goes on at its own', () => {
    const found = of('FREQ=DAILY', '2026-03-29T02:30', 'Europe/Berlin').between('2026-03-28T00:00:00.000Z', '2026-03-31T12:00:00.000Z');
    expect(found).toEqual([
      { key: '2026-03-29T02:30', at: '2026-03-29T01:00:00.000Z' },
      { key: '2026-03-30T02:30', at: '2026-03-30T00:30:00.000Z' },
      { key: '2026-03-31T02:30', at: '2026-03-31T00:30:00.000Z' },
    ]);
  });

  it('begins at the first of two, where clocks repeat the hour, and not again at the second', () => {
    const { after, atOrBefore } = of('FREQ=DAILY', '2026-10-20T02:30', 'Europe/Berlin');
    const first = { key: '2026-10-25T02:30', at: '2026-10-25T00:30:00.000Z' };
    expect(after('2026-10-24T12:00:00.000Z')).toEqual(first);
    expect([atOrBefore('2026-10-25T01:31:00.000Z'), after(first.at)?.key]).toEqual([first, '2026-10-26T02:30']);
  });

  it('leaves out an hour that a clock leaves out, because the next begins with it', () => {
    const found = of('FREQ=HOURLY', '2026-03-29T01:00', 'Europe/Berlin').between('2026-03-29T00:00:00.000Z', '2026-03-29T03:00:00.000Z');
    expect(found.map(({ key }) => key)).toEqual(['2026-03-29T01:00', '2026-03-29T03:00', '2026-03-29T04:00']);
  });

  it('leaves out the day that Samoa left out, and the one that is pushed keeps its place', () => {
    const found = of('FREQ=DAILY', '2011-12-28T00:00', 'Pacific/Apia').between('2011-12-29T00:00:00.000Z', '2012-01-02T00:00:00.000Z');
    expect(found.map(({ key }) => key.slice(0, 10))).toEqual(['2011-12-29', '2011-12-31', '2012-01-01', '2012-01-02']);
  });

  it('ends with its rule, whose last moment may be given in UTC', () => {
    const { after, atOrBefore } = of('FREQ=DAILY;UNTIL=20261124T070000Z', '2026-11-23T08:00', 'Europe/Berlin');
    expect([after('2026-11-23T12:00:00.000Z')?.key, after('2026-11-24T07:00:00.000Z')]).toEqual(['2026-11-24T08:00', null]);
    expect(atOrBefore('2031-01-01T00:00:00.000Z')?.key).toBe('2026-11-24T08:00');
    expect(atOrBefore('2026-11-23T06:59:59.999Z')).toBeNull();
  });
});

describe('D4: what is wrong with a recurrence', () => {
  const fault = (change: Partial<Recurrence>) => recurrenceFault({ rule: 'FREQ=DAILY', start: '2026-11-23T08:00', zone: 'Europe/Berlin', ...change });

  it('finds nothing wrong with a good one', () => {
    for (const rule of ['FREQ=HOURLY', 'freq=weekly; byday=mo', 'RRULE:FREQ=DAILY;', 'FREQ=DAILY;BYHOUR=8,9,17', 'FREQ=DAILY;COUNT=1', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO']) expect(fault({ rule })).toBeNull();
  });

  it.each([
    ['', 'rule-malformed', ''],
    ['weekly', 'rule-malformed', 'WEEKLY'],
    ['INTERVAL=2', 'rule-malformed', 'FREQ'],
    ['FREQ=FORTNIGHTLY', 'rule-malformed', 'FREQ'],
    ['FREQ=DAILY;BYDAYS=MO', 'rule-malformed', 'BYDAYS'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'rule-malformed', 'FREQ'],
    ['FREQ=DAILY;INTERVAL', 'rule-malformed', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=0', 'rule-malformed', 'INTERVAL'],
    ['FREQ=DAILY;INTERVAL=1.5', 'rule-malformed', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=60000', 'rule-malformed', 'COUNT'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20270101', 'rule-malformed', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20270230', 'rule-malformed', 'UNTIL'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'rule-malformed', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=XX', 'rule-malformed', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=2MO', 'rule-malformed', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=0MO', 'rule-malformed', 'BYDAY'],
    ['FREQ=MONTHLY;BYDAY=54MO', 'rule-malformed', 'BYDAY'],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO', 'rule-malformed', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'rule-malformed', 'BYMONTHDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'rule-malformed', 'BYMONTHDAY'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'rule-malformed', 'BYMONTHDAY'],
    ['FREQ=DAILY;BYWEEKNO=1', 'rule-malformed', 'BYWEEKNO'],
    ['FREQ=DAILY;BYSECOND=30', 'rule-malformed', 'BYSECOND'],
    ['FREQ=DAILY;BYSETPOS=1', 'rule-malformed', 'BYSETPOS'],
    ['FREQ=WEEKLY;WKST=1', 'rule-malformed', 'WKST'],
    ['FREQ=MINUTELY', 'rule-too-often', 'FREQ'],
    ['FREQ=SECONDLY', 'rule-too-often', 'FREQ'],
    ['FREQ=HOURLY;BYMINUTE=0,30', 'rule-too-often', 'rule'],
    ['FREQ=DAILY;BYHOUR=0,23;BYMINUTE=0,30', 'rule-too-often', 'rule'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-never', 'rule'],
    ['FREQ=DAILY;UNTIL=20261122', 'rule-never', 'rule'],
  ])('refuses %s as %s, naming %s', (rule, code, path) => expect(fault({ rule })).toMatchObject({ code, path }));

  it('refuses a zone that there is not', () => {
    expect(fault({ zone: 'Mars/Olympus' })).toMatchObject({ code: 'zone-unknown', path: 'zone' });
    expect(occurrencesOf({ rule: 'FREQ=DAILY', start: '2026-11-23T08:00', zone: 'Mars/Olympus' })).toMatchObject({ ok: false });
  });
});
