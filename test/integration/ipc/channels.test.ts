import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, CORE_CHANNELS } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import { nothing } from '#test/helpers/file-desk.ts';
import { type Boundary, type CoreChannel, STORY, type Seeded, storyBoundary } from '#test/helpers/boundary.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

const COPIES = temporaryFolder();
afterAll(() => rmSync(COPIES, { recursive: true, force: true }));

const CHART = join(import.meta.dirname, '../../fixtures/maps/harbour.mmd');

type Case<C extends CoreChannel> = {
  /** What has to be done first. */
  readonly before?: (at: Boundary, seeded: Seeded) => Promise<unknown>;
  readonly input: (seeded: Seeded) => Input<C>;
  /** What the answer, or what is asked after it, must show. */
  readonly then: (answer: Output<C>, at: Boundary, seeded: Seeded) => unknown;
};

const receipt = { events: expect.any(Number), command: expect.stringMatching(/^[0-9a-f-]{36}$/) };
const item = async ({ ask }: Boundary, { checklist }: Seeded, id: string) => (await ask('checklists.get', { id: checklist })).items.find((each) => each.id === id);
const first = ({ items }: Seeded): string => items[0] ?? '';
const second = ({ items }: Seeded): string => items[1] ?? '';
const evidenceOf = async ({ ask }: Boundary, seeded: Seeded) => (await ask('evidence.list', { entity: 'item', id: first(seeded) })).evidence;
const settle = (stepId: string) => ({ stepId, outcome: 'done' as const, reason: null, validated: true, note: 'All well' });
const stepOf = async ({ ask }: Boundary, { run }: Seeded) => {
  const { run: now } = await ask('runs.get', { id: run });
  return now.steps[now.current]?.stepId ?? '';
};

const weekly = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-23T08:00', zone: 'Europe/Berlin' };
const makeWeekly = ({ ask }: Boundary, { checklist }: Seeded) => ask('checklists.set-recurrence', { id: checklist, recurrence: weekly });
const letWeekPass = async (at: Boundary, seeded: Seeded): Promise<void> => {
  await makeWeekly(at, seeded);
  at.advance(8 * 86_400_000);
  at.workspace.core.services.cycles.turnDue();
};

