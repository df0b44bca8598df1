import { describe, expect, it } from 'vitest';
import { decideEventTime } from '#shared/domain/event-time.ts';

const NOW = Date.parse('2026-11-21T08:00:00.000Z');

describe('when something happened (D3, R10)', () => {
  it('is now where nothing else is said', () => {
    expect(decideEventTime(null, NOW)).toEqual({ ok: true, value: '2026-11-21T08:00:00.000Z' });
  });

  it('may lie in the past, and never in the future', () => {
    expect(decideEventTime('2026-11-20T16:00:00.000Z', NOW)).toEqual({ ok: true, value: '2026-11-20T16:00:00.000Z' });
    expect(decideEventTime('2026-11-21T08:02:00.000Z', NOW)).toMatchObject({ ok: false, error: { code: 'in-the-future' } });
  });
});
