import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryStore } from '#renderer/lib/query.ts';

type Answer = (value: unknown) => void;
const asked: Answer[] = [];
let changed: (nouns: readonly string[]) => void = () => {};

// What is shown still asks: every test starts with an empty screen.
afterEach(cleanup);

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('handrail', {
    invoke: () => new Promise((resolve) => asked.push((value) => resolve({ ok: true, value }))),
    subscribe: (listener: typeof changed) => {
      changed = listener;
      return () => {};
    },
  });
});

const answer = async (index: number, value: unknown): Promise<void> => act(async () => asked[index]?.(value));

describe('a live query', () => {
  it('asks again when a noun of its own changed, and keeps what it has until then', async () => {
    const store = queryStore('people.list', ['people']);
    const { result } = renderHook(() => store.useQuery({}));
    await answer(0, ['ada']);
    expect(result.current.data).toEqual(['ada']);
    act(() => changed(['runs']));
    expect(asked).toHaveLength(1);
    act(() => changed(['people']));
    expect(result.current.data).toEqual(['ada']);
    await answer(1, ['ada', 'bob']);
    expect(result.current.data).toEqual(['ada', 'bob']);
  });

  it('does not let an answer that was asked for before take back what was foreseen', async () => {
    const store = queryStore('people.list', ['people']);
    const { result } = renderHook(() => store.useQuery({}));
    await answer(0, ['ada']);
    act(() => changed(['people']));
    act(() => store.foresee({}, (people) => [...people, 'bob' as never]));
    await answer(1, ['ada']);
    expect(result.current.data).toEqual(['ada', 'bob']);
    act(() => changed(['people']));
    await answer(2, ['ada', 'bob', 'cleo']);
    expect(result.current.data).toEqual(['ada', 'bob', 'cleo']);
  });

  it('takes the newest of two answers, whichever comes last', async () => {
    const store = queryStore('people.list', ['people']);
    const { result } = renderHook(() => store.useQuery({}));
    await answer(0, ['ada']);
    act(() => changed(['people']));
    act(() => changed(['people']));
    await answer(2, ['newest']);
    await answer(1, ['older']);
    expect(result.current.data).toEqual(['newest']);
  });

  it('forgets what nobody shows', async () => {
    const store = queryStore('people.list', ['people']);
    const { unmount } = renderHook(() => store.useQuery({}));
    await answer(0, ['ada']);
    expect(store.peek({})).toEqual(['ada']);
    unmount();
    expect(store.peek({})).toBeNull();
  });

  it('is brought up to date by what changed where the store knows how, over what was foreseen meanwhile', async () => {
    let more: (names: readonly string[] | null) => void = () => {};
    const store = queryStore('people.list', ['people'], () => new Promise((resolve) => {
      more = (names) => resolve(names === null ? null : (now) => [...now, ...(names as never[])]);
    }));
    const { result } = renderHook(() => store.useQuery({}));
    await answer(0, ['ada']);
    act(() => store.foresee({}, (people) => [...people, 'bob' as never]));
    act(() => changed(['people']));
    await act(async () => more(['cleo']));
    expect(result.current.data).toEqual(['ada', 'bob', 'cleo']);
    expect(asked).toHaveLength(1);
    act(() => changed(['people']));
    await act(async () => more(null));
    await answer(1, ['all', 'anew']);
    expect(result.current.data).toEqual(['all', 'anew']);
  });
});
