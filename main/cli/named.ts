import { Refused } from '#shared/ipc/errors.ts';
import type { Core } from '#main/core/core.ts';
import { UsageError } from './exit.ts';

/** A workflow by id or by its title. */
export function workflowId({ services }: Core, named: string): string {
  const all = services.workflows.list();
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
