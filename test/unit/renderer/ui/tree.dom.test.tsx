import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tree } from '#renderer/ui/tree.tsx';
import type { TreeLine } from '#renderer/ui/tree-spots.ts';
import { prepareDom, press } from '../dom.tsx';

beforeAll(async () => {
  await prepareDom();
  // Where nothing is laid out, everything is in sight.
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 40 });
});

type Spec = { readonly key: string; readonly inside?: readonly string[] };

const Face = ({ line: { key }, isWanted }: { readonly line: TreeLine; readonly isWanted: boolean }) => (
  <>
    <span>{key}</span>
    {isWanted && <button type="button">{`Acts for ${key}`}</button>}
  </>
);

const opened = vi.fn();
const dropped = vi.fn();
const refused = vi.fn();

function Example({ specs, folded = [], sought }: { readonly specs: readonly Spec[]; readonly folded?: readonly string[]; readonly sought?: string }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(specs.map(({ key }) => key).filter((key) => !folded.includes(key))));
  const lines = specs.flatMap(({ key, inside }, index): TreeLine[] => [
    { key, level: 1, position: index + 1, of: specs.length, isExpanded: inside === undefined ? null : open.has(key) },
    ...(open.has(key) ? (inside ?? []).map((each, place) => ({ key: each, level: 2, position: place + 1, of: inside?.length ?? 0, isExpanded: null })) : []),
  ]);
  return (
    <Tree
      label="Things"
      lines={lines}
      face={Face}
      sought={sought}
      spokenOf={({ key }) => `${key}, spoken`}
      onOpen={({ key }) => opened(key)}
      onToggle={({ key }, isExpanded) => setOpen((before) => new Set(isExpanded ? [...before, key] : [...before].filter((each) => each !== key)))}
      drag={{ canDrop: (_moved, { at }) => at === 'inside', onDrop: dropped, onRefused: (moved, spot) => spot !== null && refused(moved, spot), nameOf: (key) => `Dragging ${key}` }}
    />
  );
}

const specs = [{ key: 'ops', inside: ['a', 'b'] }, { key: 'care', inside: ['c'] }, { key: 'sales' }];
const rows = () => screen.getAllByRole('row').map((row) => row.dataset['key']);
const focused = () => (document.activeElement as HTMLElement).dataset['key'];
const row = (key: string) => screen.getByRole('row', { name: `${key}, spoken` });

beforeEach(() => {
  document.getElementById('main')?.remove();
  vi.clearAllMocks();
});

/** The page is what scrolls: it is there before the tree. */
function showTree(element = <Example specs={specs} />) {
  const main = document.createElement('main');
  main.id = 'main';
  Object.defineProperty(main, 'clientHeight', { value: 800 });
  document.body.append(main);
  return render(element, { container: main.appendChild(document.createElement('div')) });
}

describe('a tree', () => {
  it('gives the focus to the row that somebody was sent to, once, and again when they are sent there again', async () => {
    const { rerender } = showTree(<Example specs={specs} sought="c" />);
    // In a tree that has just come its rows are drawn a frame later.
    await vi.waitFor(() => expect(focused()).toBe('c'));
    press('ArrowDown');
    expect(focused()).toBe('sales');
    rerender(<Example specs={specs} />);
    expect(focused()).toBe('sales');
    rerender(<Example specs={specs} sought="c" />);
    expect(focused()).toBe('c');
  });

  it('says where each row stands, and is one stop of Tab', () => {
    showTree();
    expect(rows()).toEqual(['ops', 'a', 'b', 'care', 'c', 'sales']);
    expect(row('b')).toHaveProperty('ariaLevel', '2');
    expect(row('b').getAttribute('aria-posinset')).toBe('2');
    expect(row('b').getAttribute('aria-setsize')).toBe('2');
    expect(row('ops').getAttribute('aria-expanded')).toBe('true');
    expect(row('sales').hasAttribute('aria-expanded')).toBe(false);
    expect(screen.getAllByRole('row').map((each) => each.tabIndex)).toEqual([0, -1, -1, -1, -1, -1]);
  });

  it('is walked, folded and unfolded with the arrows, and Enter opens', () => {
    showTree();
    act(() => row('ops').focus());
    const pressed = (...keys: string[]) => {
      for (const key of keys) act(() => void press(key));
      return focused();
    };
    expect(pressed('ArrowDown', 'ArrowDown')).toBe('b');
    expect(pressed('ArrowLeft')).toBe('ops');
    expect(pressed('ArrowLeft')).toBe('ops');
    expect(rows()).toEqual(['ops', 'care', 'c', 'sales']);
    expect(pressed('ArrowRight')).toBe('ops');
    expect(pressed('ArrowRight')).toBe('a');
    expect(pressed('End')).toBe('sales');
    expect(pressed('ArrowDown')).toBe('sales');
    expect(pressed('Home')).toBe('ops');
    expect(pressed('ArrowUp')).toBe('ops');
    expect(pressed('ArrowDown', 'Enter')).toBe('a');
    expect(opened.mock.calls).toEqual([['a']]);
  });

  it('turns the arrows round where text runs the other way', () => {
    document.documentElement.dir = 'rtl';
    showTree();
    act(() => row('ops').focus());
    act(() => void press('ArrowRight'));
    expect(rows()).toEqual(['ops', 'care', 'c', 'sales']);
    document.documentElement.dir = 'ltr';
  });

  it('leaves letters and arrows with modifiers to others', () => {
    showTree();
    act(() => row('ops').focus());
    expect(press('a')).toBe(true);
    expect(press('ArrowDown', { altKey: true })).toBe(true);
    expect(focused()).toBe('ops');
  });

  it('keeps the focus near when the row that has it goes', () => {
    const shown = showTree();
    act(() => row('care').focus());
    act(() => shown.rerender(<Example specs={specs.filter(({ key }) => key !== 'care')} />));
    expect(focused()).toBe('sales');
  });

  it('opens by a click on the row, not on what stands on it', () => {
    showTree();
    act(() => row('a').focus());
    fireEvent.click(screen.getByRole('button', { name: 'Acts for a' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'Collapse' })[0] as HTMLElement);
    expect(opened).not.toHaveBeenCalled();
    expect(rows()).toEqual(['ops', 'care', 'c', 'sales']);
    fireEvent.click(row('sales'));
    expect(opened.mock.calls).toEqual([['sales']]);
  });
});

describe('dragging a row', () => {
  const point = (type: string, y: number, init: object = {}) => fireEvent(window, new MouseEvent(type, { clientX: 30, clientY: y, bubbles: true, ...init }));
  const grab = (key: string, y: number) => fireEvent.pointerDown(row(key), { clientX: 30, clientY: y, button: 0, pointerType: 'mouse' });

  it('begins once no click can be meant, and drops where it may', () => {
    showTree();
    grab('a', 60);
    point('pointermove', 62);
    expect(screen.queryByText('Dragging a')).toBeNull();
    point('pointermove', 140);
    expect(screen.getByText('Dragging a')).toBeTruthy();
    point('pointerup', 140);
    expect(dropped.mock.calls).toEqual([['a', { key: 'care', at: 'inside' }]]);
    expect(screen.queryByText('Dragging a')).toBeNull();
  });

  it('lets go on Escape without a move', () => {
    showTree();
    grab('a', 60);
    point('pointermove', 140);
    act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    point('pointerup', 140);
    expect(dropped).not.toHaveBeenCalled();
  });
});
