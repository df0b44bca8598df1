import { LABELLED, fieldOf } from './field-labels.ts';
import type { StepPlace } from './step-places.ts';
import type { FieldPart, StepParts } from './step-parts.ts';
import { cellLines, rawCells } from './step-table.ts';
import { type WrittenBranch, branchOf } from './targets.ts';

/**
 * Takes the row of a table apart. Its cells say what their columns are; the cell of the name may go on, behind a line break,
 * with fields and instructions as they stand in any other step.
 */
export function rowParts({ span, columns }: StepPlace, lines: readonly string[]): StepParts {
  const cells = rawCells(lines[span.from] ?? '').map(({ text }) => text);
  const fields: FieldPart[] = [];
  const texts: string[] = [];
  const commands: StepParts['commands'][number][] = [];
  let head = '';
  columns.forEach((column, at) => {
    const cell = cells[at] ?? '';
    if (column === null || column === 'number' || cell === '') return;
    if (column === 'name') {
      const [name = '', ...more] = cellLines(cell);
      head = name;
      for (const line of more) {
        const [, label = '', , word = '', value = ''] = LABELLED.exec(line) ?? [];
        const field = fieldOf(word);
        if (field === undefined) texts.push(line);
        else fields.push({ field, label, rows: span, value, blocks: null });
      }
    } else if (column === 'instructions') texts.push(...cellLines(cell));
    else if (column === 'command') commands.push({ ...span, language: null, text: cellLines(cell).map((line) => line.replace(/^`+([^`]*)`+$/, '$1')).join('\n') });
    else fields.push({ field: column, label: '', rows: span, value: cellLines(cell).join('\n'), blocks: null });
  });
  const branches = texts.flatMap((text): WrittenBranch[] => {
    const branch = branchOf(text, true);
    return branch === null ? [] : [{ ...branch, line: span.from + 1 }];
  });
  // Two on one line could not be told apart where their targets move.
  const [branch, ...others] = branches;
  const single = branch !== undefined && others.length === 0 ? texts.findIndex((text) => branchOf(text, true) !== null) : -1;
  const prose = texts.filter((_text, at) => at !== single);
  return {
    head, headBreak: '', headRows: span, fields, commands, prose: prose.length === 0 ? [] : [{ ...span, text: prose.join('\n') }],
    branches: branch === undefined || single < 0 ? [] : [{ ...span, ...branch }],
  };
}
