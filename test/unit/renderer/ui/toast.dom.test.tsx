import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { clearToasts, toast, undoLast } from '#renderer/ui/toast.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';
import { prepareDom, said, show } from '../dom.tsx';

const tell = (...args: Parameters<typeof toast>) => act(() => toast(...args));
/** A message on the screen, not in the live regions. */
const card = (text: string) => screen.queryAllByRole('listitem').find((each) => each.textContent?.includes(text)) ?? null;
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

describe('messages', () => {
  beforeAll(prepareDom);
  beforeEach(() => {
    vi.useFakeTimers();
    show(<ToastRegion />);
  });
  afterEach(() => {
    act(clearToasts);
    vi.useRealTimers();
  });

  test('are seen, are announced, and go by themselves', () => {
    tell({ text: 'Checklist copied' });
    expect(screen.getByRole('region', { name: 'Messages' }).textContent).toContain('Checklist copied');
    expect(said()).toContain('Checklist copied');
    pass(5_001);
    expect(card('Checklist copied')).toBeNull();
  });

  test('undo takes back once, closes and says so', async () => {
    const undo = vi.fn();
    tell({ text: 'Item marked as done', undo });
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await act(() => Promise.resolve());
    expect(undo).toHaveBeenCalledTimes(1);
    expect(card('Item marked as done')).toBeNull();
    expect(said()).toContain('Undone');
    expect(undoLast()).toBe(false);
  });

  test('the key takes back the newest', () => {
    const older = vi.fn();
    const newer = vi.fn();
    tell({ text: 'One', undo: older });
    tell({ text: 'Two', undo: newer });
    tell({ text: 'Three' });
    act(() => expect(undoLast()).toBe(true));
    expect([older.mock.calls.length, newer.mock.calls.length]).toEqual([0, 1]);
  });

  test('an undo that fails is told', async () => {
    tell({ text: 'Moved', undo: () => Promise.reject(new Error('The list is archived.')) });
    fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
    await act(async () => {
      await Promise.resolve();
      await Promise.resolve();
    });
    expect(card('The list is archived.')).toBeTruthy();
  });

  test('stay while somebody points at them or is in them', () => {
    tell({ text: 'Wait', undo: () => {} });
    fireEvent.pointerEnter(screen.getByRole('listitem'));
    pass(60_000);
    expect(card('Wait')).toBeTruthy();
    fireEvent.pointerLeave(screen.getByRole('listitem'));
    pass(10_001);
    expect(card('Wait')).toBeNull();
  });

  test('failures stay until they are closed', () => {
    tell({ text: 'Not on disk', tone: 'error' });
    pass(600_000);
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(card('Not on disk')).toBeNull();
  });

  test('never pile up, and one of a kind replaces the one before', () => {
    for (const text of ['1', '2', '3', '4']) tell({ text });
    expect(screen.getAllByRole('listitem').map((card) => card.textContent)).toEqual(['2', '3', '4']);
    tell({ text: 'first', key: 'same' });
    tell({ text: 'second', key: 'same' });
    expect(card('first')).toBeNull();
  });
});