/** One good call of every channel; the compiler finds one that is missing. */
const cases: { readonly [C in CoreChannel]: Case<C> } = {
  'workspace.overview': { input: () => ({}), then: ({ counts, openRuns }) => { expect(counts).toMatchObject({ departments: 3, checklists: 6, items: 19, workflows: 3, runs: 1, maps: 1 }); expect(openRuns).toHaveLength(1); } },
  'workspace.reopen': { input: () => ({}), then: ({ counts }) => expect(counts.items).toBe(19) },
  'settings.get': { input: () => ({}), then: (settings) => expect(settings).toMatchObject({ theme: 'system', zoom: 100 }) },
  'settings.change': { input: () => ({ theme: 'dark', zoom: 125 }), then: async (settings, { ask }) => { expect(settings).toMatchObject({ theme: 'dark', zoom: 125 }); expect(await ask('settings.get', {})).toEqual(settings); } },
  'people.list': { input: () => ({}), then: (people) => expect(people).toMatchObject([{ name: 'Ada', active: true }]) },
  'people.add': { input: () => ({ name: 'Grace', email: null, roles: ['operator'] }), then: async (_answer, { ask }) => expect((await ask('people.list', {})).map(({ name }) => name).sort()).toEqual(['Ada', 'Grace']) },
  'departments.tree': { input: () => ({}), then: ({ departments, sections }) => { expect(sections).toHaveLength(6); expect(departments.map(({ lists }) => lists).reduce((sum, lists) => sum + lists)).toBe(6); } },
  'departments.lists': { input: ({ department }) => ({ departmentIds: [department] }), then: async (lists, { ask }, { department }) => { expect(lists.length).toBeGreaterThan(0); expect(lists.every(({ departmentId }) => departmentId === department)).toBe(true); expect(await ask('departments.lists', { departmentIds: null })).toHaveLength(6); } },
  'people.directory': { before: ({ ask }, seeded) => ask('items.assign', { ids: [second(seeded)], assigneeId: seeded.person }), input: () => ({}), then: (people) => expect(people).toMatchObject([{ name: 'Ada', load: { items: 1, blocked: 0, departments: 0, workflows: 0, runs: 1 } }]) },
  'people.load': { before: ({ ask }, seeded) => ask('items.assign', { ids: [second(seeded)], assigneeId: seeded.person }), input: ({ person }) => ({ id: person }), then: ({ counts, items, runs }, _at, seeded) => { expect(counts).toEqual({ items: 1, blocked: 0, departments: 0, workflows: 0, runs: 1 }); expect(items).toMatchObject([{ id: second(seeded), checklist: 'Machines' }]); expect(runs).toMatchObject([{ id: seeded.run }]); } },
  'people.update': { input: ({ person, department }) => ({ id: person, name: 'Ada L.', email: 'ada@example.org', departmentId: department, roles: ['lead', 'operator'] }), then: async (answer, { ask }, { department }) => { expect(answer.events).toBe(4); expect(await ask('people.list', {})).toMatchObject([{ name: 'Ada L.', email: 'ada@example.org', departmentId: department, roles: ['operator', 'lead'] }]); } },
  'people.deactivate': { before: ({ ask }) => ask('people.add', { name: 'Grace', email: null, roles: ['lead'] }), input: ({ person }) => ({ id: person, reassignTo: null }), then: async (_answer, { ask }) => expect((await ask('people.list', {})).map(({ name, active }) => [name, active])).toEqual([['Ada', false], ['Grace', true]]) },
  'people.reactivate': { before: async ({ ask }, { person }) => { await ask('people.add', { name: 'Grace', email: null, roles: ['lead'] }); await ask('people.deactivate', { id: person, reassignTo: null }); }, input: ({ person }) => ({ id: person }), then: async (_answer, { ask }) => expect((await ask('people.list', {})).map(({ active }) => active)).toEqual([true, true]) },
  'departments.find': { input: () => ({ name: ' MACHÍ', withArchived: false }), then: (found) => expect(found).toMatchObject({ lists: [{ title: 'Machines' }], total: 1 }) },
  'departments.create': { input: ({ department }) => ({ name: 'Bottling', parentId: department }), then: async (_answer, { ask }, { department }) => expect((await ask('departments.tree', {})).departments.find(({ name }) => name === 'Bottling')).toMatchObject({ parentId: department }) },
  'departments.rename': { input: ({ department }) => ({ id: department, name: 'Mill' }), then: async (_answer, { ask }, { department }) => expect((await ask('departments.tree', {})).departments.find(({ id }) => id === department)).toMatchObject({ name: 'Mill' }) },
  'departments.move': { input: ({ department, otherDepartment }) => ({ id: department, parentId: otherDepartment, after: null }), then: async (_answer, { ask }, { department, otherDepartment }) => expect((await ask('departments.tree', {})).departments.find(({ id }) => id === department)).toMatchObject({ parentId: otherDepartment }) },
  'departments.set-lead': { input: ({ department, person }) => ({ id: department, personId: person }), then: async (_answer, { ask }, { department, person }) => expect((await ask('departments.tree', {})).departments.find(({ id }) => id === department)).toMatchObject({ leadId: person }) },
  'departments.archive': { input: ({ department }) => ({ id: department }), then: async (_answer, { ask }) => expect((await ask('workspace.overview', {})).counts.departments).toBe(2) },
  'departments.restore': { before: ({ ask }, { department }) => ask('departments.archive', { id: department }), input: ({ department }) => ({ id: department }), then: async (_answer, { ask }) => expect((await ask('workspace.overview', {})).counts.departments).toBe(3) },
  'sections.create': { input: ({ department }) => ({ departmentId: department, name: 'Yard' }), then: async (_answer, { ask }) => expect((await ask('departments.tree', {})).sections.map(({ name }) => name)).toContain('Yard') },
  'sections.rename': { input: ({ section }) => ({ id: section, name: 'Vault' }), then: async (_answer, { ask }, { section }) => expect((await ask('departments.tree', {})).sections.find(({ id }) => id === section)).toMatchObject({ name: 'Vault' }) },
  'sections.move': { input: ({ section, otherDepartment }) => ({ id: section, departmentId: otherDepartment, after: null }), then: async (_answer, { ask }, { section, otherDepartment }) => { expect((await ask('departments.tree', {})).sections.find(({ id }) => id === section)).toMatchObject({ departmentId: otherDepartment }); expect((await ask('departments.lists', { departmentIds: [otherDepartment] })).filter(({ sectionId }) => sectionId === section).length).toBeGreaterThan(0); } },
  'sections.archive': { input: ({ section }) => ({ id: section }), then: async (_answer, { ask }, { section }) => expect((await ask('departments.tree', {})).sections.find(({ id }) => id === section)?.archived ?? true).toBe(true) },
  'sections.restore': { before: ({ ask }, { section }) => ask('sections.archive', { id: section }), input: ({ section }) => ({ id: section }), then: async (_answer, { ask }, { section }) => expect((await ask('departments.tree', {})).sections.find(({ id }) => id === section)).toMatchObject({ archived: false }) },
  'checklists.get': { input: ({ checklist }) => ({ id: checklist }), then: ({ items, department, section }) => { expect(items.map(({ text }) => text)).toEqual(['Grease the bearings of the mill', 'Change the cloths of the press', 'Test the pump with clear water']); expect([department.name, section?.name]).toEqual(['Press house', 'Machines']); } },
  'checklists.changes': { before: ({ ask }, seeded) => ask('items.edit', { id: first(seeded), text: 'Oil it' }), input: ({ checklist }) => ({ id: checklist, since: 0 }), then: async (changes, { ask }, seeded) => { expect(changes?.changed.find(({ id }) => id === first(seeded))).toMatchObject({ text: 'Oil it' }); expect(await ask('checklists.changes', { id: seeded.checklist, since: changes?.seq ?? 0 })).toMatchObject({ changed: [], gone: [] }); } },
  'checklists.create': { input: ({ department }) => ({ departmentId: department, sectionId: null, title: 'Bottles' }), then: async (_answer, { ask }) => expect((await ask('departments.lists', { departmentIds: null })).map(({ title }) => title)).toContain('Bottles') },
  'checklists.rename': { input: ({ checklist }) => ({ id: checklist, title: 'Engines' }), then: async (_answer, { ask }, { checklist }) => expect((await ask('checklists.get', { id: checklist })).checklist.title).toBe('Engines') },
  'checklists.move': { input: ({ checklist, otherDepartment }) => ({ id: checklist, departmentId: otherDepartment, sectionId: null, after: null }), then: async (_answer, { ask }, { checklist, otherDepartment }) => expect((await ask('departments.lists', { departmentIds: [otherDepartment] }))[0]).toMatchObject({ id: checklist, sectionId: null }) },
  'checklists.tick-all': { before: async ({ ask }, seeded) => { await ask('items.set-state', { ids: [first(seeded)], state: 'open', reason: null }); return ask('items.set-critical', { ids: [first(seeded)], critical: true }); }, input: ({ checklist }) => ({ id: checklist }), then: async (_answer, { ask }, { checklist }) => expect((await ask('checklists.get', { id: checklist })).items.filter(({ standing }) => standing.state === 'open').map(({ critical }) => critical)).toEqual([true]) },
  'checklists.archive': { input: ({ checklist }) => ({ id: checklist }), then: async (_answer, { ask }) => expect((await ask('workspace.overview', {})).counts.checklists).toBe(5) },
  'checklists.restore': { before: ({ ask }, { checklist }) => ask('checklists.archive', { id: checklist }), input: ({ checklist }) => ({ id: checklist }), then: async (_answer, { ask }) => expect((await ask('workspace.overview', {})).counts.checklists).toBe(6) },
  'checklists.set-recurrence': { input: ({ checklist }) => ({ id: checklist, recurrence: weekly }), then: async (_answer, { ask }, { checklist }) => expect((await ask('checklists.get', { id: checklist })).checklist).toMatchObject({ recurrence: weekly, cycle: { closed: null } }) },
  'checklists.close-cycle': { before: makeWeekly, input: ({ checklist }) => ({ id: checklist }), then: async (_answer, { ask }, { checklist, person }) => expect((await ask('checklists.cycles', { id: checklist, before: null })).current).toMatchObject({ closed: { by: person, outcome: 'incomplete' } }) },
  'checklists.reopen-cycle': { before: async (at, seeded) => { await makeWeekly(at, seeded); await at.ask('checklists.close-cycle', { id: seeded.checklist }); }, input: ({ checklist }) => ({ id: checklist }), then: async (_answer, { ask }, { checklist }) => expect((await ask('checklists.cycles', { id: checklist, before: null })).current).toMatchObject({ closed: null }) },
  'checklists.amend': { before: letWeekPass, input: (seeded) => ({ id: seeded.checklist, key: '', itemId: first(seeded), state: 'not-applicable', reason: 'Taken apart', happenedAt: '2026-01-01T10:00:00.000Z' }), then: async (_answer, { ask }, { checklist }) => { const [cycle] = (await ask('checklists.cycles', { id: checklist, before: null })).past; expect((await ask('checklists.past-cycle', { id: checklist, key: cycle?.key ?? '' })).items[0]?.standing).toMatchObject({ state: 'not-applicable', reason: 'Taken apart', at: '2026-01-01T10:00:00.000Z' }); } },
  'checklists.cycles': { before: letWeekPass, input: ({ checklist }) => ({ id: checklist, before: null }), then: ({ current, past, hasMore, fault }) => { expect(current).toMatchObject({ closed: null, progress: { open: 3 } }); expect(past).toMatchObject([{ outcome: 'incomplete', progress: { done: 1 } }]); expect([hasMore, fault]).toEqual([false, null]); } },
  'checklists.past-cycle': { before: letWeekPass, input: ({ checklist }) => ({ id: checklist, key: '' }), then: ({ items, outcome }) => { expect(outcome).toBe('incomplete'); expect(items.map(({ text }) => text)).toEqual(['Grease the bearings of the mill', 'Change the cloths of the press', 'Test the pump with clear water']); } },
  'checklists.occurrences': { input: () => ({ recurrence: { ...weekly, start: '2099-01-05T08:00' } }), then: ({ starts }) => expect(starts).toMatchObject([{ key: '2099-01-05T08:00', at: '2099-01-05T07:00:00.000Z' }, { key: '2099-01-12T08:00' }, {}, {}, {}]) },
  'items.get': { before: ({ ask }, seeded) => ask('items.archive', { ids: [first(seeded)] }), input: (seeded) => ({ id: first(seeded) }), then: (answer, _at, seeded) => expect(answer).toMatchObject({ id: first(seeded), checklistId: seeded.checklist, archived: true }) },
  'items.add': { input: (seeded) => ({ checklistId: seeded.checklist, parentId: first(seeded), after: null, text: 'Wipe it dry' }), then: async (_answer, { ask }, seeded) => expect((await ask('checklists.get', { id: seeded.checklist })).items.find(({ text }) => text === 'Wipe it dry')).toMatchObject({ parentId: first(seeded) }) },
  'items.edit': { input: (seeded) => ({ id: first(seeded), text: 'Oil the mill' }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ text: 'Oil the mill' }) },
  'items.set-state': { input: (seeded) => ({ ids: [first(seeded)], state: 'blocked', reason: 'No grease' }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ standing: { state: 'blocked', reason: 'No grease' } }) },
  'items.assign': { input: (seeded) => ({ ids: [first(seeded)], assigneeId: seeded.person }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ assigneeId: seeded.person }) },
  'items.set-due': { input: (seeded) => ({ ids: [...seeded.items], due: { kind: 'day', day: '2030-01-31', time: null, zone: 'Europe/Berlin' } }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ due: { day: '2030-01-31' } }) },
  'items.set-stage': { input: (seeded) => ({ ids: [...seeded.items], stage: 'monitor' }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ stage: 'monitor' }) },
  'items.set-critical': { input: (seeded) => ({ ids: [first(seeded)], critical: true }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ critical: true }) },
  'items.write-notes': { input: (seeded) => ({ id: first(seeded), notes: 'Mind the *belt*' }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ notes: 'Mind the *belt*' }) },
  'items.move': { input: (seeded) => ({ ids: [first(seeded)], checklistId: seeded.checklist, parentId: null, after: seeded.items[2] ?? '' }), then: async (_answer, { ask }, seeded) => expect((await ask('checklists.get', { id: seeded.checklist })).items.at(-1)?.id).toBe(first(seeded)) },
  'items.archive': { input: (seeded) => ({ ids: [first(seeded)] }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toBeUndefined() },
  'items.restore': { before: ({ ask }, seeded) => ask('items.archive', { ids: [first(seeded)] }), input: (seeded) => ({ ids: [first(seeded)] }), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toBeDefined() },
  'conformance.matrix': { input: ({ department }) => ({ departmentId: department }), then: ({ rows, totals }, _at, { department }) => { expect(rows).toMatchObject([{ departmentId: department, depth: 0 }]); expect([totals.unstaged, totals.items]).toEqual([rows[0]?.items, rows[0]?.items]); } },
  'conformance.acceptance': { input: () => ({}), then: ({ departments, workflows }) => { expect(departments).toMatchObject({ total: 3, whole: 0 }); expect(workflows).toMatchObject({ total: 3, answered: 0 }); } },
  'conformance.cell': { input: ({ department }) => ({ departmentId: department, stage: null }), then: ({ items, total }, _at, seeded) => { expect(items.map(({ id }) => id)).toContain(first(seeded)); expect(total).toBe(items.length); } },
  'conformance.render': { input: () => ({ format: 'csv' }), then: ({ fileName, text }) => { expect(fileName).toBe('Conformance.csv'); expect(text).toContain('Press house,missing'); } },
  'conformance.add': { before: ({ ask }, seeded) => ask('items.set-stage', { ids: [first(seeded)], stage: 'monitor' }), input: ({ checklist }) => ({ checklistId: checklist, stage: 'build', text: 'Fit the belt' }), then: async (_answer, { ask }, { checklist }) => expect((await ask('checklists.get', { id: checklist })).items[0]).toMatchObject({ text: 'Fit the belt', stage: 'build' }) },
  'conformance.order': { before: async ({ ask }, seeded) => { await ask('items.set-stage', { ids: [first(seeded)], stage: 'document' }); await ask('items.set-stage', { ids: seeded.items.slice(1), stage: 'setup' }); }, input: ({ checklist }) => ({ checklistId: checklist }), then: async (answer, { ask }, seeded) => { expect(answer.events).toBe(1); expect((await ask('checklists.get', { id: seeded.checklist })).items.at(-1)?.id).toBe(first(seeded)); } },
  'conformance.accept': { input: ({ items }) => ({ stages: items.map((id, index) => ({ id, stage: index === 0 ? 'setup' : 'monitor' })) }), then: async (answer, { ask }, { checklist }) => { expect(answer.events).toBe(3); expect((await ask('checklists.get', { id: checklist })).items.map(({ stage }) => stage)).toEqual(['setup', 'monitor', 'monitor']); } },
  'evidence.list': { input: (seeded) => ({ entity: 'item', id: first(seeded) }), then: ({ evidence, cycle }) => { expect(evidence).toMatchObject([{ kind: 'file', name: 'well.txt', size: 8, mediaType: 'text/plain' }]); expect(cycle).toBeNull(); } },
  'evidence.begin': { input: () => ({ size: 5 }), then: ({ upload }) => expect(upload).toMatch(/^[0-9a-f-]{36}$/) },
  'evidence.push': { input: ({ upload }) => ({ upload, bytes: Buffer.from('m!') }), then: ({ received }) => expect(received).toBe(5) },
  'evidence.cancel': { input: ({ upload }) => ({ upload }), then: async (_answer, { ask }, { upload }) => expect(await ask('evidence.push', { upload, bytes: Buffer.from('m!') }).catch(String)).toContain('upload-expired') },
  'evidence.attach': { before: ({ ask }, { upload }) => ask('evidence.push', { upload, bytes: Buffer.from('m!') }), input: (seeded) => ({ entity: 'item', id: first(seeded), files: [{ upload: seeded.upload, name: '../sea.txt' }] }), then: async (answer, { ask }) => expect(await ask('evidence.preview', { id: answer.entityIds[0] ?? '' })).toEqual({ kind: 'text', text: 'calm!', isCut: false }) },
  'evidence.add-link': { input: (seeded) => ({ entity: 'item', id: first(seeded), url: 'https://example.org/status', name: null }), then: async (_answer, at, seeded) => expect(await evidenceOf(at, seeded)).toMatchObject([{}, { kind: 'link', name: 'example.org/status' }]) },
  'evidence.add-note': { input: (seeded) => ({ entity: 'item', id: first(seeded), text: 'Turned by hand' }), then: async (_answer, at, seeded) => expect(await evidenceOf(at, seeded)).toMatchObject([{}, { kind: 'note', text: 'Turned by hand' }]) },
  'evidence.rename': { input: ({ evidence }) => ({ id: evidence, name: 'At noon' }), then: async (_answer, at, seeded) => expect(await evidenceOf(at, seeded)).toMatchObject([{ name: 'At noon.txt' }]) },
  'evidence.detach': { input: ({ evidence }) => ({ id: evidence }), then: async (_answer, at, seeded) => expect(await evidenceOf(at, seeded)).toEqual([]) },
  'evidence.preview': { input: ({ evidence }) => ({ id: evidence }), then: (preview) => expect(preview).toEqual({ kind: 'text', text: 'All well', isCut: false }) },
  'evidence.get': { input: ({ evidence }) => ({ id: evidence }), then: (evidence) => expect(evidence).toMatchObject({ name: 'well.txt' }) },
  'evidence.write-copy': { input: ({ evidence }) => ({ id: evidence, path: join(COPIES, evidence) }), then: (_answer, _at, { evidence }) => expect(readFileSync(join(COPIES, evidence), 'utf8')).toBe('All well') },
  'work.mine': { before: ({ ask }, seeded) => ask('items.assign', { ids: [second(seeded)], assigneeId: seeded.person }), input: () => ({}), then: ({ groups, waiting }, _at, seeded) => { expect(groups.undated).toMatchObject({ total: 1, items: [{ id: second(seeded), list: { title: 'Machines' }, section: 'Machines', department: { name: 'Press house' } }] }); expect(waiting.lists.length).toBeGreaterThan(0); } },
  'work.dues': { before: ({ ask }, seeded) => ask('items.set-due', { ids: [second(seeded)], due: { kind: 'day', day: '2020-01-31', time: null, zone: 'Europe/Berlin' } }), input: ({ department }) => ({ departmentId: department }), then: ({ lists }, _at, { checklist }) => expect(lists).toEqual([{ listId: checklist, overdue: 1, next: null }]) },
  'work.blocked': { before: ({ ask }, seeded) => ask('items.set-state', { ids: [second(seeded)], state: 'blocked', reason: 'No cloth' }), input: ({ department }) => ({ departmentId: department }), then: (group, _at, seeded) => expect(group).toMatchObject({ total: 1, items: [{ id: second(seeded), reason: 'No cloth', by: 'Ada' }] }) },
  'workflows.list': { input: () => ({}), then: (list) => expect(list.map(({ title, steps, version }) => [title, steps, version])).toEqual([['Ferry crossing (end to end)', 6, 1], ['Fog at the pier (safety)', 3, null], ['Lost property', 4, null]]) },
  'workflows.inventory': { input: () => ({}), then: (rows) => { expect(rows.map(({ title }) => title)).toEqual(['Ferry crossing (end to end)', 'Fog at the pier (safety)', 'Lost property']); expect(rows[0]).toMatchObject({ computedClass: 'medium', declaredClass: null, reasons: [expect.stringContaining('not known')] }); } },
  'workflows.render-inventory': { input: ({ workflow }) => ({ format: 'csv', ids: [workflow] }), then: ({ fileName, text }) => { expect(fileName).toBe('Inventory.csv'); expect(text.split('\r\n')).toHaveLength(3); } },
  'workflows.report': { input: ({ workflow }) => ({ id: workflow }), then: ({ report, rules }) => { expect(report.findings.map(({ rule }) => rule)).toContain('no-owner'); expect(rules['no-owner']?.explanation).toBeTruthy(); } },
  'workflows.get': { input: ({ workflow }) => ({ id: workflow }), then: ({ versions, runs, record }) => { expect(versions).toMatchObject([{ version: 1, note: 'First' }]); expect(runs).toHaveLength(1); expect(record).toEqual({ runs: 1, complete: 0, aborted: 0, last: runs[0]?.startedAt }); } },
  'workflows.version': { input: ({ workflow }) => ({ id: workflow, version: 1 }), then: ({ version, definition, text }) => { expect([version, definition.steps.length]).toEqual([1, 6]); expect(text).toContain(definition.steps[0]?.name); } },
  'workflows.create': { input: () => ({ text: '# Tow the barge\n\n1. Take the line\n2. Pull\n' }), then: async ({ entityIds: [id = ''] }, { ask }) => expect((await ask('workflows.get', { id })).workflow.draft).toMatchObject({ title: 'Tow the barge', steps: [{ name: 'Take the line' }, { name: 'Pull' }] }) },
  'workflows.revise': { input: ({ workflow }) => ({ id: workflow, text: '', was: '' }), then: async (_answer, { ask }, { workflow }) => expect((await ask('workflows.get', { id: workflow })).workflow).toMatchObject({ changed: true, draft: { steps: [{ name: 'Whistle' }, { name: 'Sail' }] } }) },
  'workflows.arrange': { input: ({ workflow }) => ({ id: workflow, positions: { whistle: { x: 3, y: -4 } } }), then: async (_answer, { ask }, { workflow }) => expect((await ask('workflows.get', { id: workflow })).workflow.positions).toEqual({ whistle: { x: 3, y: -4 } }) },
  'workflows.restore-version': { before: async ({ ask }, { workflow }) => ask('workflows.revise', { id: workflow, text: '# Other\n\n1. Wait\n', was: (await ask('workflows.get', { id: workflow })).text }), input: ({ workflow }) => ({ id: workflow, version: 1, note: 'Back' }), then: async (_answer, { ask }, { workflow }) => expect(await ask('workflows.get', { id: workflow })).toMatchObject({ workflow: { published: 2, changed: false, draft: { steps: { length: 6 } } }, versions: [{ version: 2, note: 'Back' }, { version: 1 }] }) },
  'workflows.archive': { input: ({ workflow }) => ({ id: workflow }), then: async (_answer, { ask }, { workflow }) => expect((await ask('workflows.get', { id: workflow })).workflow.archived).toBe(true) },
  'workflows.restore': { before: ({ ask }, { workflow }) => ask('workflows.archive', { id: workflow }), input: ({ workflow }) => ({ id: workflow }), then: async (_answer, { ask }, { workflow }) => expect((await ask('workflows.get', { id: workflow })).workflow.archived).toBe(false) },
  'workflows.publish': { before: async ({ ask }, { workflow }) => ask('workflows.set-owner', { id: workflow, ownerId: null }), input: () => ({ id: '', note: 'First words' }), then: (answer) => expect(answer.events).toBe(1) },
  'workflows.set-owner': { input: ({ workflow, person }) => ({ id: workflow, ownerId: person }), then: async (_answer, { ask }, { workflow }) => expect((await ask('workflows.get', { id: workflow })).owner).toMatchObject({ name: 'Ada' }) },
  'runs.list': { input: () => ({}), then: (list) => expect(list).toMatchObject([{ title: 'Ferry crossing (end to end)', state: 'active', step: { index: 1, of: 6 } }]) },
  'runs.get': { input: ({ run }) => ({ id: run }), then: ({ run, definition, nowMs }) => { expect(run.steps).toHaveLength(6); expect(definition.steps).toHaveLength(6); expect(nowMs).toBeGreaterThan(0); } },
  'runs.report': { input: ({ run }) => ({ id: run }), then: ({ markdown }) => expect(markdown).toContain('Ferry crossing') },
  'runs.start': { input: ({ workflow }) => ({ workflowId: workflow }), then: async (_answer, { ask }) => expect(await ask('runs.list', {})).toHaveLength(2) },
  'runs.settle': { input: ({ run }) => ({ id: run, ...settle('') }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run).toMatchObject({ current: 1, notes: [{ text: 'All well' }] }) },
  'runs.retry': { before: async (at, seeded) => at.ask('runs.settle', { ...settle(await stepOf(at, seeded)), id: seeded.run, outcome: 'failed', reason: 'No cars' }), input: ({ run }) => ({ id: run }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run.steps[0]).toMatchObject({ attempt: 2 }) },
  'runs.note': { input: ({ run }) => ({ id: run, stepId: '', text: 'Calm sea' }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run.notes).toMatchObject([{ text: 'Calm sea' }]) },
  'runs.pause': { input: ({ run }) => ({ id: run, reason: 'Fog' }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run).toMatchObject({ state: 'paused' }) },
  'runs.resume': { before: ({ ask }, { run }) => ask('runs.pause', { id: run, reason: 'Fog' }), input: ({ run }) => ({ id: run }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run).toMatchObject({ state: 'active' }) },
  'runs.abort': { input: ({ run }) => ({ id: run, reason: 'Storm' }), then: async (_answer, { ask }, { run }) => expect((await ask('runs.get', { id: run })).run).toMatchObject({ state: 'aborted', reason: 'Storm' }) },
  'maps.list': { input: () => ({}), then: (maps) => expect(maps).toMatchObject([{ nodes: 7, edges: 7 }]) },
  'maps.get': { input: ({ map }) => ({ id: map }), then: (map, _at, seeded) => expect(map.id).toBe(seeded.map) },
  'search.find': { input: () => ({ query: 'grease state:done', limit: 10 }), then: ({ hits, total }, _at, { checklist }) => { expect(total).toBe(1); expect(hits).toMatchObject([{ kind: 'item', title: { text: 'Grease the bearings of the mill', marks: [[0, 6]] }, where: ['Press house', 'Machines'], state: 'done', listId: checklist }]); } },
  'maps.as-runbook': { input: ({ map }) => ({ id: map }), then: ({ text, steps, notes }) => expect([text.startsWith('---\n'), steps > 0, Array.isArray(notes)]).toEqual([true, true, true]) },
  'maps.organisation': { input: ({ department }) => ({ lists: [department], word: 'acceptance' }), then: ({ departments, sections, lists }) => expect([departments.length, sections.length, lists.map(({ title }) => title).sort()]).toEqual([3, 6, ['Cellar', 'Machines']]) },
  'maps.create-missing': {
    before: async ({ ask }) => ask('imports.apply', { token: (await ask('imports.preview', { paths: [CHART] })).token, paths: [CHART] }),
    input: () => ({ id: '', nodes: ['Ops', 'Tugs', 'Gate'], stageWords: [] }),
    then: async (answer, { ask }) => { expect(answer.events).toBe(3); expect((await ask('departments.tree', {})).sections.map(({ name }) => name)).toContain('Tugs'); },
  },
  'history.undo': { before: ({ ask }, seeded) => ask('items.edit', { id: first(seeded), text: 'Something else' }), input: () => ({}), then: async (answer, at, seeded) => { expect(answer).toMatchObject({ what: 'item.edited', entityId: first(seeded) }); expect(await item(at, seeded, first(seeded))).toMatchObject({ text: 'Grease the bearings of the mill' }); } },
  'history.redo': { before: async ({ ask }, seeded) => { await ask('items.edit', { id: first(seeded), text: 'Something else' }); await ask('history.undo', {}); }, input: () => ({}), then: async (_answer, at, seeded) => expect(await item(at, seeded, first(seeded))).toMatchObject({ text: 'Something else' }) },
  'imports.preview': { input: () => ({ paths: [STORY] }), then: ({ files }) => expect(files.map(({ kind, error }) => [kind, error?.line ?? null])).toEqual([['workflows', null], ['mixed', null], ['unreadable', 2]]) },
  'imports.preview-text': { input: () => ({ text: '# Orchard\n\n- [ ] Prune\n' }), then: ({ files }) => expect(files).toMatchObject([{ path: 'pasted/Orchard.md', kind: 'checklists', created: { items: 1 } }]) },
  'imports.apply': { input: () => ({ token: '', paths: [join(STORY, 'orchard.md')] }), then: ({ files }) => expect(files).toMatchObject([{ created: nothing, updated: nothing, unchanged: { items: 19 } }]) },
  'starter.load': { input: () => ({}), then: async ({ files }, { ask }) => { expect(files.every(({ error }) => error === null)).toBe(true); expect((await ask('workspace.overview', {})).counts.departments).toBeGreaterThan(3); } },
  'exports.render': { input: ({ checklist }) => ({ noun: 'checklist', id: checklist, format: 'md' }), then: ({ fileName, text }) => { expect(fileName).toMatch(/\.md$/); expect(text).toContain('- [x] Grease the bearings of the mill'); } },
  'ledger.list': { input: () => ({ before: null, limit: 5, entityId: null }), then: ({ lines, total }) => { expect(lines).toHaveLength(5); expect(lines[0]).toMatchObject({ seq: total, actor: 'Ada' }); } },
  'ledger.verify': { input: () => ({}), then: ({ findings, events, head }) => { expect(findings).toEqual([]); expect(events).toBeGreaterThan(20); expect(head).toMatch(/^[0-9a-f]{64}$/); } },
};

