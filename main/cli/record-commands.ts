import type { StepOutcome } from '#shared/domain/runs/run.ts';
import type { RunSummary } from '#shared/ipc/views.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Command } from './context.ts';
import { UsageError } from './exit.ts';
import { exportCommand } from './export-command.ts';
import { describe, importFiles } from './import-command.ts';
import { LISTS, SHOWS, known, plural, singular } from './lists.ts';
import { text, word, workflowId } from './named.ts';
import { table } from './table.ts';

const TABLE_LIMIT = 1_000;

export const RECORD_COMMANDS: Readonly<Record<string, Command>> = {
  import: importFiles,
  list: ({ words, core }) => {
    const rows = known(LISTS, plural(word(words, 0, 'a noun')))(core());
    const more = rows.length > TABLE_LIMIT ? `\n… and ${rows.length - TABLE_LIMIT} more; --json gives all.` : '';
    return { value: rows, text: table(rows.slice(0, TABLE_LIMIT)) + more };
  },
  show: ({ words, core }) => {
    const value = known(SHOWS, singular(word(words, 0, 'a noun')))(core(), word(words, 1, 'an id'));
    return { value, text: JSON.stringify(value, null, 2) };
  },
  export: exportCommand,
  'run start': ({ words, core, act }) => {
    const { runs } = core().services;
    const { entityIds } = runs.start(act(), workflowId(core(), word(words, 0, 'a workflow')));
    return status(runs.status(entityIds[0] ?? ''));
  },
  'run done': (context) => settle(context, 'done'),
  'run skip': (context) => settle(context, 'skipped'),
  'run fail': (context) => settle(context, 'failed'),
  'run retry': (context) => afterwards(context, (runs, act, id) => runs.retry(act, id)),
  'run pause': (context) => afterwards(context, (runs, act, id) => runs.pause(act, { id, reason: text(context.options, 'reason') ?? '' })),
  'run resume': (context) => afterwards(context, (runs, act, id) => runs.resume(act, id)),
  'run abort': (context) => afterwards(context, (runs, act, id) => runs.abort(act, { id, reason: text(context.options, 'reason') ?? '' })),
  'run status': ({ words, core }) => status(core().services.runs.status(word(words, 0, 'a run'))),
  'run report': ({ words, core }) => {
    const markdown = core().services.runs.report(word(words, 0, 'a run'));
    return { value: { markdown }, text: markdown.trimEnd() };
  },
  'ledger list': ({ options, core }) => {
    const limit = Number(options['limit'] ?? 100);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit takes a whole number from 1.');
    const { lines, total } = core().services.ledger.list({ before: null, limit, entityId: null });
    const rows = lines.map(({ seq, recordedAt, actor, type, subject }) => ({ seq, recordedAt, actor, type, subject }));
    return { value: { total, events: lines }, text: table(rows) };
  },
  undo: ({ core, act }) => {
    const done = core().services.history.undo(act('anybody'));
    return { value: { undone: done.what, entityId: done.entityId, events: done.events }, text: `Took back ${done.what}.` };
  },
  redo: ({ core, act }) => {
    const done = core().services.history.redo(act('anybody'));
    return { value: { redone: done.what, entityId: done.entityId, events: done.events }, text: `Did again what ${done.what} had taken back.` };
  },
  'starter load': async ({ core, act }) => {
    const { files } = await core().services.starter.load(act());
    return { value: { files }, text: files.map(describe).join('\n') };
  },
};

type Runs = Core['services']['runs'];

/** Whoever types `run done` says with it that the validation holds. */
const settle = (context: CliContext, outcome: StepOutcome): Answer =>
  afterwards(context, (runs, act, id) => {
    const run = runs.get(id);
    const stepId = run.steps[run.current]?.stepId ?? '-';
    return runs.settle(act, { id, stepId, outcome, reason: text(context.options, 'reason'), note: text(context.options, 'note'), validated: outcome === 'done' });
  });

function afterwards({ words, core, act }: CliContext, change: (runs: Runs, act: ReturnType<CliContext['act']>, id: string) => unknown): Answer {
  const id = word(words, 0, 'a run');
  const { runs } = core().services;
  change(runs, act(), id);
  return status(runs.status(id));
}

function status(run: RunSummary): Answer {
  const { id, state, step, elapsedMs, title, version } = run;
  const at = step === null ? '' : `, step ${step.index} of ${step.of}: ${step.name}`;
  return { value: { id, state, step, elapsedMs, title, version }, text: `${title} (version ${version}) is ${state}${at}. Run ${id}.` };
}
