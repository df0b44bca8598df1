import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { hlcFromInstant, hlcToInstant, nextHlc } from '#shared/lib/hlc.ts';

describe('canonical JSON', () => {
  it('gives the same text for the same value, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('the hybrid logical clock', () => {
  it('only ever goes forward, also when the wall clock goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2 }), (times) => {
        let last: string | null = null;
        for (const now of times) {
          const next = nextHlc(last, now);
          if (last !== null) expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('is a UTC instant, and is read back from it in the same order', () => {
    expect(hlcToInstant(nextHlc(null, Date.UTC(2026, 10, 21, 7, 15, 33, 123)))).toBe('2026-11-21T07:15:33.123Z');
    expect(hlcFromInstant('2026-11-21T07:15:33Z')).toBe(hlcFromInstant('2026-11-21T07:15:33.000Z'));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 42 }), { minLength: 2 }), (times) => {
        let last: string | null = null;
        for (const now of times) {
          const next: string = nextHlc(last, now);
          expect(hlcFromInstant(hlcToInstant(next))).toBe(next);
          if (last !== null) expect(hlcToInstant(next) > hlcToInstant(last).replace(/Z$/, '')).toBe(true);
          last = next;
        }
      }),
    );
  });
});
