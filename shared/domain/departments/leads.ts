import type { Id } from '#shared/lib/ids.ts';
import { lineages } from './tree-rules.ts';

type Part = { readonly id: Id; readonly parentId: Id | null; readonly leadId: Id | null };

/** Of each department the one, itself or one around it, whose lead answers for it; null where nobody does (D1). */
export function leads<T extends Part>(departments: readonly T[]): ReadonlyMap<Id, T | null> {
  return new Map([...lineages(departments)].map(([id, line]) => [id, line.find(({ leadId }) => leadId !== null) ?? null]));
}

/** Departments that somebody answers for: those that they lead, and below them all that name no lead of their own. */
export function ledBy<T extends Part>(departments: readonly T[], personId: Id): T[] {
  const of = leads(departments);
  return departments.filter(({ id }) => of.get(id)?.leadId === personId);
}
