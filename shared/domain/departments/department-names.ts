import { nameKey } from '#shared/domain/people/name-key.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Department } from './department.ts';

/** Between the names of a department's path: `Works / Night shift`. */
const WITHIN = ' / ';

type Found = { readonly id: Id; readonly problem?: undefined } | { readonly id: null; readonly problem: string };

export type DepartmentNames = {
  /** The department that a text means: by name, or by the whole path where several have the name. */
  readonly find: (name: string) => Found;
  /** What a department is called, so that `find` gives it again; null when it is not there. */
  readonly nameOf: (id: Id | null) => string | null;
};

/** Departments by what people call them, in any case. Only those in use are found. */
export function departmentNames(departments: readonly Department[]): DepartmentNames {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const inUse = departments.filter(({ archived }) => !archived);
  const pathOf = ({ name, parentId }: Department, depth = 0): string => {
    const parent = parentId === null || depth > departments.length ? undefined : byId.get(parentId);
    return parent === undefined ? name : `${pathOf(parent, depth + 1)}${WITHIN}${name}`;
  };
  const byName = groupBy(inUse, ({ name }) => nameKey(name));
  const byPath = groupBy(inUse, (department) => nameKey(pathOf(department)));

  const find = (name: string): Found => {
    const key = nameKey(name);
    const named = byName.get(key) ?? [];
    const hits = named.length === 1 ? named : (byPath.get(key) ?? byPath.get(key.split(/\s*\/\s*/).join(WITHIN)) ?? named);
    const [only] = hits;
    if (only === undefined) return { id: null, problem: `There is no department “${name}”.` };
    return hits.length === 1 ? { id: only.id } : { id: null, problem: `There are ${hits.length} departments “${name}”; write where it lies, such as “${pathOf(only)}”.` };
  };

  return {
    find,
    nameOf: (id) => {
      const department = id === null ? undefined : byId.get(id);
      if (department === undefined) return null;
      return [department.name, pathOf(department)].find((name) => find(name).id === id) ?? department.name;
    },
  };
}
