import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countWord, writeItem } from '#shared/domain/conformance/list-word.ts';
import { inReadingOrder } from '#shared/domain/conformance/stage-order.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import { connect, reader } from '#main/store/database.ts';
import { conformanceRepository } from '#main/features/conformance/conformance.repository.ts';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

let at: TestWorkspace;
beforeEach(() => {
  at = newWorkspace();
});
afterEach(() => at.close());

const first = (ids: readonly string[]): string => ids[0] ?? '';
const services = () => at.core.services;
const department = (name: string, parentId: string | null = null): string => first(services().departments.create(at.act(), { name, parentId }).entityIds);

/** A list of items, each written as its stage, in their order; `-` has none. */
function list(departmentId: string, title: string, ...stages: string[]): { id: string; items: string[] } {
  const id = first(services().checklists.create(at.act(), { departmentId, sectionId: null, title }).entityIds);
  const items = stages.map((stage, index) =>
    first(services().items.add(at.act(), { checklistId: id, parentId: null, after: null, text: `${title} ${index + 1}`, stage: stage === '-' ? null : (stage as Stage) }).entityIds),
  );
  return { id, items };
}

const states = (top: string | null = null): string[] =>
  services().conformance.matrix(top).rows.map(({ name, cells }) => `${name} ${cells.map(({ state }) => ({ covered: '+', missing: '-', 'out-of-order': '!' })[state]).join('')}`);
const texts = (checklistId: string): string[] => services().checklists.view(checklistId).items.map(({ text }) => text);

describe('D6: the matrix from the store', () => {
  it('rolls up what is in use, and leaves out what is put away', () => {
    const yard = department('Yard');
    const crane = department('Crane', yard);
    const { id, items } = list(crane, 'Greasing', 'setup', 'build', 'monitor');
    list(yard, 'Gates', 'document', 'publish');
    expect(states()).toEqual(['Yard ++-!+-+', 'Crane ++--+--']);
    expect(states(crane)).toEqual(['Crane ++--+--']);

    services().items.setState(at.act(), { ids: [first(items)], state: 'done', reason: null });
    expect(services().conformance.matrix(crane).totals).toMatchObject({ items: 3, settled: 1 });
    services().items.archive(at.act(), [first(items)]);
    expect(states(crane)).toEqual(['Crane -+--+--']);

    const section = first(services().sections.create(at.act(), { departmentId: crane, name: 'Cabin' }).entityIds);
    const inSection = first(services().checklists.create(at.act(), { departmentId: crane, sectionId: section, title: 'Glass' }).entityIds);
    services().items.add(at.act(), { checklistId: inSection, parentId: null, after: null, text: 'Wipe', stage: 'iterate' });
    expect(states(crane)).toEqual(['Crane -+--++-']);
    services().sections.archive(at.act(), section);
    expect(states(crane)).toEqual(['Crane -+--+--']);
    services().checklists.archive(at.act(), id);
    expect(states(crane)).toEqual(['Crane -------']);
    services().departments.archive(at.act(), yard);
    expect(states()).toEqual([]);
    expect(() => services().conformance.matrix(crane)).toThrow('no such department');
  });

  it('reads every list exactly as the domain does, nested ones too', async () => {
    const departmentId = department('Any');
    const anyItem = fc.record({ stage: fc.option(fc.constantFrom(...STAGES)), state: fc.constantFrom<ItemState>('open', 'done', 'not-applicable', 'in-progress'), under: fc.nat() });
    const samples = fc.sample(fc.array(anyItem, { maxLength: 30 }), 60);
    const expected = new Map<string, string>();
    at.core.record(at.person, () => samples.flatMap((items, index): AnyDraft[] => {
      const checklistId = at.core.newId();
      // Keys of different lengths, some the beginning of others, as inserting makes them.
      const positions = index % 3 === 0 ? generateNKeysBetween('a0', 'a1', items.length) : generateNKeysBetween(null, null, items.length);
      const isNested = index % 2 === 0;
      const ids = items.map(() => at.core.newId());
      const made = items.map(({ stage, state, under }, place) => ({
        id: ids[place] ?? '', stage, state, position: positions[place] ?? '', parentId: isNested && place > 0 && under % 3 > 0 ? (ids[under % place] ?? null) : null,
      }));
      const word = inReadingOrder(made).map(({ stage, state }) => writeItem(stage, state === 'done' || state === 'not-applicable')).join('');
      if (items.length > 0) expected.set(checklistId, word);
      return [
        { stream: departmentId, entity: 'checklist', entityId: checklistId, type: 'checklist.created', payload: { id: checklistId, departmentId, sectionId: null, title: `List ${index}`, position: `a${index}`, archived: false, recurrence: null, cycle: null, source: null } },
        ...made.map(({ id, stage, state, position, parentId }): AnyDraft => ({
          stream: departmentId, entity: 'item', entityId: id, type: 'item.added',
          payload: { id, checklistId, parentId, text: 'x', position, standing: { state, reason: null, by: null, at: null }, stage, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null },
        })),
      ];
    }));
    const path = at.core.folder.databasePath;
    await at.core.close();
    const db = connect(path);
    const words = conformanceRepository(reader(db)).words([departmentId]);
    db.close();
    await at.reopen();
    expect(words).toEqual(expected);
    const late = [...expected.values()].filter((word) => STAGES.some((stage) => countWord(word)[stage].outOfOrder > 0)).length;
    expect(late).toBeGreaterThan(5);
  });
});

