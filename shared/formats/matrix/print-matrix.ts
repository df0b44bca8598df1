import Papa from 'papaparse';
import type { Acceptance, DepartmentFinding, Duty } from '#shared/domain/conformance/acceptance.ts';
import type { Matrix, MatrixCell, MatrixRow, MatrixSums } from '#shared/domain/conformance/matrix.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { Id } from '#shared/lib/ids.ts';
import { defused } from '#shared/formats/csv/formula.ts';

/** A spreadsheet takes a file without it for the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

const STAGE_NAME: Readonly<Record<Stage, string>> = {
  setup: 'Set up', build: 'Build', automate: 'Automate', publish: 'Publish', monitor: 'Monitor', iterate: 'Iterate', document: 'Document',
};
const DUTY_NAME: Readonly<Record<Duty, string>> = { owner: 'an owner', kpis: 'KPIs', monitoring: 'monitoring', documentation: 'documentation' };

const HEADER = ['Department', ...Object.values(STAGE_NAME), 'No stage', 'Settled', 'Items'];

/** The matrix as rows of text: names with the way down to them, then cells in words, the sums last. */
export function matrixRows({ rows, totals }: Matrix): string[][] {
  const byId = new Map(rows.map((row) => [row.departmentId, row]));
  return [HEADER, ...rows.map((row) => [pathOf(row, byId), ...figures(row)]), ['All departments', ...figures(totals)]];
}

/** The matrix as a table for a spreadsheet (D6, X2); no cell of it is run by one. */
export const printMatrixCsv = (matrix: Matrix): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse(matrixRows(matrix).map((row) => row.map(defused)), { newline: '\r\n' })}\r\n`;

/** The matrix and what its acceptance check found, as Markdown (D6, X2). */
export function printMatrixMarkdown(matrix: Matrix, { departments, workflows }: Acceptance): string {
  const [header = [], ...rows] = matrixRows(matrix).map((row) => row.map(cellText));
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Conformance',
    `${departments.whole} of ${departments.total} departments have the whole lifecycle. Figures are settled items of all.`,
    [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n'),
    ...section('Departments that lack something', departments.lacking.map(departmentLine)),
    ...section('Runbooks that lack something', workflows.lacking.map(({ title, lacks }) => `- **${cellText(title)}**: ${lacks.map((duty) => DUTY_NAME[duty]).join(', ')}`)),
    '',
  ].join('\n\n').trimEnd().concat('\n');
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`## ${title}`, lines.join('\n')]);

function departmentLine({ name, missing, outOfOrder, unstaged }: DepartmentFinding): string {
  const names = (stages: readonly Stage[]): string => stages.map((stage) => STAGE_NAME[stage].toLowerCase()).join(', ');
  const said = [
    ...(missing.length === 0 ? [] : [`missing: ${names(missing)}`]),
    ...(outOfOrder.length === 0 ? [] : [`out of order: ${names(outOfOrder)}`]),
    ...(unstaged === 0 ? [] : [`${unstaged} without a stage`]),
  ];
  return `- **${cellText(name)}**: ${said.join('; ')}`;
}

function pathOf(row: MatrixRow, byId: ReadonlyMap<Id, MatrixRow>): string {
  const above = row.depth === 0 ? undefined : byId.get(row.parentId ?? '');
  return above === undefined ? row.name : `${pathOf(above, byId)} / ${row.name}`;
}

const figures = ({ cells, unstaged, settled, items }: MatrixSums): string[] => [...cells.map(cellWords), String(unstaged), String(settled), String(items)];

/** “3 of 5”: a stroke between them would be taken for a date. */
const cellWords = ({ state, settled, items }: MatrixCell): string =>
  state === 'missing' ? 'missing' : state === 'covered' ? `${settled} of ${items}` : `out of order, ${settled} of ${items}`;

/** Text that stays in its cell and is no mark-up. */
const cellText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\|*_`[\]<>]/g, (sign) => `\\${sign}`);
