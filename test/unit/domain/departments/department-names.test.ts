import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department } from '#shared/domain/departments/department.ts';
import { departmentNames } from '#shared/domain/departments/department-names.ts';

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
/** Departments whose siblings differ by name, as the domain has it; each lies in one before it, or in none. */
const trees = fc.array(fc.record({ name: fc.constantFrom('Works', 'Night shift', 'Harbour', 'Office'), parent: fc.nat(6), archived: fc.boolean() }), { maxLength: 8 }).map((all) => {
  const made: Department[] = [];
  for (const { name, parent, archived } of all) {
    const parentId = made[parent]?.id ?? null;
    if (!made.some((other) => other.parentId === parentId && other.name === name)) made.push({ id: id(made.length), name, parentId, position: 'a0', leadId: null, archived });
  }
  return made;
});

describe('departments by what people call them', () => {
  it('what one in use is called finds it again', () => {
    fc.assert(
      fc.property(trees, (all) => {
        const { find, nameOf } = departmentNames(all);
        for (const department of all.filter(({ archived }) => !archived)) expect(find(nameOf(department.id) ?? '')).toEqual({ id: department.id });
      }),
    );
  });

  it('an archived one has a name and is not found; one that is not there has none', () => {
    const { find, nameOf } = departmentNames([{ id: id(1), name: 'Attic', parentId: null, position: 'a0', leadId: null, archived: true }]);
    expect(nameOf(id(1))).toBe('Attic');
    expect(find('Attic').id).toBeNull();
    expect([nameOf(id(2)), nameOf(null)]).toEqual([null, null]);
  });
});