describe('D6: behind a cell', () => {
  it('shows its items, which of them come too late, and every list that could have one', () => {
    const yard = department('Yard');
    const crane = department('Crane', yard);
    const greasing = list(crane, 'Greasing', 'monitor', 'build');
    const gates = list(yard, 'Gates', 'build');
    const cell = services().conformance.cell({ departmentId: yard, stage: 'build' });
    expect(cell).toMatchObject({ department: 'Yard', stage: 'build', total: 2 });
    expect(cell.items.map(({ text, isOutOfOrder, suggestion }) => [text, isOutOfOrder, suggestion])).toEqual([['Gates 1', false, null], ['Greasing 2', true, null]]);
    expect(cell.lists).toEqual([
      { id: gates.id, title: 'Gates', departmentId: yard, department: 'Yard', items: 1, isOutOfOrder: false },
      { id: greasing.id, title: 'Greasing', departmentId: crane, department: 'Crane', items: 1, isOutOfOrder: true },
    ]);
    expect(services().conformance.cell({ departmentId: yard, stage: 'document' })).toMatchObject({ total: 0, items: [], lists: [{ items: 0 }, { items: 0 }] });
  });

  it('suggests stages for items without one, and takes several at once, with one undo', () => {
    const yard = department('Yard');
    const id = first(services().checklists.create(at.act(), { departmentId: yard, sectionId: null, title: 'Gates' }).entityIds);
    for (const text of ['Publish the opening hours', 'Oil the hinge', 'Monitor the queue']) services().items.add(at.act(), { checklistId: id, parentId: null, after: null, text });
    const { items } = services().conformance.cell({ departmentId: yard, stage: null });
    expect(items.map(({ suggestion }) => suggestion)).toEqual(['publish', null, 'monitor']);
    const stages = items.flatMap(({ id: item, suggestion }) => (suggestion === null ? [] : [{ id: item, stage: suggestion }]));
    expect(services().conformance.accept(at.act(), stages).events).toBe(2);
    expect(services().conformance.matrix(null).totals).toMatchObject({ unstaged: 1 });
    services().history.undo(at.act());
    expect(services().conformance.matrix(null).totals).toMatchObject({ unstaged: 3 });
  });

  it('shows 500 and counts the rest', () => {
    const yard = department('Yard');
    const { id } = list(yard, 'Long');
    at.core.record(at.person, () => generateNKeysBetween(null, null, 700).map((position): AnyDraft => {
      const item = at.core.newId();
      return { stream: yard, entity: 'item', entityId: item, type: 'item.added', payload: { id: item, checklistId: id, parentId: null, text: 'x', position, standing: { state: 'open', reason: null, by: null, at: null }, stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null } };
    }));
    const cell = services().conformance.cell({ departmentId: yard, stage: null });
    expect([cell.total, cell.items.length]).toEqual([700, 500]);
  });
});

describe('D6: mending a cell', () => {
  it('adds the missing item where the order wants it: first, between, last', () => {
    const { id } = list(department('Yard'), 'Gates', 'build', '-', 'monitor');
    const add = (stage: Stage, text: string) => services().conformance.add(at.act(), { checklistId: id, stage, text });
    add('publish', 'between');
    add('setup', 'first');
    add('document', 'last');
    expect(texts(id)).toEqual(['first', 'Gates 1', 'Gates 2', 'between', 'Gates 3', 'last']);
    expect(states()).toEqual(['Yard ++-++-+']);
    services().history.undo(at.act());
    expect(texts(id)).not.toContain('last');
    expect(() => services().conformance.add(at.act(), { checklistId: at.core.newId(), stage: 'build', text: 'x' })).toThrow('no such checklist');
  });

  it('puts a list in order, with one undo, and does nothing the second time', () => {
    const { id } = list(department('Yard'), 'Gates', 'document', 'setup', '-', 'build', 'automate');
    expect(services().conformance.order(at.act(), id).events).toBe(1);
    expect(texts(id)).toEqual(['Gates 2', 'Gates 3', 'Gates 4', 'Gates 5', 'Gates 1']);
    expect(services().conformance.order(at.act(), id).events).toBe(0);
    services().history.undo(at.act());
    expect(texts(id)[0]).toBe('Gates 1');
    expect(at.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('leaves archived items where they are', () => {
    const { id, items } = list(department('Yard'), 'Gates', 'monitor', 'build', 'setup');
    services().items.archive(at.act(), [items[2] ?? '']);
    services().conformance.add(at.act(), { checklistId: id, stage: 'setup', text: 'first' });
    services().conformance.order(at.act(), id);
    expect(texts(id)).toEqual(['first', 'Gates 2', 'Gates 1']);
  });
});

describe('D6: the acceptance check from the store', () => {
  it('says which departments and workflows lack what, without what is put away', () => {
    const yard = department('Yard');
    list(yard, 'Gates', ...STAGES);
    list(department('Crane'), 'Greasing', 'setup', '-');
    const { departments, workflows } = services().conformance.acceptance();
    expect(departments).toMatchObject({ total: 2, whole: 1, lacking: [{ name: 'Crane', missing: STAGES.slice(1), outOfOrder: [], unstaged: 1 }] });
    expect(workflows).toEqual({ total: 0, answered: 0, lacking: [] });
  });
});
