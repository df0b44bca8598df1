import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { allShortcuts, registerShortcut, startShortcuts, useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { prepareDom, press, show } from '../dom.tsx';

const shortcut = (keys: string, handler: Shortcut['handler'], more: Partial<Shortcut> = {}): Shortcut => ({
  id: `test.${keys}`, keys, handler, label: 'common:act.save', scope: 'page', ...more,
});

describe('the registry of shortcuts', () => {
  const removers: (() => void)[] = [];
  const on = (...args: Parameters<typeof shortcut>) => removers.push(registerShortcut(shortcut(...args)));

  beforeAll(prepareDom);
  beforeEach(() => {
    removers.push(startShortcuts(window));
  });
  afterEach(() => {
    for (const remove of removers.splice(0)) remove();
    document.body.focus();
  });

  test('a key does its act and nothing else', () => {
    const act = vi.fn();
    on('x', act);
    expect(press('x')).toBe(false);
    press('y');
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('letters typed in a field are text', () => {
    const letter = vi.fn();
    const chord = vi.fn();
    on('x', letter);
    on('mod+k', chord, { inFields: true });
    show(<input aria-label="name" />);
    screen.getByRole('textbox').focus();
    press('x');
    press('k', { ctrlKey: true });
    expect(letter).not.toHaveBeenCalled();
    expect(chord).toHaveBeenCalledTimes(1);
  });

  test('a tick box is not a field', () => {
    const act = vi.fn();
    on('x', act);
    show(<input type="checkbox" aria-label="done" />);
    screen.getByRole('checkbox').focus();
    press('x');
    expect(act).toHaveBeenCalledTimes(1);
  });

  test('Enter on a button presses the button', () => {
    const enter = vi.fn();
    on('enter', enter);
    show(<button type="button">Pause</button>);
    screen.getByRole('button').focus();
    press('Enter');
    expect(enter).not.toHaveBeenCalled();
    screen.getByRole('button').blur();
    press('Enter');
    expect(enter).toHaveBeenCalledTimes(1);
  });

  test('while a dialog is open only its own keys hold', () => {
    const page = vi.fn();
    const anywhere = vi.fn();
    on('x', page);
    on('?', anywhere, { inDialogs: true });
    show(<div data-modal-layer="" />);
    press('x');
    press('?', { shiftKey: true });
    expect(page).not.toHaveBeenCalled();
    expect(anywhere).toHaveBeenCalledTimes(1);
  });

  test('a sequence wants its second key soon', () => {
    const go = vi.fn();
    on('g d', go);
    press('g');
    press('d');
    expect(go).toHaveBeenCalledTimes(1);
    press('d');
    expect(go).toHaveBeenCalledTimes(1);
    press('g');
    press('x');
    press('d');
    expect(go).toHaveBeenCalledTimes(1);
  });

  test('what came last wins; what has nothing to do lets others', () => {
    const first = vi.fn();
    const last = vi.fn(() => false);
    on('mod+z', first, { id: 'first' });
    on('mod+z', last, { id: 'last' });
    press('z', { ctrlKey: true });
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([1, 1]);
    last.mockReturnValue(true);
    press('z', { ctrlKey: true });
    expect([first.mock.calls.length, last.mock.calls.length]).toEqual([1, 2]);
  });

  test('a held key fires once, unless it may repeat', () => {
    const once = vi.fn();
    const often = vi.fn();
    on('x', once);
    on('alt+arrowdown', often, { repeats: true });
    press('x');
    press('x', { repeat: true });
    press('ArrowDown', { altKey: true });
    press('ArrowDown', { altKey: true, repeat: true });
    expect([once.mock.calls.length, often.mock.calls.length]).toEqual([1, 2]);
  });

  test('what somebody handled already is handled', () => {
    const act = vi.fn();
    on('x', act);
    show(<button type="button" onKeyDown={(event) => event.preventDefault()}>Row</button>);
    fireEvent.keyDown(screen.getByRole('button'), { key: 'x' });
    expect(act).not.toHaveBeenCalled();
  });

  function Page({ act }: { readonly act: () => void }) {
    useShortcuts([shortcut('x', act, { id: 'page.act' })]);
    return <Button shortcut="page.act">Act</Button>;
  }

  test('a component brings its keys, keeps them fresh and takes them along', () => {
    const before = vi.fn();
    const after = vi.fn();
    const { rerender, unmount } = show(<Page act={before} />);
    expect(screen.getByRole('button').getAttribute('aria-keyshortcuts')).toBe('X');
    rerender(<Page act={after} />);
    press('x');
    expect([before.mock.calls.length, after.mock.calls.length]).toEqual([0, 1]);
    unmount();
    expect(allShortcuts().some((each) => each.id === 'page.act')).toBe(false);
  });
});
