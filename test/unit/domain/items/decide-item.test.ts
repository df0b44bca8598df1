import { describe, expect, it } from 'vitest';
import { decideEdit, decideMove, decideState, sweepable } from '#shared/domain/items/decide-item.ts';
import { ITEM_STATES, type Item, applyItem } from '#shared/domain/items/item.ts';
import { invert } from '#shared/domain/history/invert.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const AT = '2026-01-01T00:00:00.000Z';
const item: Item = {
  id: ID, checklistId: ID, parentId: null, text: 'Oil the hinge', position: 'a0', standing: { state: 'open', reason: null, by: null, at: null },
  stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: null,
};
const ask = (state: Item['standing']['state'], reason: string | null = null, of = item) => decideState(of, 'workspace', { state, reason, by: ID, at: AT });

describe('D3: the states of an item', () => {
  it.each(['blocked', 'not-applicable'] as const)('%s wants a reason', (state) => {
    expect(ask(state)).toMatchObject({ ok: false, error: { code: 'reason-required', path: 'reason' } });
    expect(ask(state, '   ')).toMatchObject({ ok: false });
    expect(ask(state, 'No oil')).toMatchObject({ ok: true });
  });

  it.each(ITEM_STATES.filter((state) => state !== 'open'))('%s keeps who and when, and its undo brings back all of what was', (state) => {
    const result = ask(state, 'because');
    if (!result.ok) throw new Error(result.error.code);
    const [draft] = result.value;
    if (draft === undefined) throw new Error('decided nothing');
    const changed = applyItem(item, draft);
    expect(changed?.standing).toEqual({ state, reason: 'because', by: ID, at: AT });
    const back = invert(draft);
    expect(back === null ? null : applyItem(changed, back as typeof draft)).toEqual(item);
  });

  it('decides nothing when it is so already', () => {
    expect(ask('open')).toEqual({ ok: true, value: [] });
    expect(decideEdit(item, 'workspace', ' Oil the hinge ')).toEqual({ ok: true, value: [] });
    expect(decideMove(item, 'workspace', { checklistId: item.checklistId, parentId: item.parentId, position: item.position }, [])).toEqual({ ok: true, value: [] });
  });

  it('leaves an archived item alone, and an item never without text', () => {
    expect(ask('done', null, { ...item, archived: true })).toMatchObject({ ok: false, error: { code: 'archived' } });
    expect(decideEdit({ ...item, archived: true }, 'workspace', 'x')).toMatchObject({ ok: false, error: { code: 'archived' } });
    expect(decideEdit(item, 'workspace', '  ')).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('D5: a sweep ticks neither critical items nor what is blocked or settled', () => {
    const of = (state: Item['standing']['state'], critical = false): Item => ({ ...item, critical, standing: { ...item.standing, state } });
    const all = [of('open'), of('open', true), of('in-progress'), of('blocked'), of('done'), of('not-applicable'), { ...of('open'), archived: true }];
    expect(sweepable(all)).toEqual([all[0], all[2]]);
  });

  it('never moves an item into itself', () => {
    expect(decideMove(item, 'workspace', { checklistId: item.checklistId, parentId: item.id, position: 'a1' }, [item.id])).toMatchObject({ ok: false, error: { code: 'would-form-a-cycle' } });
  });
});
