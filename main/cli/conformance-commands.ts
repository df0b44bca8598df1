import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { matrixRows } from '#shared/formats/matrix/print-matrix.ts';
import type { Answer, CliContext } from './context.ts';
import { known } from './lists.ts';
import { table } from './table.ts';

/** Who keeps to the lifecycle, for people and for programs (D6, X3). */
export const CONFORMANCE_COMMANDS: Readonly<Record<string, (context: CliContext) => Answer>> = {
  matrix: ({ options, core }) => {
    const { conformance } = core().services;
    const { format, out } = options;
    if (format === undefined && out === undefined) {
      const matrix = conformance.matrix(null);
      const acceptance = conformance.acceptance();
      const { whole, total } = acceptance.departments;
      return { value: { ...matrix, acceptance }, text: `${table(asRecords(matrixRows(matrix)))}\n\n${whole} of ${total} departments have the whole lifecycle.` };
    }
    const { fileName, text } = conformance.render(known({ md: 'md', csv: 'csv' } as const, String(format ?? 'md')));
    if (typeof out !== 'string') return { value: { fileName, text }, text: text.trimEnd() };
    writeFileSync(resolve(out), text);
    return { value: { path: resolve(out) }, text: `Wrote ${resolve(out)}.` };
  },
};

const asRecords = ([header = [], ...rows]: readonly (readonly string[])[]): Readonly<Record<string, string>>[] =>
  rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
