import { momentAt } from '#shared/domain/checklists/decide-cycle.ts';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { type Recurrence, recurrenceSchema } from '#shared/domain/checklists/recurrence.ts';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { toInstant } from '#shared/lib/time.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { text, word } from './named.ts';
import { table } from './table.ts';

type Command = (context: CliContext) => Answer;

export const CYCLE_COMMANDS: Readonly<Record<string, Command>> = {
  'checklist repeat': ({ words, options, core, act }) => {
    const id = word(words, 0, 'a checklist');
    core().services.cycles.setRecurrence(act(), { id, recurrence: recurrenceIn(options) });
    return standing(core(), id);
  },
  'checklist cycles': ({ words, core }) => {
    const { cycles } = core().services;
    const { current, past, hasMore } = cycles.list({ id: word(words, 0, 'a checklist'), before: null });
    const rows = past.map(({ key, outcome, closedAt, progress }) => ({ key, outcome, closedAt, settled: progress.done + progress.notApplicable, of: totalOf(progress) }));
    return { value: { current, past, hasMore }, text: [describe(current), rows.length === 0 ? 'No cycle is over yet.' : table(rows)].join('\n') };
  },
  'checklist close': ({ words, core, act }) => {
    const id = word(words, 0, 'a checklist');
    core().services.cycles.close(act(), id);
    return standing(core(), id);
  },
  'checklist reopen': ({ words, core, act }) => {
    const id = word(words, 0, 'a checklist');
    core().services.cycles.reopen(act(), id);
    return standing(core(), id);
  },
};

/** Without a start a list begins with today, at midnight, on the clock of this machine. */
function recurrenceIn(options: Options): Recurrence | null {
  if (options['none'] === true) return null;
  const rule = text(options, 'rule');
  if (rule === null) throw new UsageError('Say how it repeats: --rule "FREQ=WEEKLY;BYDAY=MO", or --none.');
  const zone = text(options, 'zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = momentAt(toInstant(Date.now()), zone).slice(0, 10);
  return recurrenceSchema.parse({ rule, start: text(options, 'start') ?? `${today}T00:00`, zone });
}

function standing({ services }: Core, id: string): Answer {
  const { title, recurrence, cycle } = services.checklists.view(id).checklist;
  return { value: { id, recurrence, cycle }, text: recurrence === null ? `“${title}” does not repeat.` : `“${title}” repeats by ${recurrence.rule}. ${describe(cycle)}` };
}

function describe(cycle: Checklist['cycle']): string {
  if (cycle === null) return 'It has no cycle now.';
  const end = cycle.endsAt === null ? 'it is the last' : `the next begins at ${cycle.endsAt}`;
  return `Cycle ${cycle.key}${cycle.closed === null ? '' : `, closed ${cycle.closed.outcome}`}; ${end}.`;
}
