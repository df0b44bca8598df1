import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Department } from '#shared/domain/departments/department.ts';
import type { ParsedPerson } from '#shared/domain/imports/parsed-person.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan-import.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import { type Person, type PersonDraft, ROLES, applyPerson } from '#shared/domain/people/person.ts';

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const department = (n: number, name: string, parent: number | null = null, archived = false): Department => ({ id: id(n), name, parentId: parent === null ? null : id(parent), position: 'a0', leadId: null, archived });
const departments = [department(1, 'Works'), department(2, 'Night shift', 1), department(3, 'Harbour'), department(4, 'Night shift', 3), department(5, 'Attic', null, true)];

const somebody = (n: number, name: string, more: Partial<Person> = {}): Person => ({ id: id(n), name, email: null, departmentId: null, roles: ['operator'], active: true, ...more });
const line = (name: string, more: Partial<ParsedPerson> = {}): ParsedPerson => ({ name, email: null, department: null, roles: null, active: null, line: 2, ...more });

function plan(parsed: readonly ParsedPerson[], people: readonly Person[]): ImportPlan {
  let n = 1_000 + people.length;
  return planImport({
    document: { title: null, checklists: [], workflows: [], maps: [], people: parsed, warnings: [], unplaced: [] },
    path: '/people.csv', newId: () => id((n += 1)), digest: (text) => text, readRunbook: () => { throw new Error('no runbook'); }, by: id(99), at: '2026-01-01T00:00:00.000Z', zone: 'UTC',
    existing: {
      departments, sections: [], checklists: [], checklist: () => null, itemsOf: () => [], knownByPath: () => [], straysByPath: () => [], knownSince: () => ({ title: '', known: [] }),
      straysSince: () => [], lastChecklistPosition: () => null, workflows: [], workflowsElsewhere: () => [], workflowTexts: () => [], maps: [], people,
    },
  });
}

function applied(people: readonly Person[], { drafts }: ImportPlan): Person[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const draft of drafts as readonly PersonDraft[]) {
    const after = applyPerson(byId.get(draft.entityId) ?? null, draft);
    if (after !== null) byId.set(draft.entityId, after);
  }
  return [...byId.values()];
}

const types = ({ drafts }: ImportPlan): string[] => drafts.map(({ type }) => type);

