import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
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

/** A list of this workspace whose cycle ends so many ms from now, between two starts of its rule, so that a test need not wait for one. */
export async function endSoon(path: string, list: string, inMs: number): Promise<void> {
  const core = openTestCore(path);
  const { checklist, items } = core.services.checklists.view(list);
  const act = () => ({ actor: core.services.people.list()[0]?.id ?? '', command: core.newId() });
  core.services.items.setState(act(), { ids: items.map(({ id }) => id), state: 'done', reason: null });
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
