import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { Autosave, QUIET_MS } from '#renderer/features/workflows/editor/autosave.ts';

const MEANWHILE = { code: 'edited-meanwhile', message: 'x' } as BoundaryError;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function saving(answers: (BoundaryError | null)[] = []) {
  const state = { text: 'a', told: [] as string[], sent: [] as [string, string][] };
  const autosave = new Autosave('a', {
    text: () => state.text,
    asStored: (_stored, text) => Promise.resolve(text),
    send: (text, was) => {
      state.sent.push([text, was]);
      return Promise.resolve(answers.shift() ?? null);
    },
    onStatus: (status) => void state.told.push(status),
  });
  const type = (text: string) => {
    state.text = text;
    autosave.changed();
  };
  return { state, autosave, type };
}

describe('saving by itself', () => {
  it('waits for a rest, and writes once', async () => {
    const { state, type } = saving();
    type('ab');
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    type('abc');
    await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
    expect(state.sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(state.sent).toEqual([['abc', 'a']]);
    expect(state.told.at(-1)).toBe('saved');
  });

  it('writes at once when asked, and what was typed meanwhile behind it', async () => {
    const { state, autosave, type } = saving();
    type('ab');
    const done = autosave.flush();
    type('abc');
    expect(await done).toBe(true);
    expect(state.sent).toEqual([['ab', 'a'], ['abc', 'ab']]);
  });

  it('writes nothing over what somebody else wrote until it is settled', async () => {
    const { state, autosave, type } = saving([MEANWHILE]);
    type('ab');
    expect(await autosave.flush()).toBe(false);
    expect(autosave.status).toBe('conflict');
    type('abc');
    await vi.advanceTimersByTimeAsync(QUIET_MS * 2);
    expect(state.sent).toHaveLength(1);
    autosave.settle('theirs', true);
    await vi.advanceTimersByTimeAsync(0);
    expect(state.sent.at(-1)).toEqual(['abc', 'theirs']);
    expect(autosave.status).toBe('saved');
  });

  it('keeps what could not be written, to be written again', async () => {
    const { state, autosave, type } = saving([{ code: 'invalid', message: 'x' } as BoundaryError]);
    type('ab');
    expect(await autosave.flush()).toBe(false);
    expect(autosave.status).toBe('failed');
    expect(await autosave.flush()).toBe(true);
    expect(state.sent).toEqual([['ab', 'a'], ['ab', 'a']]);
  });

  it('knows its own texts when they come back as news, for a while', async () => {
    const { autosave, type } = saving();
    type('ab');
    await autosave.flush();
    type('abc');
    await autosave.flush();
    expect(['ab', 'abc', 'other'].map((text) => autosave.isOurs(text))).toEqual([true, true, false]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.isOurs('ab')).toBe(false);
  });
});
