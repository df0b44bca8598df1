import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestWorkspace, newWorkspace, seedList } from '#test/helpers/workspace.ts';

let now = 0;
let workspace: TestWorkspace;
beforeEach(() => {
  now = Date.parse('2026-11-04T10:00:00.000Z');
  workspace = newWorkspace({ clock: () => now });
});
afterEach(() => workspace.close());

describe('the ledger as people read it (D3)', () => {
  it('says what a field was changed to: whom, when, which stage, which words', () => {
    const { items: [id = ''] } = seedList(workspace, ['One']);
    const { items, ledger } = workspace.core.services;
    items.assign(workspace.act(), { ids: [id], assigneeId: workspace.person });
    items.setDue(workspace.act(), { ids: [id], due: { kind: 'cycle', days: 2, time: null } });
    items.setStage(workspace.act(), { ids: [id], stage: 'monitor' });
    items.edit(workspace.act(), { id, text: 'Two' });
    items.assign(workspace.act(), { ids: [id], assigneeId: null });
    items.setState(workspace.act(), { ids: [id], state: 'blocked', reason: 'No key' });
    const lines = ledger.list({ before: null, limit: 6, entityId: id }).lines.map(({ detail, reason }) => detail ?? reason);
    expect(lines).toEqual([
      'No key', { kind: 'person', name: null }, { kind: 'text', text: 'Two' }, { kind: 'stage', stage: 'monitor' },
      { kind: 'due', due: { kind: 'cycle', days: 2, time: null } }, { kind: 'person', name: 'Ada' },
    ]);
  });

  it('lists the evidence of an item among what became of it, and of no other (D5)', () => {
    const { items: [id = '', other = ''] } = seedList(workspace, ['One', 'Two']);
    const { evidence, history, items, ledger } = workspace.core.services;
    const note = evidence.addNote(workspace.act(), { entity: 'item', id, text: 'Turned by hand' }).entityIds[0] ?? '';
    items.setState(workspace.act(), { ids: [id], state: 'done', reason: null });
    evidence.rename(workspace.act(), { id: note, name: 'By hand' });
    evidence.detach(workspace.act(), note);
    history.undo(workspace.act());
    const { lines } = ledger.list({ before: null, limit: 100, entityId: id });
    expect(lines.map(({ type, subject }) => `${type} ${subject ?? ''}`)).toEqual([
      'evidence.attached By hand', 'evidence.detached By hand', 'evidence.renamed By hand', 'item.ticked One', 'evidence.attached By hand', 'item.added One',
    ]);
    expect(lines[2]?.detail).toEqual({ kind: 'text', text: 'By hand' });
    expect(ledger.list({ before: null, limit: 100, entityId: other }).lines.map(({ type }) => type)).toEqual(['item.added']);
    // One page after the other, as for any other thing.
    expect(ledger.list({ before: lines[1]?.seq ?? 0, limit: 2, entityId: id }).lines).toEqual(lines.slice(2, 4));
  });

  it('names the item whose past cycle was amended, also after it moved to another list (R10)', () => {
    const { items: [lamp = '', rope = ''], checklist: list, department } = seedList(workspace, ['Lamp', 'Rope']);
    const { checklists, cycles, items, ledger } = workspace.core.services;
    cycles.setRecurrence(workspace.act(), { id: list, recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-11-02T08:00', zone: 'Europe/Berlin' } });
    now = Date.parse('2026-11-10T12:00:00.000Z');
    cycles.turnDue();
    cycles.amend(workspace.act(), { id: list, key: '2026-11-02T08:00', itemId: lamp, state: 'not-applicable', reason: 'Taken apart', happenedAt: '2026-11-05T12:00:00.000Z' });
    const newest = () => ledger.list({ before: null, limit: 1, entityId: lamp }).lines;
    const amended = [{ type: 'checklist.cycle-amended', entityId: list, subject: 'Lamp', reason: 'Taken apart', detail: { kind: 'past-state', state: 'not-applicable', day: '2026-11-02' } }];
    expect(newest()).toMatchObject(amended);
    expect(ledger.list({ before: null, limit: 1, entityId: null }).lines).toMatchObject(amended);
    expect(ledger.list({ before: null, limit: 9, entityId: rope }).lines.map(({ type }) => type)).toEqual(['item.added']);
    const other = checklists.create(workspace.act(), { departmentId: department, sectionId: null, title: 'Elsewhere' }).entityIds[0] ?? '';
    items.move(workspace.act(), { ids: [lamp], checklistId: other, parentId: null, after: null });
    expect(ledger.list({ before: null, limit: 2, entityId: lamp }).lines.map(({ type }) => type)).toEqual(['item.moved', 'checklist.cycle-amended']);
  });
});
