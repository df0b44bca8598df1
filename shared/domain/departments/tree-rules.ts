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

/** Of each department the way up to the top, itself first. A circle, which only a damaged tree has, is cut where it closes. */
export function lineages<T extends Part>(all: readonly T[]): ReadonlyMap<Id, readonly T[]> {
  const byId = new Map(all.map((department) => [department.id, department]));
  const lines = new Map<Id, readonly T[]>();
  const climb = (from: T, seen: ReadonlySet<Id>): readonly T[] => {
    const known = lines.get(from.id);
    if (known !== undefined) return known;
    const above = byId.get(from.parentId ?? '');
    const line = above === undefined || seen.has(above.id) ? [from] : [from, ...climb(above, new Set([...seen, above.id]))];
    lines.set(from.id, line);
    return line;
  };
  for (const department of all) climb(department, new Set([department.id]));
  return lines;
}

type Named = { readonly id: Id; readonly name: string; readonly archived: boolean };

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('en') === b.trim().toLocaleLowerCase('en');

/** The sibling in use that has this name already; archived ones do not count. */
export const namesake = <T extends Named>(siblings: readonly T[], name: string, self?: Id): T | undefined =>
  siblings.find((sibling) => sibling.id !== self && !sibling.archived && same(sibling.name, name));