describe('X1: a table of people over those who are here', () => {
  it('adds who is new; without roles they are operators', () => {
    const planned = plan([line('Ada', { email: 'ada@x', department: 'harbour', roles: ['lead'] }), line('Ben', { line: 3 })], []);
    expect(applied([], planned)).toMatchObject([{ name: 'Ada', email: 'ada@x', departmentId: id(3), roles: ['lead'], active: true }, { name: 'Ben', email: null, departmentId: null, roles: ['operator'] }]);
    expect(planned).toMatchObject({ created: { people: 2 }, lines: [{ line: 2, becomes: 'person', change: 'created', text: 'Ada · ada@x · harbour · lead' }, { line: 3, text: 'Ben' }] });
    expect([planned.updated, planned.unchanged]).toEqual([{}, {}]);
  });

  it('finds people by address, else by name, and changes only what the table says', () => {
    const people = [somebody(10, 'Ada', { email: 'ada@x', roles: ['lead'], departmentId: id(3) }), somebody(11, 'Ben')];
    expect(types(plan([line('ADA', { email: 'ADA@X' }), line('ben')], people))).toEqual([]);
    const planned = plan([line('Ada King', { email: 'ada@x', roles: ['operator'] }), line('BEN', { line: 3, email: 'ben@x', department: 'Works' })], people);
    expect(applied(people, planned)).toMatchObject([{ name: 'Ada', roles: ['operator'], departmentId: id(3) }, { name: 'Ben', email: 'ben@x', departmentId: id(1) }]);
    expect(planned).toMatchObject({ updated: { people: 2 }, warnings: [{ line: 2, code: 'named-otherwise' }] });
  });

  it('people who share an address stay themselves', () => {
    const people = [somebody(10, 'Ada', { email: 'ops@x' }), somebody(11, 'Ben', { email: 'ops@x' })];
    expect(types(plan([line('Ben', { email: 'ops@x' }), line('Ada', { email: 'ops@x' })], people))).toEqual([]);
    expect(types(plan([line('Cleo', { email: 'ops@x' }), line('Ben', { email: 'ops@x' }), line('Ada', { email: 'ops@x' }), line('Dan', { email: 'ops@x' })], people))).toEqual(['person.added', 'person.added']);
  });

  it('names a department by its path where several have the name; an unknown one is told and left out', () => {
    const where = (name: string) => {
      const planned = plan([line('Ada', { department: name })], []);
      return [applied([], planned)[0]?.departmentId, planned.warnings[0]?.message ?? null];
    };
    expect(where('Works')).toEqual([id(1), null]);
    expect(where('harbour/night  shift')).toEqual([id(4), null]);
    expect(where('Night shift')).toEqual([null, 'There are 2 departments “Night shift”; write where it lies, such as “Works / Night shift”. Ada was imported without it.']);
    expect(where('Attic')).toEqual([null, 'There is no department “Attic”. Ada was imported without it.']);
    const kept = plan([line('Ada', { department: 'Nowhere' })], [somebody(10, 'Ada', { departmentId: id(3) })]);
    expect(types(kept), 'what is known stays').toEqual([]);
  });

  it('nobody is let go or brought back by a table', () => {
    const people = [somebody(10, 'Ada'), somebody(11, 'Ben', { active: false })];
    const planned = plan([line('Ada', { active: false }), line('Ben', { line: 3 }), line('Cleo', { line: 4, active: false })], people);
    expect(types(planned)).toEqual([]);
    expect(planned.warnings.map(({ line: at, code }) => [at, code])).toEqual([[2, 'active-here'], [3, 'inactive-here'], [4, 'left-out']]);
    expect(planned.lines.map(({ becomes, change }) => [becomes, change])).toEqual([['person', 'unchanged'], ['person', 'unchanged'], ['nothing', 'none']]);
    expect(types(plan([line('Ben', { active: false })], people))).toEqual([]);
  });

  it('somebody new whose name is taken by a line before is told and left out', () => {
    const planned = plan([line('Bea', { email: 'a@x' }), line('Ada', { line: 3, email: 'b@x' })], [somebody(10, 'Ada', { email: 'a@x' })]);
    expect(types(planned)).toEqual([]);
    expect(planned.warnings.map(({ code }) => code)).toEqual(['named-otherwise', 'left-out']);
  });

  const names = fc.constantFrom('Ada', 'ADA', 'Ben', 'Cleo', 'Dan');
  const emails = fc.constantFrom(null, 'a@x', 'A@X', 'b@x', 'c@x');
  const parsed = fc.record({
    name: names, email: emails, department: fc.constantFrom(null, 'Works', 'Night shift', 'Nowhere'), roles: fc.option(fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 })),
    active: fc.constantFrom(null, true, false), line: fc.integer({ min: 2, max: 99 }),
  });
  const here = fc.record({ name: names, email: emails, departmentId: fc.constantFrom(null, id(3)), roles: fc.constantFrom<Person['roles']>(['operator'], ['lead']), active: fc.boolean() });

  it('the second import of any table changes nothing, and active people stay apart by name', () => {
    fc.assert(
      fc.property(fc.uniqueArray(parsed, { selector: ({ name }) => nameKey(name), maxLength: 5 }), fc.uniqueArray(here, { selector: ({ name }) => nameKey(name), maxLength: 4 }), (table, before) => {
        const people = before.map((person, index) => ({ ...person, id: id(10 + index) }));
        const first = plan(table, people);
        const after = applied(people, first);
        expect(types(plan(table, after))).toEqual([]);
        const active = after.filter((person) => person.active).map(({ name }) => nameKey(name));
        expect(new Set(active).size).toBe(active.length);
        expect(after.filter(({ active: is }) => is).length).toBeGreaterThanOrEqual(people.filter(({ active: is }) => is).length);
        expect(first.lines).toHaveLength(table.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
