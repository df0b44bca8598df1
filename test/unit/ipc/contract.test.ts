import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { CHANNELS, CORE_CHANNELS, type Channel, EXPOSED_CHANNELS, SHELL_CHANNELS } from '#shared/ipc/channels.ts';
import { contract } from '#shared/ipc/contract.ts';
import { ERROR_CODES } from '#shared/ipc/errors.ts';
import { uuidv7 } from 'uuidv7';
import { newTaskCells, watchTask } from '#main/core/long-task.ts';
import { shellHandlers } from '#main/app/shell-handlers.ts';
import { dispatcher } from '#main/core/dispatch.ts';
import { coreHandlers } from '#main/core/handlers.ts';
import type { Services } from '#main/core/services.ts';

// Only the list of shell handlers is wanted here; what they do is tried in the real window.
vi.mock('electron', () => ({ BrowserWindow: {}, app: {}, dialog: {} }));

const channels = Object.keys(CHANNELS) as Channel[];
const sorted = (names: readonly string[]): string[] => [...names].sort();

/** Every channel answered by a handler that only counts. */
function counting() {
  let calls = 0;
  const handlers = Object.fromEntries(channels.map((channel) => [channel, () => { calls += 1; return null; }]));
  const dispatch = dispatcher(handlers, { actor: () => uuidv7(), newId: uuidv7, onUnexpected: () => undefined });
  return { dispatch, calls: () => calls };
}

describe('the contract', () => {
  it('declares the shape of every channel and of no other', () => {
    expect(sorted(Object.keys(contract))).toEqual(sorted(channels));
  });

  it('has a handler for every channel, on the side that answers it', () => {
    expect(sorted(Object.keys(coreHandlers({} as Services)))).toEqual(sorted(CORE_CHANNELS));
    expect(sorted(Object.keys(shellHandlers(() => Promise.reject(new Error('not called')), watchTask(newTaskCells()))))).toEqual(sorted(SHELL_CHANNELS));
  });

  it('keeps channels that name paths or give files out of the reach of pages', () => {
    expect(EXPOSED_CHANNELS).not.toContain('imports.preview');
    expect(EXPOSED_CHANNELS).not.toContain('exports.render');
  });
});

describe('what is not in the contract is refused before a handler sees it', () => {
  const junk: fc.Arbitrary<unknown> = fc.oneof(fc.constant(null), fc.constant(undefined), fc.string(), fc.integer(), fc.boolean(), fc.array(fc.jsonValue()));

  it.each(channels)('%s refuses input of another form', async (channel) => {
    const { dispatch, calls } = counting();
    await fc.assert(
      fc.asyncProperty(junk, async (input) => {
        expect(await dispatch({ channel, command: uuidv7(), input })).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }),
      { numRuns: 60 },
    );
    expect(calls()).toBe(0);
  });

  it.each(channels)('%s refuses fields of another form', async (channel) => {
    const { dispatch, calls } = counting();
    const fields = Object.keys(contract[channel].input.shape);
    for (const field of fields) {
      const answer = await dispatch({ channel, command: uuidv7(), input: { [field]: { surely: 'not this' } } });
      expect(answer, field).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    expect(calls()).toBe(0);
  });

  it.each(['', 'items', 'items.destroy', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])('“%s” is no channel', async (channel) => {
    const { dispatch } = counting();
    expect(await dispatch({ channel, command: uuidv7(), input: {} })).toMatchObject({ ok: false, error: { code: 'unknown-channel' } });
  });

  it('never lets the text of an unexpected error out', async () => {
    const told: unknown[] = [];
    const dispatch = dispatcher(
      { 'people.list': () => { throw new Error('/home/ada/secret'); } },
      { actor: () => null, newId: uuidv7, onUnexpected: (_channel, error) => told.push(error) },
    );
    const answer = await dispatch({ channel: 'people.list', command: null, input: {} });
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(told).toHaveLength(1);
    expect(ERROR_CODES).toContain('internal');
  });
});
