import { departmentNames } from '#shared/domain/departments/department-names.ts';
import { decideAdd, decideUpdate } from '#shared/domain/people/decide-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { ParsedPerson } from './parsed-person.ts';
import type { PlanBuilder } from './plan-import.ts';

/**
 * People of a table: known ones by their address, else by name; what the table leaves empty stays as it is, and whether
 * somebody is active is decided here, not in a table, because their work has to go somewhere (D7).
 */
export function planPeople(plan: PlanBuilder): void {
  const { input } = plan;
  const parsed = input.document.people;
  if (parsed.length === 0) return;
  const known = matchPeople(parsed, input.existing.people);
  const active = groupBy(input.existing.people.filter((person) => person.active), ({ name }) => nameKey(name));
  const { find } = departmentNames(input.existing.departments);

  for (const line of parsed) {
    const department = line.department === null ? null : find(line.department);
    if (department?.problem !== undefined) plan.warn({ line: line.line, code: 'unknown-department', message: `${department.problem} ${line.name} was imported without it.` });
    const person = known.get(line);
    if (person === undefined) add(line, department?.id ?? null);
    else update(line, person, department?.id ?? null);
  }

  function add(line: ParsedPerson, departmentId: Id | null): void {
    if (line.active === false) return leaveOut(line, `${line.name} is not active in the file and was left out.`);
    const decided = decideAdd(active.get(nameKey(line.name)) ?? [], input.newId(), { name: line.name, email: line.email, departmentId, roles: [...(line.roles ?? ['operator'])] });
    if (!decided.ok) return leaveOut(line, `${decided.error.message} ${line.name} was left out.`);
    decided.value.forEach(plan.draft);
    note(line, 'created');
  }

  function update(line: ParsedPerson, person: Person, departmentId: Id | null): void {
    if (nameKey(person.name) !== nameKey(line.name)) plan.warn({ line: line.line, code: 'named-otherwise', message: `${line.email ?? ''} is ${person.name} here and ${line.name} in the file; the name here was kept.` });
    if (!person.active && line.active !== false) plan.warn({ line: line.line, code: 'inactive-here', message: `${person.name} is not active here and stays so; reactivate them on the page People.` });
    if (person.active && line.active === false) plan.warn({ line: line.line, code: 'active-here', message: `${person.name} is not active in the file and stays active here; deactivate them on the page People, which hands over their work.` });
    const decided = decideUpdate(person, [], {
      ...(line.email === null || sameAddress(line.email, person.email) ? {} : { email: line.email }),
      ...(departmentId === null ? {} : { departmentId }),
      ...(line.roles === null ? {} : { roles: [...line.roles] }),
    });
    if (!decided.ok) return leaveOut(line, `${decided.error.message} ${person.name} was left as they are.`);
    decided.value.forEach(plan.draft);
    note(line, decided.value.length > 0 ? 'updated' : 'unchanged');
  }

  function note(line: ParsedPerson, change: 'created' | 'updated' | 'unchanged'): void {
    plan.count(change, 'people');
    plan.line({ line: line.line, becomes: 'person', change, text: textOf(line), depth: 0 });
  }

  function leaveOut(line: ParsedPerson, message: string): void {
    plan.warn({ line: line.line, code: 'left-out', message });
    plan.line({ line: line.line, becomes: 'nothing', change: 'none', text: textOf(line), depth: 0 });
  }
}

const textOf = ({ name, email, department, roles }: ParsedPerson): string => [name, email, department, roles?.join(', ')].filter((part) => part != null).join(' · ');

const addressKey = (email: string): string => email.normalize('NFC').toLocaleLowerCase('en');
const sameAddress = (a: string, b: string | null): boolean => b !== null && addressKey(a) === addressKey(b);

/** Who each line is, each person but once: by address and name, then by address alone, then by name; active ones first. */
function matchPeople(parsed: readonly ParsedPerson[], people: readonly Person[]): Map<ParsedPerson, Person> {
  const activeFirst = [...people].sort((a, b) => Number(b.active) - Number(a.active));
  const byEmail = groupBy(activeFirst.filter(({ email }) => email !== null), ({ email }) => addressKey(email ?? ''));
  const byName = groupBy(activeFirst, ({ name }) => nameKey(name));
  const matches = new Map<ParsedPerson, Person>();
  const taken = new Set<Id>();
  const candidates: readonly ((line: ParsedPerson) => readonly Person[])[] = [
    (line) => (line.email === null ? [] : (byEmail.get(addressKey(line.email)) ?? []).filter(({ name }) => nameKey(name) === nameKey(line.name))),
    (line) => (line.email === null ? [] : (byEmail.get(addressKey(line.email)) ?? [])),
    (line) => byName.get(nameKey(line.name)) ?? [],
  ];
  for (const among of candidates) {
    for (const line of parsed) {
      const person = matches.has(line) ? undefined : among(line).find(({ id }) => !taken.has(id));
      if (person === undefined) continue;
      matches.set(line, person);
      taken.add(person.id);
    }
  }
  return matches;
}
