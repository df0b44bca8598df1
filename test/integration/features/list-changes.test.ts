import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_STATES } from '#shared/domain/items/item.ts';
import { Refused } from '#shared/ipc/errors.ts';
import { withChanges } from '#renderer/features/checklists/with-changes.ts';
import { newWorkspace, seedList } from '#test/helpers/workspace.ts';

const histories = fc.array(fc.record({ kind: fc.nat(7), item: fc.nat(4), state: fc.nat(ITEM_STATES.length - 1) }), { minLength: 1, maxLength: 12 });

describe('a list brought up to date by what changed', () => {
  it('is the list as main would give it whole, over any history', async () => {
    const workspace = newWorkspace();
    const { core, act } = workspace;
    const { departments: _departments, checklists, items, history } = core.services;
    const seeded = seedList(workspace, ['One', 'Two', 'Three', 'Four', 'Five']);
    const [other = ''] = checklists.create(act(), { departmentId: seeded.department, sectionId: null, title: 'Other' }).entityIds;
    const take = ({ kind, item, state }: { kind: number; item: number; state: number }): void => {
      const id = seeded.items[item] ?? '';
      const acts = [
        () => items.setState(act(), { ids: [id], state: ITEM_STATES[state] ?? 'open', reason: 'because' }),
        () => items.edit(act(), { id, text: `Text ${state}` }),
        () => items.move(act(), { ids: [id], checklistId: seeded.checklist, parentId: null, after: seeded.items[state] ?? null }),
        () => items.move(act(), { ids: [id], checklistId: state % 2 === 0 ? other : seeded.checklist, parentId: null, after: 'last' }),
        () => items.archive(act(), [id]),
        () => items.restore(act(), [id]),
        () => items.add(act(), { checklistId: seeded.checklist, parentId: null, after: id, text: 'New' }),
        () => history.undo(act()),
      ];
      try {
        acts[kind]?.();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    };
    fc.assert(
      fc.property(histories, (steps) => {
        const before = checklists.view(seeded.checklist);
        for (const step of steps) take(step);
        const changes = checklists.changes(seeded.checklist, before.seq);
        expect(changes).not.toBeNull();
        if (changes !== null) expect(withChanges(before, changes)).toEqual(checklists.view(seeded.checklist));
      }),
      { numRuns: 60 },
    );
    await workspace.close();
  });

  it('is better asked for anew after a flood of changes', async () => {
    const workspace = newWorkspace();
    const { checklist, items } = seedList(workspace, ['One']);
    const { seq } = workspace.core.services.checklists.view(checklist);
    workspace.core.record(workspace.person, () => Array.from({ length: 501 }, () => workspace.core.newId()).map((id) => {
      const item = workspace.core.services.items.get(items[0] ?? '');
      return { stream: 'workspace', entity: 'item' as const, entityId: id, type: 'item.added' as const, payload: { ...item, id } };
    }));
    expect(workspace.core.services.checklists.changes(checklist, seq)).toBeNull();
    await workspace.close();
  });
});
