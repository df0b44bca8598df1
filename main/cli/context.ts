import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idSchema, type Id } from '#shared/lib/ids.ts';
import { type Core, type CoreOptions, openCore } from '#main/core/core.ts';
import type { Act } from '#main/core/context.ts';
import { UsageError } from './exit.ts';

/** What was written with two dashes; an option that may come several times is a list. */
export type Options = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What a command is given. */
export type CliContext = {
  readonly words: readonly string[];
  readonly options: Options;
  readonly json: boolean;
  /** Opens the workspace that was named; once. */
  readonly core: (open?: CoreOptions['open']) => Core;
  /** The act of the person named by `--as`, or else of the person at the desk. Who left may still take back what they did. */
  readonly act: (who?: 'active' | 'anybody') => Act;
  readonly say: (line: string) => void;
};

/** What a command answers: `value` is printed with `--json`, `text` without. */
export type Answer = { readonly value: unknown; readonly text: string; readonly exit?: number; readonly error?: { code: string; message: string; file?: string; line?: number } };

export type Command = (context: CliContext) => Answer | Promise<Answer>;

const PARSER = new URL('../core/parser.worker.ts', import.meta.url);
const STARTER = fileURLToPath(new URL('../../resources/starter', import.meta.url));

export function workspaceOption(options: Options): string {
  const chosen = options['workspace'] ?? process.env['HANDRAIL_WORKSPACE'];
  if (typeof chosen !== 'string' || chosen === '') throw new UsageError('Say which workspace: --workspace <folder>.');
  return resolve(chosen);
}

export const openWorkspace = (folder: string, open?: CoreOptions['open']): Core =>
  openCore({ folder, parserScript: PARSER, starterFolder: STARTER, ...(open === undefined ? {} : { open }) });

/**
 * Who acts. A name that is not known yet is added, because this is how a first person comes to be; an id must exist.
 * Without `--as` it is the person at the desk, else the first of the people, else whoever is logged in.
 */
export function actor({ services: { people, desk }, newId }: Core, options: Options, say: (line: string) => void, who: 'active' | 'anybody' = 'active'): Id {
  const named = options['as'];
  if (typeof named === 'string') {
    const known = idSchema.safeParse(named).success ? people.get(named) : people.byName(named);
    if (known === null) return addPerson(named);
    return who === 'active' ? people.active(known.id, 'as').id : known.id;
  }
  return desk()?.id ?? people.list().find(({ active }) => active)?.id ?? addPerson(userInfo().username);

  function addPerson(name: string): Id {
    const { entityIds } = people.add({ actor: null, command: newId() }, { name, email: null, roles: ['operator'] });
    say(`Added ${name} to the people of this workspace.`);
    return entityIds[0] ?? '';
  }
}
