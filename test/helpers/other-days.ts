import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { toMoment } from '#shared/domain/checklists/recurrence.ts';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { openTestCore } from './workspace.ts';

const A_DAY = 86_400_000;
const A_WEEK = 7 * A_DAY;

/**
 * A workspace whose list was worked on in other weeks: this process keeps the store with a clock that runs ahead to today,
 * as the program itself would have through those weeks. Complete four weeks ago, incomplete three weeks ago, untouched since.
 */
export async function newListOfOtherDays(path: string): Promise<{ list: string; plain: string; keys: { firstMissed: string } }> {
  const monday = Math.floor((Date.now() - 4 * A_DAY) / A_WEEK) * A_WEEK + 4 * A_DAY;
  let now = monday - 4 * A_WEEK + 10 * 3_600_000;
  const clock = (): number => now;
  createWorkspace(workspaceFolder(path), clock);
  const core = openTestCore(path, { clock });
  const { people, settings, departments, checklists, items, cycles } = core.services;
  const [person = ''] = people.add({ actor: null, command: core.newId() }, { name: 'Ada', email: null, roles: ['operator'] }).entityIds;
  settings.change({ personId: person });
  const act = () => ({ actor: person, command: core.newId() });
  const [department = ''] = departments.create(act(), { name: 'Canal', parentId: null }).entityIds;
  const make = (title: string, texts: readonly string[], critical: number): { list: string; ids: string[] } => {
    const [list = ''] = checklists.create(act(), { departmentId: department, sectionId: null, title }).entityIds;
    return { list, ids: texts.map((text, index) => items.add(act(), { checklistId: list, parentId: null, after: null, text, critical: index === critical }).entityIds[0] ?? '') };
  };
  const { list, ids } = make('Opening the lock', ['Grease the hinges', 'Draw the bolt', 'Look for boats in the chamber', 'Sound the horn', 'Write the water level down'], 2);
  const weekly: Recurrence = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: toMoment((monday - 4 * A_WEEK + 8 * 3_600_000) / 60_000), zone: 'UTC' };
  cycles.setRecurrence(act(), { id: list, recurrence: weekly });
  const [hinges = '', bolt = '', boats = '', ...others] = ids;
  items.setState(act(), { ids: [hinges, bolt, ...others], state: 'done', reason: null });
  items.setState(act(), { ids: [boats], state: 'done', reason: null });
  now += A_WEEK;
  cycles.turnDue();
  items.setState(act(), { ids: [hinges], state: 'done', reason: null });
  items.setState(act(), { ids: [bolt], state: 'blocked', reason: 'The bolt is rusty' });
  const plain = make('Closing the lock', ['Shut the gates', 'Count the crew'], 1).list;
  await core.close();
  return { list, plain, keys: { firstMissed: toMoment((monday - 2 * A_WEEK + 8 * 3_600_000) / 60_000) } };
}

/**
 * A list of this workspace whose cycle ends so many ms from now, between two starts of its rule, so that a test need not wait for
 * one. Its items are ticked first, unless they are to stay as they are.
 */
export async function endSoon(path: string, list: string, inMs: number, isTicked = true): Promise<void> {
  const core = openTestCore(path);
  const { checklist, items } = core.services.checklists.view(list);
  const act = () => ({ actor: core.services.people.list()[0]?.id ?? '', command: core.newId() });
  if (isTicked) core.services.items.setState(act(), { ids: items.map(({ id }) => id), state: 'done', reason: null });
  const yesterday = Date.now() - A_DAY;
  const to = {
    recurrence: { rule: 'FREQ=HOURLY', start: '2026-01-01T00:00', zone: 'UTC' },
    cycle: { key: toMoment(Math.floor(yesterday / 60_000)), startsAt: new Date(yesterday).toISOString(), endsAt: new Date(Date.now() + inMs).toISOString(), closed: null },
  };
  core.record(act().actor, () => [
    { stream: checklist.departmentId, entity: 'checklist', entityId: list, type: 'checklist.recurrence-set', payload: { ...to, was: { recurrence: checklist.recurrence, cycle: checklist.cycle } } },
  ]);
  await core.close();
}

/** A harbour on a Monday morning: eight lists, one of forty items without a stage of monitoring, two blocked items, one overdue. */
export async function newMonday(path: string): Promise<{ list: string; department: string }> {
  createWorkspace(workspaceFolder(path), Date.now);
  const core = openTestCore(path);
  const { people, settings, departments, checklists, items } = core.services;
  const person = (name: string): string => people.add({ actor: null, command: core.newId() }, { name, email: null, roles: ['operator'] }).entityIds[0] ?? '';
  const [ada, ben] = [person('Ada'), person('Ben')];
  settings.change({ personId: ada });
  const act = () => ({ actor: ada, command: core.newId() });
  const [department = ''] = departments.create(act(), { name: 'Harbour', parentId: null }).entityIds;
  departments.setLead(act(), { id: department, personId: ada });
  const make = (title: string): string => checklists.create(act(), { departmentId: department, sectionId: null, title }).entityIds[0] ?? '';
  const add = (checklistId: string, text: string, after: string | null, stage: Stage | null = null): string => items.add(act(), { checklistId, parentId: null, after, text, stage }).entityIds[0] ?? '';
  const list = make('Start of the week');
  let last: string | null = null;
  for (let n = 1; n <= 40; n += 1) last = add(list, `Berth ${n}: look at the fenders`, last);
  for (const [index, title] of ['Cranes', 'Pilots', 'Lights', 'Waste', 'Moorings', 'Visitors', 'Winter'].entries()) {
    const stage = STAGES.filter((each) => each !== 'monitor')[index] ?? null;
    const first = add(make(title), `${title}: begin`, null, stage);
    if (index < 2) items.setState(act(), { ids: [first], state: 'blocked', reason: 'Waits on the harbour master' });
    if (index === 2) {
      items.assign(act(), { ids: [first], assigneeId: ada });
      items.setDue(act(), { ids: [first], due: { kind: 'day', day: new Date(Date.now() - 3 * A_DAY).toISOString().slice(0, 10), time: null, zone: 'UTC' } });
    }
  }
  if (ben === '') throw new Error('nobody else is there');
  await core.close();
  return { list, department };
}
