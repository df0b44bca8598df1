import { Refused } from '#shared/ipc/errors.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { idSchema } from '#shared/lib/ids.ts';
import type { Core } from '#main/core/core.ts';
import type { Options } from './context.ts';
import { UsageError } from './exit.ts';

/** A workflow by id or by its title. */
export function workflowId({ services }: Core, named: string): string {
  const all = services.library.names();
  const hits = all.filter(({ id, title }) => id === named || title.toLowerCase() === named.toLowerCase());
  const near = hits.length > 0 ? hits : all.filter(({ title }) => title.toLowerCase().startsWith(named.toLowerCase()));
  const [only] = near;
  if (only === undefined) throw new Refused({ code: 'not-found', message: `There is no runbook “${named}”.` });
  if (near.length > 1) throw new Refused({ code: 'invalid', message: `“${named}” means more than one runbook: ${near.map(({ title, id }) => `${title} (${id})`).join(', ')}.` });
  return only.id;
}

/** The word at a place of the command line; throws a UsageError that says what is missing. */
export function word(words: readonly string[], index: number, what: string): string {
  const value = words[index];
  if (value === undefined) throw new UsageError(`Expected ${what}.`);
  return value;
}

/** An option that takes a value; null when it was not given. */
export function text(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

type Named = { readonly id: string; readonly name: string };

/** One of several by id or by name, whatever its case; what names none, or more than one, is refused. */
function oneNamed<T extends Named>(all: readonly T[], named: string, what: string): T {
  const hits = all.filter(({ id, name }) => id === named || name.toLowerCase() === named.trim().toLowerCase());
  const [only] = hits;
  if (only === undefined) throw new Refused({ code: 'not-found', message: `There is no ${what} “${named}”.` });
  if (hits.length > 1) throw new Refused({ code: 'invalid', message: `“${named}” means more than one ${what}: ${hits.map(({ name, id }) => `${name} (${id})`).join(', ')}.` });
  return only;
}

export const departmentNamed = ({ services }: Core, named: string): Department => oneNamed(services.departments.list(), named, 'department');

/** An imported map by id or by its title. */
export const mapNamed = ({ services: { maps } }: Core, named: string): Named => oneNamed(maps.list().map(({ id, title }) => ({ id, name: title })), named, 'map');

/** Somebody by id or by name; of namesakes the one who is active. */
export function personNamed({ services: { people } }: Core, named: string): Person {
  const person = idSchema.safeParse(named).success ? people.find(named) : people.byName(named);
  if (person === null) throw new Refused({ code: 'not-found', message: `There is no person “${named}”.` });
  return person;
}
