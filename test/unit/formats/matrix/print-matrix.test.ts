import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { acceptanceOf } from '#shared/domain/conformance/acceptance.ts';
import { matrixOf } from '#shared/domain/conformance/matrix.ts';
import { printMatrixCsv, printMatrixMarkdown } from '#shared/formats/matrix/print-matrix.ts';

const departments = [
  { id: 'a', name: '=Works | "A"', parentId: null },
  { id: 'b', name: 'Mill', parentId: 'a' },
];
const matrix = matrixOf(departments, [{ departmentId: 'b', word: 'SbpBn' }, { departmentId: 'a', word: 'd' }]);

describe('X2: the matrix as a file', () => {
  it('is a table for a spreadsheet, which runs none of its cells and takes none for a date', () => {
    const text = printMatrixCsv(matrix);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<string[]>(text.slice(1).trimEnd());
    expect(data).toEqual([
      ['Department', 'Set up', 'Build', 'Automate', 'Publish', 'Monitor', 'Iterate', 'Document', 'No stage', 'Settled', 'Items'],
      [`'=Works | "A"`, '1 of 1', 'out of order, 1 of 2', 'missing', '0 of 1', 'missing', 'missing', '0 of 1', '1', '2', '6'],
      [`'=Works | "A" / Mill`, '1 of 1', 'out of order, 1 of 2', 'missing', '0 of 1', 'missing', 'missing', 'missing', '1', '2', '5'],
      ['All departments', '1 of 1', 'out of order, 1 of 2', 'missing', '0 of 1', 'missing', 'missing', '0 of 1', '1', '2', '6'],
    ]);
  });

  it('is Markdown with what is lacking, where no name breaks the table', () => {
    const has = { owner: false, kpis: true, monitoring: true, documentation: true };
    const text = printMatrixMarkdown(matrix, acceptanceOf(matrix, [{ id: 'w', title: 'Ferry *now*', has }]));
    expect(text.split('\n').slice(0, 7)).toEqual([
      '# Conformance',
      '',
      '0 of 2 departments have the whole lifecycle. Figures are settled items of all.',
      '',
      '| Department | Set up | Build | Automate | Publish | Monitor | Iterate | Document | No stage | Settled | Items |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      String.raw`| =Works \| "A" | 1 of 1 | out of order, 1 of 2 | missing | 0 of 1 | missing | missing | 0 of 1 | 1 | 2 | 6 |`,
    ]);
    expect(text).toContain('- **Mill**: missing: automate, monitor, iterate, document; out of order: build; 1 without a stage\n');
    expect(text.endsWith(String.raw`## Runbooks that lack something` + '\n\n' + String.raw`- **Ferry \*now\***: an owner` + '\n')).toBe(true);
  });

  it('says nothing more where nothing is lacking', () => {
    const whole = matrixOf([{ id: 'a', name: 'Works', parentId: null }], [{ departmentId: 'a', word: 'sbapmid' }]);
    expect(printMatrixMarkdown(whole, acceptanceOf(whole, []))).not.toContain('##');
  });
});
