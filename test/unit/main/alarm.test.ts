import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { alarm } from '#main/core/alarm.ts';
import { toInstant } from '#shared/lib/time.ts';

const A_DAY = 86_400_000;

describe('the alarm of the core', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 4) }));
  afterEach(() => vi.useRealTimers());

  it('sleeps until the next instant, rings, and sleeps until the one after it', () => {
    const ends = [Date.UTC(2026, 10, 5), Date.UTC(2026, 10, 7)];
    const rung: number[] = [];
    const { set } = alarm({ next: () => toInstant(ends.find((end) => end > Date.now()) ?? 0), ring: () => rung.push(Date.now()), clock: Date.now });
    set();
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(3 * A_DAY);
    expect(rung).toEqual(ends);
  });

  it('has no timer while nothing is to come, or once it is stopped', () => {
    let next: string | null = null;
    const { set, stop } = alarm({ next: () => next, ring: () => undefined, clock: Date.now });
    set();
    expect(vi.getTimerCount()).toBe(0);
    next = toInstant(Date.now() + A_DAY);
    set();
    set();
    expect(vi.getTimerCount()).toBe(1);
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for years in stretches that a timer can count', () => {
    let rings = 0;
    const end = Date.UTC(2028, 10, 4);
    const { set } = alarm({ next: () => (Date.now() < end ? toInstant(end) : null), ring: () => void (rings += 1), clock: Date.now });
    set();
    vi.advanceTimersByTime(2 * 366 * A_DAY);
    expect([rings > 20 && rings < 40, vi.getTimerCount()]).toEqual([true, 0]);
  });
});
