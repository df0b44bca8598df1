import { act, fireEvent, screen, within } from '@testing-library/react';
import { RouterContextProvider, createMemoryHistory } from '@tanstack/react-router';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { registerPaletteSource } from '#renderer/lib/palette-sources.ts';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { Palette } from '#renderer/app/palette/palette.tsx';
import { openPalette, usePalette } from '#renderer/app/palette/palette-state.ts';
import { makeRouter } from '#renderer/app/routes.tsx';
import { prepareDom, show } from '../dom.tsx';

const entry = (label: string, run: () => void = () => {}): PaletteEntry => ({ id: `test:${label}`, label, group: 'Runbooks', run });

const field = () => screen.getByRole('combobox');
const type = (value: string) => fireEvent.change(field(), { target: { value } });
const key = (name: string) => fireEvent.keyDown(field(), { key: name });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const frames = () => act(async () => void (await new Promise((done) => setTimeout(done, 60))));

describe('the palette', () => {
  const removers: (() => void)[] = [];

  beforeAll(prepareDom);
  beforeEach(() => {
    localStorage.clear();
    openPalette();
  });
  afterEach(() => {
    for (const remove of removers.splice(0)) remove();
  });

  const open = (...entries: readonly PaletteEntry[]) => {
    removers.push(registerPaletteSource({ id: 'test', entries: () => entries }));
    const router = makeRouter(createMemoryHistory());
    show(
      <RouterContextProvider router={router}>
        <Palette />
      </RouterContextProvider>,
    );
    return router;
  };

  test('offers the places and names its lines to the field', () => {
    open();
    const group = screen.getByRole('group', { name: 'Go to' });
    expect(within(group).getAllByRole('option').map((option) => option.textContent)[0]).toContain('Today');
    expect(active()).toContain('Today');
  });

  test('the arrows go round, and the active line is the chosen one', () => {
    open();
    key('ArrowUp');
    const options = screen.getAllByRole('option');
    expect(options.at(-1)?.getAttribute('aria-selected')).toBe('true');
    key('ArrowDown');
    expect(options[0]?.getAttribute('aria-selected')).toBe('true');
  });

  test('Enter does it when the palette is gone, and remembers', async () => {
    const run = vi.fn(() => expect(usePalette.getState().open).toBeNull());
    open(entry('Delivery Workflow', run));
    type('dw');
    expect(active()).toContain('Delivery Workflow');
    key('Enter');
    expect(run).not.toHaveBeenCalled();
    await frames();
    expect(run).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem('handrail.palette.recent')).toContain('test:Delivery Workflow');
  });

  test('goes to a place', async () => {
    const router = open();
    type('ledger');
    key('Enter');
    await frames();
    expect(router.history.location.pathname).toBe('/ledger');
  });

  test('what was chosen lately is on top the next time', () => {
    localStorage.setItem('handrail.palette.recent', JSON.stringify(['test:Nightly switch']));
    open(entry('Nightly switch'));
    expect(screen.getAllByRole('group')[0]?.textContent).toMatch(/^RecentNightly switch/);
  });

  test('a memory that cannot be read is none', () => {
    localStorage.setItem('handrail.palette.recent', '{broken');
    open();
    expect(screen.getAllByRole('option').length).toBeGreaterThan(5);
  });

  test('an answer to an older query does not come back', async () => {
    const answers = new Map<string, (entries: readonly PaletteEntry[]) => void>();
    removers.push(registerPaletteSource({ id: 'slow', entries: (query) => new Promise((give) => answers.set(query, give)) }));
    open();
    type('pump');
    type('pump room');
    await act(async () => answers.get('pump room')?.([entry('Pump room checks')]));
    await act(async () => answers.get('pump')?.([entry('Pump old')]));
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['Pump room checks']);
  });

  test('Enter waits for what was typed last, and does not open what was found before it', async () => {
    const answers = new Map<string, (entries: readonly PaletteEntry[]) => void>();
    removers.push(registerPaletteSource({ id: 'search', entries: (query) => new Promise((give) => answers.set(query, give)) }));
    const old = vi.fn();
    const fresh = vi.fn();
    open();
    type('pum');
    await act(async () => answers.get('pum')?.([{ ...entry('Pumpkin', old), marks: [[0, 3]] }]));
    type('pump');
    key('Enter');
    await frames();
    expect([old, fresh].map((run) => run.mock.calls.length)).toEqual([0, 0]);
    await act(async () => answers.get('pump')?.([{ ...entry('Pump room', fresh), marks: [[0, 4]] }]));
    await frames();
    expect([old, fresh].map((run) => run.mock.calls.length)).toEqual([0, 1]);
  });

  test('Ctrl+Enter takes the last line, all results, with what was found set off above it', async () => {
    const all = vi.fn();
    open({ ...entry('The pump room'), marks: [[4, 8]], below: { text: 'key of the pump', marks: [[11, 15]] } }, { ...entry('All results for “pump”', all), group: 'Search', place: 'last' });
    type('pump');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['pump', 'pump']);
    expect(screen.getAllByRole('option').at(-1)?.textContent).toContain('All results');
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    await frames();
    expect(all).toHaveBeenCalledTimes(1);
  });

  test('says that nothing matches', () => {
    open();
    type('qqqq');
    expect(screen.getByText('Nothing matches “qqqq”.')).toBeTruthy();
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
  });
});
