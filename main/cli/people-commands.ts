import { extname } from 'node:path';
import { departmentNames } from '#shared/domain/departments/department-names.ts';
import { ROLES, type Role } from '#shared/domain/people/person.ts';
import { Refused } from '#shared/ipc/errors.ts';
import { type Id, idSchema } from '#shared/lib/ids.ts';
import type { Core } from '#main/core/core.ts';
import type { Answer, CliContext, Command, Options } from './context.ts';
import { UsageError } from './exit.ts';
import { importFiles } from './import-command.ts';
import { personNamed, text, word } from './named.ts';

const TABLES = ['.csv', '.tsv'];

export const PEOPLE_COMMANDS: Readonly<Record<string, Command>> = {
  'person add': ({ words, options, core, act }) => {
    const { people } = core().services;
    const name = word(words, 0, 'a name');
    const who = people.list().length === 0 ? { actor: null, command: core().newId() } : act();
    const { entityIds } = people.add(who, { name, email: text(options, 'email'), roles: roles(options) ?? ['operator'], departmentId: department(core(), options) ?? null });
    return told(core(), entityIds[0] ?? '', `Added ${name}.`);
  },
  'person set': ({ words, options, core, act }) => {
    const { id } = personNamed(core(), word(words, 0, 'a person'));
    const email = text(options, 'email');
    const { events } = core().services.people.update(act(), {
      id, name: text(options, 'name') ?? undefined, email: email ?? undefined, departmentId: department(core(), options), roles: roles(options),
    });
    return told(core(), id, events === 0 ? 'Nothing changed.' : `Changed ${core().services.people.get(id).name}.`);
  },
  'person deactivate': ({ words, options, core, act }) => {
    const { people } = core().services;
    const person = personNamed(core(), word(words, 0, 'a person'));
    const to = text(options, 'to');
    const successor = to === null ? null : personNamed(core(), to);
    const { counts: { items, departments, workflows, runs }, dormant } = people.load(person.id);
    people.deactivate(act(), { id: person.id, reassignTo: successor?.id ?? null });
    const held = `${items} open items, ${dormant} that may come back, ${departments} departments and ${workflows} runbooks`;
    const stay = runs === 0 ? '' : ` Runs under way that stay in their name, for anybody to go on with: ${runs}.`;
    return told(core(), person.id, `${person.name} is no longer active; ${held} went to ${successor?.name ?? 'nobody'}.${stay}`);
  },
  'person reactivate': ({ words, core, act }) => {
    const person = personNamed(core(), word(words, 0, 'a person'));
    core().services.people.reactivate(act(), person.id);
    return told(core(), person.id, `${person.name} is active.`);
  },
  'people import': async (context: CliContext) => {
    const strange = context.words.find((path) => !TABLES.includes(extname(path).toLowerCase()));
    if (strange !== undefined) throw new UsageError(`Expected a table ending in ${TABLES.join(' or ')}, found ${strange}.`);
    // A table with items in it is one of lists, and not what was asked for.
    const lists = (await context.core().services.imports.preview(context.act().actor, context.words)).files.find(({ kind }) => kind === 'checklists');
    if (lists !== undefined) throw new Refused({ code: 'invalid', message: `Expected a table of people, found one of lists in ${lists.path}. “import” takes it.` });
    return importFiles(context);
  },
};

function told(core: Core, id: Id, words: string): Answer {
  const { name, email, departmentId, roles: are, active } = core.services.people.get(id);
  return { value: { id, name, email, departmentId, roles: are, active }, text: words };
}

/** What `--department` means: an id, a name or a path; nothing written between the quotes means none. */
function department({ services }: Core, options: Options): Id | null | undefined {
  const named = text(options, 'department');
  if (named === null) return undefined;
  if (named.trim() === '') return null;
  if (idSchema.safeParse(named).success) return named;
  const found = departmentNames(services.departments.list()).find(named);
  if (found.id === null) throw new Refused({ code: 'not-found', message: found.problem });
  return found.id;
}

/** Every `--role`, each one or several with commas between them. */
function roles(options: Options): Role[] | undefined {
  const said = options['role'];
  if (!Array.isArray(said)) return undefined;
  return said.flatMap((each) => each.split(',')).map((each) => {
    const role = ROLES.find((known) => known === each.trim().toLowerCase());
    if (role === undefined) throw new UsageError(`“${each}” is no role; expected one of ${ROLES.join(', ')}.`);
    return role;
  });
}
