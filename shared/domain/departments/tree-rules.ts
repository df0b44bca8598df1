import type { Id } from '#shared/lib/ids.ts';

/*
 * What both sides of the boundary know of the tree of departments: main refuses by it, the screens refuse a drop before
 * it is made. Free of schemas, which the renderer does not carry.
 */

type Part = { readonly id: Id; readonly parentId: Id | null };

/** Whether a department is `ancestor` itself or lies below it. */
export function isWithin(all: readonly Part[], id: Id | null, ancestor: Id): boolean {
  const byId = new Map(all.map((department) => [department.id, department]));
  for (let at = id; at !== null; at = byId.get(at)?.parentId ?? null) if (at === ancestor) return true;
  return false;
}

type Named = { readonly id: Id; readonly name: string; readonly archived: boolean };

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');

/** The sibling in use that has this name already; archived ones do not count. */
export const namesake = <T extends Named>(siblings: readonly T[], name: string, self?: Id): T | undefined =>
  siblings.find((sibling) => sibling.id !== self && !sibling.archived && same(sibling.name, name));
