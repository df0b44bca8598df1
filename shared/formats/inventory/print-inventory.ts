import Papa from 'papaparse';
import type { InventoryRow } from '#shared/domain/workflows/inventory.ts';
import { defused } from '#shared/formats/csv/formula.ts';

/** A spreadsheet takes a file without it for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

const HEADER = ['Workflow', 'Declared class', 'Class', 'Why', 'Duration', 'Systems', 'Pause points', 'Compensation', 'Current state', 'Target state', 'Priority'];

const cellsOf = (row: InventoryRow, joint: string): string[] => [
  row.title, row.declaredClass ?? '', row.computedClass, row.reasons.join(joint), row.duration ?? '', row.systems.join(joint), row.pausePoints.join(joint),
  row.compensation.join(joint), row.current ?? '', row.target ?? '', row.priority ?? '',
];

/** The inventory as a table for a spreadsheet (C2, X2); no cell of it is run by one. */
export const printInventoryCsv = (rows: readonly InventoryRow[]): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse([HEADER, ...rows.map((row) => cellsOf(row, '; ').map(defused))], { newline: '\r\n' })}\r\n`;

/** The same as Markdown, with what is several on a line each. */
export function printInventoryMarkdown(rows: readonly InventoryRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row) => line(cellsOf(row, '\n').map(cellText)));
  return `${['# Inventory of workflows', '', line(HEADER), line(HEADER.map(() => '---')), ...body].join('\n')}\n`;
}

/** Text that stays in its cell and is no mark-up. */
const cellText = (text: string): string => text.split('\n').map((each) => each.replace(/\s+/g, ' ').replace(/[\\|*_`[\]<>]/g, (sign) => `\\${sign}`)).join('<br>');
