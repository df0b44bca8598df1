import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foreseeLists, knownLists, useDepartmentLists } from '#renderer/features/departments/department-lists.ts';
import { list } from './outline.ts';

type Asked = { readonly ids: readonly string[]; readonly answer: (lists: readonly unknown[]) => Promise<void> };
const asked: Asked[] = [];
let changed: (nouns: readonly string[]) => void = () => {};

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('handrail', {
    invoke: ({ input }: { readonly input: { readonly departmentIds: readonly string[] } }) =>
      new Promise((resolve) => asked.push({ ids: input.departmentIds, answer: (lists) => act(async () => resolve({ ok: true, value: lists })) })),
    subscribe: (listener: typeof changed) => {
      changed = listener;
      return () => {};
    },
  });
});

// What is shown still asks: every test starts with an empty screen.
afterEach(cleanup);

const watching = (ids: readonly string[]) => renderHook(({ wanted }: { readonly wanted: readonly string[] }) => useDepartmentLists(wanted), { initialProps: { wanted: ids } });
const idsOf = (department: string) => knownLists()[department]?.map(({ id }) => id);

describe('lists of the departments that are open', () => {
  it('asks for those alone, in one call, and for one more alone when it is unfolded', async () => {
    const { rerender } = watching(['ops', 'care']);
    expect(asked.map(({ ids }) => ids)).toEqual([['ops', 'care']]);
    await asked[0]?.answer([list('a', 'ops'), list('b', 'care')]);
    rerender({ wanted: ['ops', 'care', 'sales'] });
    expect(asked.map(({ ids }) => ids)).toEqual([['ops', 'care'], ['sales']]);
    expect([idsOf('ops'), idsOf('care'), idsOf('sales')]).toEqual([['a'], ['b'], undefined]);
    await asked[1]?.answer([]);
    expect(idsOf('sales')).toEqual([]);
  });

  it('asks again for all that are open when something changed, and for nothing once none is', async () => {
    const { unmount } = watching(['ops']);
    await asked[0]?.answer([list('a', 'ops')]);
    act(() => changed(['runs']));
    expect(asked).toHaveLength(1);
    act(() => changed(['items']));
    expect(asked[1]?.ids).toEqual(['ops']);
    unmount();
    expect(knownLists()).toEqual({});
    act(() => changed(['items']));
    expect(asked).toHaveLength(2);
  });

  it('forgets a department that is folded', async () => {
    const { rerender } = watching(['ops', 'care']);
    await asked[0]?.answer([list('a', 'ops'), list('b', 'care')]);
    rerender({ wanted: ['care'] });
    expect(idsOf('ops')).toBeUndefined();
    expect(idsOf('care')).toEqual(['b']);
  });

  it('keeps the objects of what is the same', async () => {
    watching(['ops']);
    await asked[0]?.answer([list('a', 'ops'), list('b', 'ops')]);
    const before = knownLists()['ops'];
    act(() => changed(['items']));
    await asked[1]?.answer([list('a', 'ops'), list('b', 'ops')]);
    expect(knownLists()['ops']).toBe(before);
    act(() => changed(['items']));
    await asked[2]?.answer([list('a', 'ops'), list('b', 'ops', null, { progress: { done: 1 } })]);
    expect(knownLists()['ops']?.[0]).toBe(before?.[0]);
    expect(knownLists()['ops']?.[1]).not.toBe(before?.[1]);
  });

  it('does not let an answer that was asked for before take back what was foreseen', async () => {
    watching(['ops']);
    await asked[0]?.answer([list('a', 'ops')]);
    act(() => changed(['items']));
    act(() => foreseeLists((lists) => ({ ...lists, ops: [list('moved', 'ops')] })));
    await asked[1]?.answer([list('a', 'ops')]);
    expect(idsOf('ops')).toEqual(['moved']);
    act(() => changed(['checklists']));
    await asked[2]?.answer([list('b', 'ops')]);
    expect(idsOf('ops')).toEqual(['b']);
  });
});
