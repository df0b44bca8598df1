import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refused } from '#shared/ipc/errors.ts';
import type { Role } from '#shared/domain/people/roles.ts';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => { workspace = newWorkspace(); });
afterEach(() => workspace.close());

const services = () => workspace.core.services;
const add = (name: string, roles: Role[] = ['operator'], departmentId: string | null = null): string =>
  services().people.add(workspace.act(), { name, email: null, roles, departmentId }).entityIds[0] ?? '';
const refused = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.error;
    throw error;
  }
  return 'not refused';
};

describe('O1: somebody leaves who holds much', () => {
  const seed = () => {
    const seeded = seedList(workspace, ['One', 'Two', 'Three', 'Four']);
    const [one = '', two = '', three = '', four = ''] = seeded.items;
    const ben = add('Ben', ['lead'], seeded.department);
    const cleo = add('Cleo', ['lead']);
    const { items, departments, checklists } = services();
    for (const id of [one, two, three]) items.assign(workspace.act(), { ids: [id], assigneeId: ben });
    items.assign(workspace.act(), { ids: [four], assigneeId: cleo });
    items.setState(workspace.act(), { ids: [two], state: 'blocked', reason: 'No key' });
    items.setState(workspace.act(), { ids: [three], state: 'done', reason: null });
    departments.setLead(workspace.act(), { id: seeded.department, personId: ben });
    const spare = checklists.create(workspace.act(), { departmentId: seeded.department, sectionId: null, title: 'Put by' }).entityIds[0] ?? '';
    const put = items.add(workspace.act(), { checklistId: spare, parentId: null, after: null, text: 'Put by' }).entityIds[0] ?? '';
    items.assign(workspace.act(), { ids: [put], assigneeId: ben });
    checklists.archive(workspace.act(), spare);
    return { ...seeded, one, two, three, four, put, ben, cleo };
  };
  const assignees = () => Object.fromEntries(services().items.list().map(({ text, assigneeId }) => [text, assigneeId]));

  it('the load names what is in use, blocked first, and who may take over', () => {
    const { ben, cleo, department, one, two } = seed();
    expect(services().people.load(ben)).toMatchObject({
      counts: { items: 2, blocked: 1, departments: 1, workflows: 0, runs: 0 },
      items: [{ id: two, state: 'blocked', checklist: 'Before sailing' }, { id: one, state: 'open' }],
      departments: [{ id: department, name: 'Harbour' }],
      dormant: 1,
      successorId: null,
    });
    services().people.update(workspace.act(), { id: cleo, departmentId: department });
    expect(services().people.load(cleo), 'the lead of the department').toMatchObject({ counts: { items: 1 }, successorId: ben });
    expect(services().people.directory().map(({ name, load }) => [name, load.items])).toEqual([['Ada', 0], ['Ben', 2], ['Cleo', 1]]);
    const part = services().departments.create(workspace.act(), { name: 'Quay', parentId: department }).entityIds[0] ?? '';
    services().people.update(workspace.act(), { id: cleo, departmentId: part });
    expect(services().people.load(cleo).successorId, 'the lead of the department above').toBe(ben);
  });

  it('one act hands it all over, also what is archived, and one undo brings it all back', () => {
    const { ben, cleo, department, one } = seed();
    const before = assignees();
    services().people.deactivate(workspace.act(), { id: ben, reassignTo: cleo });
    expect(services().people.get(ben).active).toBe(false);
    expect(assignees(), 'what is done stays with who did it').toEqual({ One: cleo, Two: cleo, Three: ben, Four: cleo, 'Put by': cleo });
    expect(services().departments.get(department).leadId).toBe(cleo);
    expect(services().people.load(ben).counts).toEqual({ items: 0, blocked: 0, departments: 0, workflows: 0, runs: 0 });
    expect(services().history.undo(workspace.act())).toMatchObject({ what: 'person.deactivated', entityId: expect.any(String) });
    expect(assignees()).toEqual(before);
    expect(services().people.get(ben).active).toBe(true);
    expect(services().departments.get(department).leadId).toBe(ben);
    services().history.redo(workspace.act());
    expect(services().items.get(one).assigneeId).toBe(cleo);
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
    expect(workspace.core.rebuild().same).toBe(true);
  });

  it('D4: in a list that comes again what is settled goes over too, for the next cycle opens it', async () => {
    await workspace.close();
    let now = Date.parse('2026-11-04T10:00:00.000Z');
    workspace = newWorkspace({ clock: () => now });
    const { checklist, items } = seedList(workspace, ['Lamp', 'Rope', 'Horn']);
    const [ben, cleo] = [add('Ben'), add('Cleo')];
    const { cycles, people, history } = services();
    cycles.setRecurrence(workspace.act(), { id: checklist, recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-02T08:00', zone: 'Europe/Berlin' } });
    services().items.assign(workspace.act(), { ids: items, assigneeId: ben });
    services().items.setState(workspace.act(), { ids: [items[0] ?? ''], state: 'done', reason: null });
    services().items.setState(workspace.act(), { ids: [items[1] ?? ''], state: 'not-applicable', reason: 'It is calm' });
    expect(people.load(ben)).toMatchObject({ counts: { items: 1 }, dormant: 2 });
    people.deactivate(workspace.act(), { id: ben, reassignTo: cleo });
    expect(assignees()).toEqual({ Lamp: cleo, Rope: cleo, Horn: cleo });
    history.undo(workspace.act());
    expect(assignees()).toEqual({ Lamp: ben, Rope: ben, Horn: ben });
    history.redo(workspace.act());
    now = Date.parse('2026-11-09T08:00:00.000Z');
    cycles.turnDue();
    expect(people.load(cleo).counts.items, 'all of the new cycle').toBe(3);
    expect(people.load(ben)).toMatchObject({ counts: { items: 0 }, dormant: 0 });
    expect(cycles.past(checklist, '2026-11-02T08:00').items.map(({ standing }) => standing.state), 'what was done stays as it was').toEqual(['done', 'not-applicable', 'open']);
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
    expect(workspace.core.rebuild().same).toBe(true);
  });

  it('R3: a run under way stays in their name, is counted before they go, and goes on without them', async () => {
    const { imports, library, workflows, runs, people } = services();
    await imports.run(workspace.act(), [join(import.meta.dirname, '../../fixtures/story/harbour.md')]);
    const ferry = library.names().find(({ title }) => title.startsWith('Ferry'))?.id ?? '';
    workflows.publish(workspace.act(), { id: ferry, note: 'First' });
    const [ben, cleo] = [add('Ben'), add('Cleo')];
    const run = runs.start({ actor: ben, command: workspace.core.newId() }, ferry).entityIds[0] ?? '';
    expect(people.load(ben)).toMatchObject({ counts: { runs: 1 }, runs: [{ id: run }] });
    people.deactivate(workspace.act(), { id: ben, reassignTo: cleo });
    expect(people.load(ben).counts.runs).toBe(1);
    const act = { actor: cleo, command: workspace.core.newId() };
    runs.settle(act, { id: run, stepId: runs.get(run).steps[0]?.stepId ?? '', outcome: 'done', reason: null, validated: true, note: null });
    expect(runs.get(run)).toMatchObject({ operatorId: ben, current: 1 });
    runs.abort({ actor: cleo, command: workspace.core.newId() }, { id: run, reason: 'Ben has left' });
    expect(people.load(ben).counts.runs).toBe(0);
  });

  it('an undo that would take work from somebody who got it since is refused', () => {
    const { ben, cleo, one } = seed();
    services().people.deactivate(workspace.act(), { id: ben, reassignTo: cleo });
    services().items.assign({ actor: cleo, command: workspace.core.newId() }, { ids: [one], assigneeId: workspace.person });
    expect(refused(() => services().history.undo(workspace.act()))).toMatchObject({ code: 'superseded' });
    expect(services().people.get(ben).active).toBe(false);
  });

  it('nobody inactive is given an item, a department or work of somebody who leaves', () => {
    const { ben, cleo, one, department } = seed();
    services().people.deactivate(workspace.act(), { id: cleo, reassignTo: null });
    expect(refused(() => services().items.assign(workspace.act(), { ids: [one], assigneeId: cleo }))).toMatchObject({ code: 'person-inactive', path: 'assigneeId' });
    expect(refused(() => services().departments.setLead(workspace.act(), { id: department, personId: cleo }))).toMatchObject({ code: 'person-inactive', path: 'personId' });
    expect(refused(() => services().people.deactivate(workspace.act(), { id: ben, reassignTo: cleo }))).toMatchObject({ code: 'person-inactive', path: 'reassignTo' });
    expect(services().people.get(ben).active, 'nothing of it happened').toBe(true);
  });
});

describe('D7: the people of a workspace', () => {
  it('an update is one act, and one undo', () => {
    const ben = add('Ben');
    expect(services().people.update(workspace.act(), { id: ben, name: 'Benedict', email: 'ben@example.org', roles: ['approver'] }).events).toBe(3);
    expect(services().people.get(ben)).toMatchObject({ name: 'Benedict', email: 'ben@example.org', roles: ['approver'] });
    services().history.undo(workspace.act());
    expect(services().people.get(ben)).toMatchObject({ name: 'Ben', email: null, roles: ['operator'] });
  });

  it('they stand as in a directory', () => {
    for (const name of ['Zoë', 'émile', 'Watch 10', 'Emil', 'Watch 2', 'bea']) add(name);
    expect(services().people.list().map(({ name }) => name)).toEqual(['Ada', 'bea', 'Emil', 'émile', 'Watch 2', 'Watch 10', 'Zoë']);
  });

  it('nobody is put into a department that is not there or not in use', () => {
    const { department } = seedList(workspace, []);
    services().departments.archive(workspace.act(), department);
    expect(refused(() => add('Ben', ['operator'], department))).toMatchObject({ code: 'archived', path: 'departmentId' });
    expect(refused(() => add('Ben', ['operator'], workspace.core.newId()))).toMatchObject({ code: 'not-found' });
    expect(services().people.list()).toHaveLength(1);
  });

  it('whoever left is no longer at the desk, and the last one can’t leave', () => {
    const { settings, people, desk, workspace: overview } = services();
    settings.change({ personId: workspace.person });
    expect(desk()).toMatchObject({ name: 'Ada' });
    expect(refused(() => people.deactivate(workspace.act(), { id: workspace.person, reassignTo: null }))).toMatchObject({ code: 'last-person' });
    const ben = add('Ben');
    people.deactivate({ actor: ben, command: workspace.core.newId() }, { id: workspace.person, reassignTo: ben });
    expect(desk()).toBeNull();
    expect(overview.overview().desk).toBeNull();
    people.reactivate({ actor: ben, command: workspace.core.newId() }, workspace.person);
    expect(desk()).toMatchObject({ name: 'Ada' });
  });
});
