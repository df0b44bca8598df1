import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Change, compareDefinitions } from '#shared/domain/workflows/compare.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { textChanges, unified } from '#shared/domain/workflows/text-changes.ts';
import { editText } from '#shared/formats/markdown/runbook/edit/edit-text.ts';
import { printRunbook } from '#shared/formats/markdown/runbook/print-runbook.ts';
import { Refused } from '#shared/ipc/errors.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Command, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { exportCommand } from './export-command.ts';
import { LISTS, known } from './lists.ts';
import { text, word, workflowId } from './named.ts';
import { table } from './table.ts';
import { changeLines } from './workflow-words.ts';

/** Runbooks and their versions, for people and for programs (W5, X3). */
export const WORKFLOW_COMMANDS: Readonly<Record<string, Command>> = {
  'workflow list': ({ core }) => {
    const rows = known(LISTS, 'workflows')(core()).map(({ id }) => rowOf(core(), String(id)));
    return { value: rows, text: table(rows) };
  },
  'workflow show': ({ words, options, core }) => {
    const id = workflowId(core(), word(words, 0, 'a workflow'));
    const told = core().services.workflows.version(id, versionOption(options, 'version'));
    return { value: { id, ...told }, text: told.text.trimEnd() };
  },
  'workflow new': ({ words, options, core, act }) => {
    const from = text(options, 'from');
    const made = core().services.workflows.create(act(), { text: from === null ? blank(word(words, 0, 'a title')) : titled(fileText(from), words[0] ?? null), ownerId: null });
    const [id = ''] = made.entityIds;
    const { draft } = core().services.workflows.get(id);
    return { value: { id, title: draft.title, steps: draft.steps.length }, text: `Added “${draft.title}” with ${draft.steps.length} steps: ${id}.` };
  },
  'workflow publish': (context) => {
    const { workflows, id } = of(context);
    workflows.publish(context.act(), { id, note: text(context.options, 'note') ?? '' });
    return published(context, id);
  },
  'workflow compare': (context) => {
    const { workflows, id } = of(context);
    const { published: newest, draft } = workflows.get(id);
    const from = versionOption(context.options, 'from') ?? newest;
    if (from === 0) throw new Refused({ code: 'invalid', message: `“${draft.title}” was never published; there is no version to compare with.` });
    const [a, b] = [workflows.version(id, from), workflows.version(id, versionOption(context.options, 'to'))];
    const structure = compareDefinitions(a.definition, b.definition);
    const lines = textChanges(a.text, b.text);
    return { value: { id, from, to: b.version, structure, text: lines }, text: comparison(structure, unified(lines), `version ${from}`, b.version === null ? 'the draft' : `version ${b.version}`) };
  },
  'workflow restore': (context) => {
    const { workflows, id } = of(context);
    const version = versionOption(context.options, 'version');
    const note = text(context.options, 'note')?.trim() ?? '';
    if (version === null) throw new UsageError('Say which version: --version N.');
    if (note === '') throw new UsageError('Say why: --note "…".');
    workflows.restoreVersion(context.act(), { id, version, note });
    return published(context, id);
  },
  'workflow export': (context) => exportCommand({ ...context, words: ['workflow', ...context.words] }),
  'workflow archive': (context) => archived(context, true),
  'workflow restore-archived': (context) => archived(context, false),
};

const of = ({ words, core }: CliContext) => ({ workflows: core().services.workflows, id: workflowId(core(), word(words, 0, 'a workflow')) });

function rowOf({ services }: Core, id: string) {
  const { workflow, owner } = services.workflows.view(id);
  const { draft, notes } = workflow;
  const { class: kind, level, score } = lint({ definition: draft, places: new Map(), notes });
  return {
    id, title: draft.title, category: draft.category, owner: owner?.name ?? null, version: workflow.published === 0 ? null : workflow.published, changed: workflow.changed,
    steps: draft.steps.length, class: kind.computed, level: level.computed, score, archived: workflow.archived,
  };
}

function versionOption(options: Options, name: string): number | null {
  const written = text(options, name);
  if (written === null || written === 'draft') return null;
  const version = Number(written.replace(/^v/i, ''));
  if (!Number.isInteger(version) || version < 1) throw new UsageError(`Say which version: --${name} N.`);
  return version;
}

const blank = (title: string): string => printRunbook(definitionSchema.parse({ title, steps: [] }));

/** The text of a file, with another title where one is given. */
function titled(document: string, title: string | null): string {
  if (title === null) return document;
  const edited = editText(document, { op: 'set', field: 'title', value: title });
  if (!edited.ok) throw new Refused({ code: 'invalid', message: edited.error.message });
  return edited.value;
}

function fileText(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(resolve(path)));
  } catch (error) {
    throw new Refused({ code: 'invalid', message: `${path} can’t be read as text in UTF-8: ${error instanceof Error ? error.message : String(error)}` });
  }
}

function published({ core }: CliContext, id: string): Answer {
  const { draft, published: version } = core().services.workflows.get(id);
  return { value: { id, version }, text: `Published “${draft.title}” as version ${version}.` };
}

function archived(context: CliContext, isArchived: boolean): Answer {
  const { workflows, id } = of(context);
  workflows.setArchived(context.act(), id, isArchived);
  return { value: { id, archived: isArchived }, text: isArchived ? 'Archived.' : 'Brought back.' };
}

function comparison(structure: readonly Change[], lines: string, from: string, to: string): string {
  if (lines === '') return `The text of ${from} and of ${to} is the same.`;
  const said = structure.length === 0 ? ['Both say the same; only the writing differs.'] : structure.flatMap(changeLines);
  return [...said, '', `--- ${from}`, `+++ ${to}`, lines].join('\n');
}