/** Ids that only the run or the workspace knows are filled in here. */
async function inputOf(channel: CoreChannel, at: Boundary, seeded: Seeded): Promise<unknown> {
  const input = cases[channel].input(seeded) as Record<string, unknown>;
  if (input['stepId'] === '') input['stepId'] = await stepOf(at, seeded);
  if (input['key'] === '') input['key'] = (await at.ask('checklists.cycles', { id: seeded.checklist, before: null })).past[0]?.key ?? weekly.start;
  if (channel === 'workflows.revise') Object.assign(input, { was: (await at.ask('workflows.get', { id: seeded.workflow })).text, text: '# Ferry crossing\n\n1. Whistle\n2. Sail\n' });
  if (channel === 'workflows.publish') input['id'] = (await at.ask('workflows.list', {})).find(({ version }) => version === null)?.id;
  if (channel === 'imports.apply') input['token'] = (await at.ask('imports.preview', { paths: [STORY] })).token;
  if (channel === 'maps.create-missing') input['id'] = (await at.ask('maps.list', {})).find(({ source }) => source === CHART)?.id ?? seeded.map;
  return input;
}

describe('every channel, with good input, on a real store', () => {
  let at: Boundary;
  let seeded: Seeded;
  const total = async (): Promise<number> => (await at.ask('ledger.list', { before: null, limit: 1, entityId: null })).total;

  beforeEach(async () => {
    ({ at, seeded } = await storyBoundary());
  });
  afterEach(() => at.close());

  it.each(CORE_CHANNELS)('%s', async (channel) => {
    const { before, then } = cases[channel] as Case<CoreChannel>;
    await before?.(at, seeded);
    const input = await inputOf(channel, at, seeded);
    const isCommand = CHANNELS[channel].kind === 'command';
    const start = await total();
    if (isCommand) {
      expect(await at.dispatch({ channel, command: null, input }), 'without a key').toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(await total()).toBe(start);
    }
    const command = isCommand ? at.workspace.core.newId() : null;
    const answer = await at.dispatch({ channel, command, input });
    expect(answer).toMatchObject({ ok: true });
    if (!answer.ok) return;
    if (isCommand && !channel.startsWith('imports.') && !channel.startsWith('starter.')) expect(answer.value).toMatchObject(receipt);
    const end = await total();
    if (!isCommand) expect(end, 'a query writes nothing').toBe(start);
    if (isCommand && channel !== 'imports.apply') {
      await at.dispatch({ channel, command, input });
      expect(await total(), 'the same command twice').toBe(end);
    }
    await then(answer.value as never, at, seeded);
    expect((await at.ask('ledger.verify', {})).findings).toEqual([]);
  });

  it('D7: nobody who left sits down', async () => {
    const { entityIds: [ben = ''] } = await at.ask('people.add', { name: 'Ben', email: null, roles: ['operator'] });
    await at.ask('settings.change', { personId: ben });
    await at.ask('people.deactivate', { id: ben, reassignTo: null });
    expect((await at.ask('workspace.overview', {})).desk).toBeNull();
    await expect(at.ask('settings.change', { personId: ben })).rejects.toThrow('person-inactive');
    await expect(at.ask('settings.change', { personId: at.workspace.core.newId() })).rejects.toThrow('not-found');
  });

  it('every command is refused while nobody is at the desk', async () => {
    const { dispatcher } = await import('#main/core/dispatch.ts');
    const { coreHandlers } = await import('#main/core/handlers.ts');
    const { core } = at.workspace;
    const nobody = dispatcher(coreHandlers(core.services), { actor: () => null, newId: core.newId, onUnexpected: () => undefined });
    const start = await total();
    for (const channel of CORE_CHANNELS) {
      if (CHANNELS[channel].kind !== 'command' || channel === 'people.add') continue;
      const answer = await nobody({ channel, command: core.newId(), input: await inputOf(channel, at, seeded) });
      expect(answer, channel).toMatchObject({ ok: false, error: { code: 'no-person' } });
    }
    expect(await total()).toBe(start);
  });
});
