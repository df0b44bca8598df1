import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textChanges, unified } from '#shared/domain/workflows/text-changes.ts';

const text = fc.array(fc.constantFrom('', 'one', 'two', 'three', '- [ ] four', '```'), { maxLength: 30 }).map((lines) => lines.join('\n'));
const plain = (value: string): string[] => value.split('\n');

describe('W5: lines of two texts', () => {
  it('are all there on each side when the hunks are laid over the text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (a, b, context) => {
        const hunks = textChanges(a, b, context);
        expect(hunks.length === 0).toBe(a === b);
        let lines = plain(a);
        for (const { from, fromCount, lines: changed } of hunks.toReversed()) {
          expect(lines.slice(from - 1, from - 1 + fromCount)).toEqual(changed.filter(({ sign }) => sign !== '+').map((line) => line.text));
          lines = lines.toSpliced(from - 1, fromCount, ...changed.filter(({ sign }) => sign !== '-').map((line) => line.text));
        }
        expect(lines).toEqual(plain(b));
      }),
    );
  });

  it('do not differ by line ends or a byte order mark', () => {
    expect(textChanges('\uFEFFone\r\ntwo\r\n', 'one\ntwo\n')).toEqual([]);
  });

  it('print as a unified diff', () => {
    const a = ['1', '2', '3', '4', '5', '6', '7'].join('\n');
    expect(unified(textChanges(a, a.replace('4', 'four'), 1))).toBe('@@ -3,3 +3,3 @@\n 3\n-4\n+four\n 5');
  });

  it('are told as one stretch where the same line comes too often to be matched', () => {
    const many = 'x\n'.repeat(3_000);
    const [hunk] = textChanges(`a\n${many}b`, `c\n${many}d`);
    expect(hunk).toMatchObject({ fromCount: 3_002, toCount: 3_002 });
  });
});
