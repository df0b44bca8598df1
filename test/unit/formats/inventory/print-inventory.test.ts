import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { InventoryRow } from '#shared/domain/workflows/inventory.ts';
import { printInventoryCsv, printInventoryMarkdown } from '#shared/formats/inventory/print-inventory.ts';

const row: InventoryRow = {
  title: '=Ferry | *now*', declaredClass: null, computedClass: 'durable', reasons: ['It lasts days.', 'It pays.'], duration: '2 days', systems: ['Bank'], pausePoints: [],
  compensation: ['Pay back\nby <hand>'], current: null, target: 'By itself', priority: 'high',
};

describe('C2, X2: the inventory as a file', () => {
  it('is a table whose cells no spreadsheet runs', () => {
    const text = printInventoryCsv([row]);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [header, cells] = Papa.parse<string[]>(text.slice(1).trimEnd()).data;
    expect(header?.slice(0, 4)).toEqual(['Workflow', 'Declared class', 'Class', 'Why']);
    expect(cells?.slice(0, 5)).toEqual([`'=Ferry | *now*`, '', 'durable', 'It lasts days.; It pays.', '2 days']);
  });

  it('is Markdown in which no text breaks the table', () => {
    const lines = printInventoryMarkdown([row]).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[4]).toContain(String.raw`| =Ferry \| \*now\* |  | durable | It lasts days.<br>It pays. |`);
    expect(lines[4]).toContain(String.raw`Pay back<br>by \<hand\>`);
  });
});
