import { useMemo } from 'react';
import { type DepartmentNames, departmentNames } from '#shared/domain/departments/department-names.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import { departmentTree } from '#renderer/lib/overview.ts';

const NONE: readonly Department[] = [];

/** Departments in use, and what each is called so that it can be told from others. */
export function useDepartmentNames(): { readonly inUse: readonly Department[]; readonly nameOf: DepartmentNames['nameOf'] } {
  const { data } = departmentTree.useQuery({});
  const all = data?.departments ?? NONE;
  return useMemo(() => ({ inUse: all.filter(({ archived }) => !archived), nameOf: departmentNames(all).nameOf }), [all]);
}
