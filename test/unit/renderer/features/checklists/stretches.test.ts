import { describe, expect, it } from 'vitest';
import type { CycleOutcome } from '#shared/domain/checklists/cycle.ts';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { CycleSummary } from '#shared/ipc/cycle-views.ts';
import { comesOften, stretchesOf } from '#renderer/features/checklists/stretches.ts';

const cycle = (key: string, outcome: CycleOutcome): CycleSummary => ({ key, startsAt: `${key}:00.000Z`, endsAt: null, outcome, closedAt: `${key}:00.000Z`, closedBy: null, progress: NO_PROGRESS });

describe('past cycles in the strip', () => {
  it('puts missed ones that follow each other together, and no others', () => {
    const past = [cycle('2026-11-23T08:00', 'missed'), cycle('2026-11-22T08:00', 'missed'), cycle('2026-11-21T08:00', 'complete'), cycle('2026-11-20T08:00', 'complete'), cycle('2026-11-19T08:00', 'missed')];
    expect(stretchesOf(past).map(({ id, cycles }) => [id, cycles.length])).toEqual([['missed 2026-11-23T08:00', 2], ['2026-11-21T08:00', 1], ['2026-11-20T08:00', 1], ['2026-11-19T08:00', 1]]);
    expect(stretchesOf([])).toEqual([]);
  });

  it('wants the time of day in their names when a day saw more than one', () => {
    expect(comesOften([cycle('2026-11-23T09:00', 'missed'), cycle('2026-11-23T08:00', 'missed')])).toBe(true);
    expect(comesOften([cycle('2026-11-23T08:00', 'missed'), cycle('2026-11-22T08:00', 'missed')])).toBe(false);
  });
});
