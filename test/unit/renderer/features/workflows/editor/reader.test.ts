import fc from 'fast-check';
import { expect, it } from 'vitest';
import { relined } from '#shared/formats/markdown/runbook/edit/lines.ts';
import { storedAtOnce } from '#renderer/features/workflows/editor/reader.ts';

const lines = fc.array(fc.constantFrom('', 'a', 'b', '# c'), { minLength: 1, maxLength: 8 });

it('a text gets the line ends of what is stored without waiting, as it does with it; mixed ones have to wait', () => {
  fc.assert(
    fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), (was, now, end, hasMark) => {
      const stored = (hasMark ? '\uFEFF' : '') + was.join(end);
      // Without an end of a line there is none to go by.
      fc.pre(was.length > 1);
      expect(storedAtOnce(stored, now.join('\n'))).toBe(relined(stored, now));
    }),
  );
  expect(storedAtOnce('a\r\nb\nc', 'x')).toBeNull();
  expect(storedAtOnce('a\rb', 'x')).toBeNull();
});
