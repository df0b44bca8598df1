import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer, CliContext } from './context.ts';
import { known } from './lists.ts';
import { table } from './table.ts';

/** `inventory`: every runbook in use with its class and why, for people, for programs and for tables (C2, X3). */
export const INVENTORY_COMMANDS: Readonly<Record<string, (context: CliContext) => Answer>> = {
  inventory: ({ options, core }) => {
    const { library } = core().services;
    const { format, out, tag } = options;
    const entries = library.inventory(typeof tag === 'string' ? tag : null);
    if (format === undefined && out === undefined) {
      const rows = entries.map(({ id: _id, ...row }) => row);
      return {
        value: rows,
        text: table(rows.map(({ title, declaredClass, computedClass, duration, systems, pausePoints, priority }) => (
          { title, class: declaredClass === null || declaredClass === computedClass ? computedClass : `${computedClass} (declared ${declaredClass})`, duration, systems: systems.join(', '), pausePoints: pausePoints.length, priority }))),
      };
    }
    const { fileName, text } = library.renderInventory({ format: known({ md: 'md', csv: 'csv' } as const, String(format ?? 'md')), ids: entries.map(({ id }) => id) });
    if (typeof out !== 'string') return { value: { fileName, text }, text: text.replace(/^\uFEFF/, '').trimEnd() };
    writeFileSync(resolve(out), text);
    return { value: { path: resolve(out) }, text: `Wrote ${resolve(out)}.` };
  },
};
