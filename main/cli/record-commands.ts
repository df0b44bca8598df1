import type { StepOutcome } from '#shared/domain/runs/run.ts';
import type { ImportFileReport, RunSummary } from '#shared/ipc/views.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Options } from './context.ts';
import { EXIT, UsageError } from './exit.ts';
import { exportCommand } from './export-command.ts';
import { LISTS, SHOWS, known, plural, singular } from './lists.ts';
import { word, workflowId } from './named.ts';
import { table } from './table.ts';

type Command = (context: CliContext) => Answer | Promise<Answer>;

const TABLE_LIMIT = 1_000;

export const RECORD_COMMANDS: Readonly<Record<string, Command>> = {
  import: async ({ words, options, core, act }) => {
    if (words.length === 0) throw new UsageError('Say what to import: import <paths…>.');
    const { imports } = core().services;
    const files = options['preview'] === true ? (await imports.preview(act().actor, words)).files : (await imports.run(act(), words)).files;
    const failed = files.find((file) => file.error !== null);
    const error = failed?.error == null ? {} : { exit: EXIT.refused, error: { code: failed.error.code, message: failed.error.message, file: failed.path, ...(failed.error.line === null ? {} : { line: failed.error.line }) } };
    return { value: { files }, text: files.map(describe).join('\n'), ...error };
  },
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
  'person add': ({ words, core, act }) => {
    const { people } = core().services;
    const [first] = people.list();
    const { entityIds } = people.add(first === undefined ? { actor: null, command: core().newId() } : act(), { name: word(words, 0, 'a name'), email: null, roles: ['operator'] });
    return { value: { id: entityIds[0] }, text: `Added ${words[0] ?? ''}.` };
  },
  'workflow publish': ({ words, options, core, act }) => {
    const { workflows } = core().services;
    const id = workflowId(core(), word(words, 0, 'a workflow'));
    workflows.publish(act(), { id, note: text(options, 'note') ?? '' });
    const { draft, published } = workflows.get(id);
    return { value: { id, version: published }, text: `Published “${draft.title}” as version ${published}.` };
  },
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
    const done = core().services.history.undo(act());
    return { value: { undone: done.what, entityId: done.entityId, events: done.events }, text: `Took back ${done.what}.` };
  },
  redo: ({ core, act }) => {
    const done = core().services.history.redo(act());
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

function describe({ path, kind, created, updated, unchanged, warnings, error }: ImportFileReport): string {
  if (error !== null) return `${path}:${error.line ?? 1}: ${error.message} Nothing of this file was stored.`;
  const part = (verb: string, counts: Readonly<Record<string, number>>) => Object.entries(counts).map(([noun, count]) => `${count} ${noun} ${verb}`);
  const parts = [...part('created', created), ...part('updated', updated), ...part('unchanged', unchanged)];
  return [`${path}: ${kind}; ${parts.length === 0 ? 'nothing to import' : parts.join(', ')}.`, ...warnings.map((warning) => `${path}:${warning.line}: ${warning.message}`)].join('\n');
}

const text = (options: Options, name: string): string | null => (typeof options[name] === 'string' ? options[name] : null);
