import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLead } from '#shared/domain/departments/decide-department.ts';
import { applyDepartment } from '#shared/domain/departments/department.ts';
import { invert } from '#shared/domain/history/invert.ts';
import { type PersonFields, decideAdd, decideDeactivate, decideReactivate, decideUpdate, mayReceive } from '#shared/domain/people/decide-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import { isEmail } from '#shared/domain/people/email.ts';
import { type Person, type PersonDraft, ROLES, applyPerson } from '#shared/domain/people/person.ts';

const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ada: Person = { id: id(1), name: 'Ada', email: null, departmentId: null, roles: ['operator'], active: true };
const ben: Person = { ...ada, id: id(2), name: 'Ben' };
const gone: Person = { ...ada, id: id(3), name: 'Cleo', active: false };
const everybody = [ada, ben, gone];
const NOTHING = { items: [], departments: [], workflows: [] };

const value = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const fold = (person: Person | null, drafts: readonly PersonDraft[]): Person | null => drafts.reduce(applyPerson, person);

describe('D7: who somebody is', () => {
  it('tells active people apart by name, in any case and spacing', () => {
    const as = (name: string) => decideAdd(everybody, id(9), { name, email: null, departmentId: null, roles: ['operator'] });
    expect(as(' aDa ')).toMatchObject({ ok: false, error: { code: 'name-taken', path: 'name' } });
    expect(as('Ada  B.')).toMatchObject({ ok: true, value: [{ payload: { name: 'Ada B.' } }] });
    expect(as('cleo'), 'who left does not keep the name').toMatchObject({ ok: true });
    expect(decideUpdate(ben, everybody, { name: 'ADA' })).toMatchObject({ ok: false, error: { code: 'name-taken', path: 'name' } });
    expect(decideUpdate(ada, everybody, { name: 'ADA' }), 'one’s own name in another case').toMatchObject({ ok: true, value: [{ type: 'person.renamed' }] });
    expect(decideUpdate(gone, everybody, { name: 'Ada' }), 'who left is not in the way').toMatchObject({ ok: true });
    expect(nameKey('Ame\u0301lie')).toBe(nameKey('AMÉLIE'));
  });

  it.each(['ada', 'ada@', '@example.org', 'a b@example.org', 'a@b@c', 'a@b..c', 'a@.b', 'Ada <ada@example.org>', `${'a'.repeat(65)}@b`, `a@${'b'.repeat(400)}`, 'a\u0000@b'])('%j is no address', (email) => {
    expect(isEmail(email)).toBe(false);
    expect(decideUpdate(ada, everybody, { email })).toMatchObject({ ok: false, error: { code: 'invalid', path: 'email' } });
  });

  it.each(['ada@example.org', 'ada.l+ops@mail.example.co', 'ada@localhost', 'andré@exämple.org'])('%s is one', (email) => expect(isEmail(email)).toBe(true));

  it('wants a name and a role, takes an empty address for none, and keeps roles in their order', () => {
    expect(decideUpdate(ada, everybody, { name: '   ' })).toMatchObject({ ok: false, error: { path: 'name' } });
    expect(decideUpdate(ada, everybody, { roles: [] })).toMatchObject({ ok: false, error: { code: 'invalid', path: 'roles' } });
    expect(decideUpdate({ ...ada, email: 'a@b' }, everybody, { email: '  ' })).toMatchObject({ ok: true, value: [{ payload: { email: null, was: 'a@b' } }] });
    expect(decideUpdate(ada, everybody, { roles: ['lead', 'operator', 'lead'] })).toMatchObject({ value: [{ payload: { roles: ['operator', 'lead'] } }] });
  });

  const fields = fc.record({
    name: fc.constantFrom('Ada', 'Dora', 'Emil'), email: fc.constantFrom(null, 'x@y', 'ada@example.org'), departmentId: fc.constantFrom(null, id(7), id(8)),
    roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
  }) satisfies fc.Arbitrary<PersonFields>;

  it('an update writes what was asked and nothing else, decides nothing the second time, and is taken back exactly', () => {
    fc.assert(
      fc.property(fields, fc.subarray(['name', 'email', 'departmentId', 'roles'] as const), (wanted, keys) => {
        const change = Object.fromEntries(keys.map((key) => [key, wanted[key]])) as Partial<PersonFields>;
        const drafts = value(decideUpdate(ada, everybody, change));
        const after = fold(ada, drafts);
        if (after === null) throw new Error('gone');
        expect(after).toEqual({ ...ada, ...change, roles: ROLES.filter((role) => (change.roles ?? ada.roles).includes(role)) });
        expect(decideUpdate(after, everybody, change)).toEqual({ ok: true, value: [] });
        const back = drafts.toReversed().map((draft) => invert(draft) as PersonDraft);
        expect(fold(after, back)).toEqual(ada);
        expect(fold(ada, back.toReversed().map((draft) => invert(draft) as PersonDraft))).toEqual(after);
      }),
    );
  });
});

