import { parseArgs } from 'node:util';
import type { Core } from './core/core.ts';
import { EVIDENCE_COMMANDS } from './cli/evidence-commands.ts';
import { HELP } from './cli/help.ts';
import { type CliContext, type Command, type Options, actor, openWorkspace, workspaceOption } from './cli/context.ts';
import { CONFORMANCE_COMMANDS } from './cli/conformance-commands.ts';
import { EXIT, UsageError, asCliError } from './cli/exit.ts';
import { CYCLE_COMMANDS } from './cli/cycle-commands.ts';
import { INVENTORY_COMMANDS } from './cli/inventory-command.ts';
import { ITEM_COMMANDS } from './cli/item-commands.ts';
import { LINT_COMMANDS } from './cli/lint-command.ts';
import { MAP_COMMANDS } from './cli/map-commands.ts';
import { PEOPLE_COMMANDS } from './cli/people-commands.ts';
import { RECORD_COMMANDS } from './cli/record-commands.ts';
import { SEARCH_COMMANDS } from './cli/search-command.ts';
import { STRUCTURE_COMMANDS } from './cli/structure-commands.ts';
import { WORK_COMMANDS } from './cli/work-command.ts';
import { WORKFLOW_COMMANDS } from './cli/workflow-commands.ts';
import { WORKSPACE_COMMANDS } from './cli/workspace-commands.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...CONFORMANCE_COMMANDS,
  ...CYCLE_COMMANDS,
  ...EVIDENCE_COMMANDS,
  ...INVENTORY_COMMANDS,
  ...ITEM_COMMANDS,
  ...LINT_COMMANDS,
  ...MAP_COMMANDS,
  ...PEOPLE_COMMANDS,
  ...RECORD_COMMANDS,
  ...SEARCH_COMMANDS,
  ...STRUCTURE_COMMANDS,
  ...WORK_COMMANDS,
  ...WORKFLOW_COMMANDS,
  ...WORKSPACE_COMMANDS,
};

const VALUE = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OPTIONS = {
  after: VALUE,
  as: VALUE,
  at: VALUE,
  boxes: VALUE,
  critical: FLAG,
  department: VALUE,
  email: VALUE,
  events: VALUE,
  format: VALUE,
  from: VALUE,
  help: { ...FLAG, short: 'h' },
  inside: VALUE,
  items: VALUE,
  json: FLAG,
  limit: VALUE,
  list: VALUE,
  lists: FLAG,
  name: VALUE,
  none: FLAG,
  note: VALUE,
  off: FLAG,
  out: VALUE,
  parent: VALUE,
  'per-list': VALUE,
  preview: FLAG,
  reason: VALUE,
  role: { ...VALUE, multiple: true },
  rule: VALUE,
  sarif: FLAG,
  section: VALUE,
  stage: VALUE,
  start: VALUE,
  tag: VALUE,
  to: VALUE,
  version: VALUE,
  workspace: VALUE,
  zone: VALUE,
} as const;

/** Runs one command and gives its exit code: 0 done, 1 refused, 2 called wrongly, 3 the store is at fault (X3). */
async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  let core: Core | null = null;
  try {
    const { options, words } = parse(argv);
    if (options['help'] === true || words.length === 0) {
      console.log(HELP);
      return options['help'] === true ? EXIT.done : EXIT.usage;
    }
    const say = (line: string): void => console.error(line);
    const { run, rest } = find(words);
    const open = (how?: Parameters<CliContext['core']>[0]): Core => (core ??= openWorkspace(workspaceOption(options), how));
    const act: CliContext['act'] = (who) => ({ actor: actor(open(), options, say, who), command: open().newId() });
    const answer = await run({ words: rest, options, json, core: open, act, say });
    console.log(json ? JSON.stringify(answer.value, null, 2) : answer.text);
    if (answer.error !== undefined && json) console.error(JSON.stringify({ error: answer.error }));
    return answer.exit ?? EXIT.done;
  } catch (thrown) {
    const { exit, error } = asCliError(thrown);
    console.error(json ? JSON.stringify({ error }) : `${error.file === undefined ? '' : `${error.file}:${error.line ?? 1}: `}${error.message}`);
    return exit;
  } finally {
    await (core as Core | null)?.close();
  }
}

function parse(argv: readonly string[]): { options: Options; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    return { options: values, words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function find(words: readonly string[]): { run: (typeof COMMANDS)[string]; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const run = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (run !== undefined) return { run, rest: words.slice(length) };
  }
  throw new UsageError(`There is no command “${words.slice(0, 2).join(' ')}”. --help lists them all.`);
}

process.exitCode = await main(process.argv.slice(2));
