import { create } from 'zustand';
import { useEffect } from 'react';
import type { ChannelOn, Noun } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { CallFailed, call, onChanged } from './api.ts';

type Query = ChannelOn<'core'>;

/** Asks what changed of an answer; gives how to change what is shown, or null where the answer is better asked for anew. */
export type Refresh<C extends Query> = (input: Input<C>, known: Output<C>) => Promise<((now: Output<C>) => Output<C>) | null>;

export type QueryState<T> = {
  /** What main said last; kept while a newer answer is on its way. */
  readonly data: T | null;
  /** Why there is no answer. */
  readonly error: BoundaryError | null;
};

type Entry<T> = QueryState<T> & { readonly users: number };

/**
 * A cache of what main says on one channel, an entry for each input that a screen shows; fetched again when one of
 * `nouns` changed. Decides nothing. Entries that no screen shows are forgotten.
 *
 * `refresh` brings an answer up to date where that costs less than asking anew: it gets what main has to say of it, and
 * how that changes what is shown by then; null asks anew.
 */
export function queryStore<C extends Query>(channel: C, nouns: readonly Noun[], refresh?: Refresh<C>) {
  type Data = Output<C>;
  const useEntries = create<Readonly<Record<string, Entry<Data>>>>()(() => ({}));
  const latest = new Map<string, number>();
  let asked = 0;

  const put = (key: string, change: Partial<Entry<Data>>): void =>
    useEntries.setState((entries) => ({ ...entries, [key]: { data: null, error: null, users: 0, ...entries[key], ...change } }));

  const fetch = async (key: string, input: Input<C>, isNews = false): Promise<void> => {
    asked += 1;
    const turn = asked;
    latest.set(key, turn);
    const isLatest = (): boolean => latest.get(key) === turn;
    try {
      const known = isNews ? (useEntries.getState()[key]?.data ?? null) : null;
      const change = known === null || refresh === undefined ? null : await refresh(input, known);
      if (change === null) {
        const data = await call(channel, input);
        if (isLatest()) put(key, { data, error: null });
      } else if (isLatest()) {
        const now = useEntries.getState()[key]?.data;
        if (now != null) put(key, { data: change(now), error: null });
      }
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (isLatest()) put(key, { error: error.error });
    }
  };

  const release = (key: string): void => {
    const users = (useEntries.getState()[key]?.users ?? 1) - 1;
    if (users > 0) return put(key, { users });
    latest.delete(key);
    useEntries.setState((entries) => Object.fromEntries(Object.entries(entries).filter(([other]) => other !== key)), true);
  };

  let listening = false;
  const listen = (): void => {
    if (listening) return;
    listening = true;
    onChanged((changed) => {
      if (!changed.some((noun) => nouns.includes(noun))) return;
      for (const key of Object.keys(useEntries.getState())) void fetch(key, JSON.parse(key) as Input<C>, true);
    });
  };

  /** The answer for an input, live while the component is shown; null asks nothing. */
  const useQuery = (input: Input<C> | null): QueryState<Data> => {
    const key = input === null ? null : JSON.stringify(input);
    useEffect(() => {
      if (key === null) return undefined;
      listen();
      put(key, { users: (useEntries.getState()[key]?.users ?? 0) + 1 });
      void fetch(key, JSON.parse(key) as Input<C>);
      return () => release(key);
    }, [key]);
    return useEntries((entries) => (key === null ? undefined : entries[key])) ?? NOTHING;
  };

  return {
    useQuery,
    /**
     * Shows a change before main confirmed it; the next answer replaces it. Answers to questions asked before are not
     * taken any more: they know nothing of the change, and showing them would take it back for a moment.
     */
    foresee: (input: Input<C>, change: (data: Data) => Data): void => {
      const key = JSON.stringify(input);
      const known = useEntries.getState()[key];
      if (known?.data == null) return;
      asked += 1;
      latest.set(key, asked);
      put(key, { data: change(known.data) });
    },
    /** What is shown for an input now; null when nothing is. */
    peek: (input: Input<C>): Data | null => useEntries.getState()[JSON.stringify(input)]?.data ?? null,
    /** Asks again: takes back what was foreseen. */
    refetch: async (input: Input<C>): Promise<void> => {
      const key = JSON.stringify(input);
      // What nobody shows is asked for when somebody does.
      if (useEntries.getState()[key] !== undefined) await fetch(key, input);
    },
  };
}

const NOTHING: QueryState<never> = { data: null, error: null };
