import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substance } from '#shared/domain/workflows/apply-edit.ts';
import { printRunbook } from '#shared/formats/markdown/runbook/print-runbook.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { definition } from '#test/helpers/runbooks.ts';

describe('W4: a runbook survives its Markdown', () => {
  it('print, then read, gives the same definition, whatever it says', () => {
    fc.assert(
      fc.property(definition, (value) => {
        const text = printRunbook(value);
        const { definition: read, notes } = readRunbook(text);
        expect(substance(read), text).toEqual(substance(value));
        expect(notes).toEqual([]);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 300), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  }, 600_000);
});
