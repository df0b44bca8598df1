import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CoverageMark, CoverageStrip, coverages } from '#renderer/ui/coverage.tsx';
import { GridTable } from '#renderer/ui/grid-table.tsx';
import { prepareDom, press, show } from '../dom.tsx';

const columns = [{ id: 'a', header: 'A' }, { id: 'b', header: 'B' }];
const rows = ['Mill', 'Press', 'Cellar'].map((name) => ({
  id: name, header: name, cells: [{ content: `${name} a` }, { content: `${name} b`, isPlain: name === 'Press' }],
}));

function grid(onOpen = vi.fn()) {
  show(
    <>
      <button type="button">before</button>
      <GridTable label="Works" corner="Department" columns={columns} rows={rows} sums={{ id: 'all', header: 'All', cells: [{ content: '1', isPlain: true }, { content: '2', isPlain: true }] }} onOpen={onOpen} opened={{ row: 'Mill', column: 'b' }} />
    </>,
  );
  return onOpen;
}
const at = (): string => document.activeElement?.textContent ?? '';
const stops = (): string[] => [...screen.getByRole('grid').querySelectorAll('[tabindex="0"]')].map((cell) => cell.textContent ?? '');

describe('a table that is walked by keys', () => {
  beforeAll(prepareDom);

  test('is a grid with headers of rows and columns', () => {
    grid();
    const table = screen.getByRole('grid', { name: 'Works' });
    expect(within(table).getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Department', 'A', 'B']);
    expect(within(table).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Mill', 'Press', 'Cellar', 'All']);
    expect(within(table).getByRole('gridcell', { selected: true }).textContent).toBe('Mill b');
  });

  test('has one stop of the Tab key, which goes along', () => {
    grid();
    expect(stops()).toEqual(['Mill']);
    screen.getByText('Mill').focus();
    press('ArrowRight');
    press('ArrowDown');
    expect([at(), stops()]).toEqual(['Press a', ['Press a']]);
  });

  test('is walked by arrows, Home, End and pages, and never left by them', () => {
    grid();
    screen.getByText('Mill').focus();
    const walk = (key: string, init: KeyboardEventInit = {}) => {
      press(key, init);
      return at();
    };
    expect(walk('ArrowUp')).toBe('Mill');
    expect(walk('ArrowLeft')).toBe('Mill');
    expect(walk('End')).toBe('Mill b');
    expect(walk('ArrowRight')).toBe('Mill b');
    expect(walk('PageDown')).toBe('2');
    expect(walk('Home')).toBe('All');
    expect(walk('Home', { ctrlKey: true })).toBe('Mill');
    expect(walk('End', { ctrlKey: true })).toBe('2');
    expect(walk('PageUp')).toBe('Mill b');
    expect(walk('ArrowDown', { altKey: true })).toBe('Mill b');
  });

  test('runs the other way where text does', () => {
    grid();
    screen.getByRole('grid').style.direction = 'rtl';
    screen.getByText('Mill').focus();
    press('ArrowLeft');
    expect(at()).toBe('Mill a');
  });

  test('opens cells and rows by Enter, Space and pointer, but not what has nothing behind it', () => {
    const onOpen = grid();
    screen.getByText('Mill').focus();
    press('Enter');
    press('ArrowRight');
    press(' ');
    fireEvent.click(screen.getByText('Cellar b'));
    fireEvent.click(screen.getByText('Press b'));
    fireEvent.click(screen.getByText('All'));
    screen.getByText('Press b').focus();
    press('Enter');
    expect(onOpen.mock.calls.map(([place]: unknown[]) => place)).toEqual([{ row: 'Mill', column: null }, { row: 'Mill', column: 'a' }, { row: 'Cellar', column: 'b' }]);
  });
});

describe('how a course is filled', () => {
  beforeAll(prepareDom);

  test('differs in word and in shape', () => {
    const looks = coverages.map((state) => {
      const { container, unmount } = show(<CoverageMark state={state} />);
      const look = [container.textContent, container.querySelector('svg')?.innerHTML];
      unmount();
      return look;
    });
    expect(new Set(looks.map(([word]) => word)).size).toBe(3);
    expect(new Set(looks.map(([, shape]) => shape)).size).toBe(3);
  });

  test('is one sentence to the ear, and names and words to the eye', () => {
    show(<CoverageStrip label="Lifecycle of Mill: set up covered; build missing." segments={[{ id: 's', name: 'Set up', state: 'covered', detail: '1 of 2' }, { id: 'b', name: 'Build', state: 'missing' }]} />);
    const strip = screen.getByRole('img', { name: 'Lifecycle of Mill: set up covered; build missing.' });
    expect(strip.textContent).toBe('Set up1 of 2BuildMissing');
  });
});