describe('O1: when somebody goes', () => {
  const held = { items: [{ id: id(20), stream: id(7) }, { id: id(21), stream: id(8) }], departments: [{ id: id(7) }], workflows: [{ id: id(30) }] };

  it('what they hold goes to the successor, in one act that has an exact inverse', () => {
    const drafts = value(decideDeactivate(ada, everybody, held, ben));
    expect(drafts.map(({ type, entityId, stream, payload }) => [type, entityId, stream, payload])).toEqual([
      ['person.deactivated', ada.id, 'workspace', {}],
      ['item.assigned', id(20), id(7), { assigneeId: ben.id, was: ada.id }],
      ['item.assigned', id(21), id(8), { assigneeId: ben.id, was: ada.id }],
      ['department.lead-set', id(7), 'workspace', { leadId: ben.id, was: ada.id }],
      ['workflow.owner-set', id(30), 'workspace', { ownerId: ben.id, was: ada.id }],
    ]);
    for (const draft of drafts) expect(invert(invert(draft) ?? draft)).toEqual(draft);
    expect(drafts.map((draft) => invert(draft)?.type)).toEqual(['person.reactivated', 'item.assigned', 'item.assigned', 'department.lead-set', 'workflow.owner-set']);
  });

  it('or to nobody', () => {
    expect(value(decideDeactivate(ada, everybody, held, null)).slice(1).map(({ payload }) => Object.values(payload)[0])).toEqual([null, null, null, null]);
  });

  it('is refused for the last one, for oneself and for somebody who left; the second time decides nothing', () => {
    expect(decideDeactivate(ada, [ada, gone], NOTHING, null)).toMatchObject({ ok: false, error: { code: 'last-person' } });
    expect(decideDeactivate(ada, everybody, held, ada)).toMatchObject({ ok: false, error: { code: 'invalid', path: 'reassignTo' } });
    expect(decideDeactivate(ada, everybody, held, gone)).toMatchObject({ ok: false, error: { code: 'person-inactive', path: 'reassignTo' } });
    expect(decideDeactivate(gone, everybody, NOTHING, ben)).toEqual({ ok: true, value: [] });
  });

  it('they come back unless the name is taken, and are given nothing meanwhile', () => {
    expect(fold(gone, value(decideReactivate(gone, everybody)))).toEqual({ ...gone, active: true });
    expect(decideReactivate(gone, [...everybody, { ...ada, id: id(4), name: 'CLEO' }])).toMatchObject({ ok: false, error: { code: 'name-taken' } });
    expect(decideReactivate(ada, everybody)).toEqual({ ok: true, value: [] });
    expect(mayReceive(gone, 'assigneeId')).toMatchObject({ ok: false, error: { code: 'person-inactive', path: 'assigneeId' } });
    expect(mayReceive(ada, 'assigneeId')).toEqual({ ok: true, value: ada });
  });
});

describe('D1: who leads a department', () => {
  const harbour = { id: id(7), name: 'Harbour', parentId: null, position: 'a0', leadId: null, archived: false };

  it('is somebody active, or nobody', () => {
    const [led] = value(decideLead(harbour, ada));
    if (led === undefined) throw new Error('decided nothing');
    const after = applyDepartment(harbour, led);
    expect(after).toMatchObject({ leadId: ada.id });
    expect(decideLead({ ...harbour, leadId: ada.id }, ada)).toEqual({ ok: true, value: [] });
    expect(decideLead({ ...harbour, leadId: ada.id }, null)).toMatchObject({ ok: true, value: [{ payload: { leadId: null, was: ada.id } }] });
    expect(decideLead(harbour, gone)).toMatchObject({ ok: false, error: { code: 'person-inactive', path: 'personId' } });
    expect(decideLead({ ...harbour, archived: true }, ada)).toMatchObject({ ok: false, error: { code: 'archived' } });
    expect(applyDepartment(after, invert(led) as typeof led)).toEqual(harbour);
  });
});
