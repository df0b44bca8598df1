import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import { press, prepareDom, show } from '../dom.tsx';

beforeAll(async () => {
  await prepareDom();
  // jsdom has no layout: what scrolls is 400 px high, a row 36.
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 400 });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 800 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => 36 });
});

const rows = Array.from({ length: 1_000 }, (_, n) => ({ id: n, name: `Row ${n}` }));
const columns = [{ id: 'name', header: 'Name', track: '1fr', cell: ({ name }: { name: string }) => name }];
const table = (onOpen?: (row: { id: number }) => void) => <VirtualTable label="Rows" columns={columns} rows={rows} rowKey={({ id }) => id} {...(onOpen === undefined ? {} : { onOpen, openedKey: 1 })} />;
const focused = (): string => document.activeElement?.textContent ?? '';

describe('rows that open', () => {
  it('are one stop of the Tab key, walked by the arrows, opened by a press', () => {
    const onOpen = vi.fn();
    show(table(onOpen));
    const stops = () => screen.getAllByRole('button').filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().map(({ textContent }) => textContent)).toEqual(['Row 0']);
    stops()[0]?.focus();
    press('ArrowDown');
    expect(focused()).toBe('Row 1');
    press('ArrowUp');
    press('ArrowUp');
    expect(focused(), 'the first is the first').toBe('Row 0');
    press('PageDown');
    expect(focused()).toBe('Row 10');
    press('End');
    expect(focused()).toBe('Row 999');
    expect(stops()).toHaveLength(1);
    fireEvent.click(document.activeElement ?? document.body);
    expect(onOpen).toHaveBeenCalledWith(rows[999]);
    press('Home');
    expect(focused()).toBe('Row 0');
    expect(screen.getByRole('button', { name: 'Row 1' }).getAttribute('aria-current')).toBe('true');
  });

  it('keys with a modifier are for others', () => {
    show(table(() => undefined));
    screen.getByRole('button', { name: 'Row 0' }).focus();
    press('ArrowDown', { altKey: true });
    press('End', { ctrlKey: true });
    expect(focused()).toBe('Row 0');
  });

  it('a table that only tells has no buttons and scrolls by the keyboard itself', () => {
    show(table());
    expect(screen.queryAllByRole('button')).toHaveLength(0);
    expect(screen.getByRole('table').tabIndex).toBe(0);
  });
});
