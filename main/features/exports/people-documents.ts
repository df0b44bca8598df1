import { departmentNames } from '#shared/domain/departments/department-names.ts';
import type { Department } from '#shared/domain/departments/department.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Source } from './exports.service.ts';

/** Everybody: as a table that can be imported again, or as JSON with every field. The writer of tables is fetched when one is written. */
export function peopleDocuments(people: readonly Person[], departments: readonly Department[]): Source {
  const { nameOf } = departmentNames(departments);
  const all = people.map((person) => ({ ...person, department: nameOf(person.departmentId) }));
  return {
    title: 'People',
    as: {
      csv: async () => (await import('#shared/formats/csv/print-people.ts')).printPeople(all),
      json: () => `${JSON.stringify(all, null, 2)}\n`,
    },
  };
}
