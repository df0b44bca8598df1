import { resolve } from 'node:path';
import { createWorkspace, restoreWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { type Answer, type Command, type Options, openWorkspace, workspaceOption } from './context.ts';
import { fault, saying } from './evidence-commands.ts';
import { EXIT, UsageError } from './exit.ts';
import { seedWorkspace } from './seed-workspace.ts';
import type { LedgerCheck } from '#shared/ipc/views.ts';

export const WORKSPACE_COMMANDS: Readonly<Record<string, Command>> = {
  'workspace create': async ({ words, options }) => {
    const folder = words[0] === undefined ? workspaceOption(options) : resolve(words[0]);
    createWorkspace(workspaceFolder(folder));
    const { services, newId, close } = openWorkspace(folder);
    const name = options['as'];
    if (typeof name === 'string') services.people.add({ actor: null, command: newId() }, { name, email: null, roles: ['administrator'] });
    const id = services.workspace.identity()?.id ?? '';
    await close();
    return { value: { id, path: folder }, text: `Made a workspace in ${folder}.` };
  },
  'workspace check': async ({ core }) => {
    const opened = core({ unchecked: true });
    const found = opened.check();
    const evidence = await opened.services.evidence.check();
    const verdict = verdictOf(found);
    const drift = found.drifted.map((table) => `The table ${table} differs from what the ledger says; “workspace rebuild” mends it.`);
    const faults = [...found.findings.map((each) => each.message), ...drift];
    const ok = faults.length + evidence.findings.length === 0;
    return { ...verdict, ...(faults.length > 0 ? faulty(faults) : fault(evidence)), value: { ok, ...found, evidence }, text: [verdict.text, ...drift, ...saying(evidence)].join('\n') };
  },
  'workspace rebuild': ({ core }) => {
    const { events, same } = core().rebuild();
    return { value: { events, same }, text: `Replayed ${events} events; the tables are ${same ? 'the same as before' : 'mended'}.` };
  },
  'workspace backup': ({ words, core }) => {
    const facts = core().backup(resolve(file(words)));
    return { value: facts, text: `Backed up ${facts.events} events to ${facts.file}, and verified them.` };
  },
  'workspace restore': ({ words, options }) => {
    const facts = restoreWorkspace(workspaceOption(options), resolve(file(words)));
    const aside = facts.quarantined === null ? '' : ` What was there before is in ${facts.quarantined}.`;
    return { value: facts, text: `Restored ${facts.events} events of ${facts.at}.${aside}` };
  },
  'ledger verify': ({ core }) => verdictOf(core({ unchecked: true }).services.ledger.verify()),
  'bench seed': async ({ options, say }) => {
    const size = { items: count(options, 'items', 'how many items'), perList: optionalCount(options, 'per-list'), events: optionalCount(options, 'events') };
    const folder = workspaceOption(options);
    if (!workspaceFolder(folder).hasStore()) createWorkspace(workspaceFolder(folder));
    const opened = openWorkspace(folder);
    const made = seedWorkspace(opened, size, say);
    await opened.close();
    return { value: made, text: `Made ${made.departments} departments, ${made.checklists} lists and ${made.items} items: ${made.events} events.` };
  },
};

function count(options: Options, name: string, what: string): number {
  const value = Number(options[name] ?? '');
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`Say ${what}: --${name} N.`);
  return value;
}

const optionalCount = (options: Options, name: string): number | undefined => (options[name] === undefined ? undefined : count(options, name, 'a whole number'));

function verdictOf(found: LedgerCheck): Answer {
  const { events, head, findings } = found;
  if (findings.length === 0) return { value: { ok: true, events, head, findings }, text: `${events} events, all as they were recorded. Head ${head}.` };
  const messages = findings.map((finding) => finding.message);
  return { value: { ok: false, events, head, findings }, text: messages.join('\n'), ...faulty(messages) };
}

const faulty = (messages: readonly string[]) => ({ exit: EXIT.store, error: { code: 'store-damaged', message: messages[0] ?? 'The store is damaged.' } });

function file(words: readonly string[]): string {
  const [path] = words;
  if (path === undefined) throw new UsageError('Say which file.');
  return path;
}
