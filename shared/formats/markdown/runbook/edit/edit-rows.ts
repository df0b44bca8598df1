import type { WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { StepField } from '#shared/domain/workflows/edit.ts';
import type { StepPlace } from '../layout.ts';
import { LABELLED, fieldOf } from '../field-labels.ts';
import { FIELD_ORDER, fieldLine, valueOf } from '../print-fields.ts';
import type { ReadStep } from '../read-step.ts';
import type { LabelledField } from '../step-parts.ts';
import { cellLines, rawCells } from '../step-table.ts';
import type { Splice } from './lines.ts';

/**
 * Ways to make the row of a step say what `step` says of one field: in its column, else as a line of its own in the cell of
 * the name. What is more than a line goes into a cell with line breaks, which are read back; what can't be said so is refused.
 */
export function editRow(lines: readonly string[], place: StepPlace, field: StepField, read: ReadStep, step: WorkflowStep): Splice[][] {
  const line = lines[place.span.from] ?? '';
  const at = field === 'automation' ? -1 : place.columns.indexOf(field === 'commands' ? 'command' : field);
  const written = (cells: ReadonlyMap<number, string>): Splice[] => [{ ...place.span, lines: [withCells(line, cells)] }];
  if (field === 'commands') return at < 0 || step.commands.length > 1 ? [] : [written(new Map([[at, step.commands[0]?.text ?? '']]))];
  const inName = place.columns.indexOf('name');
  const [name = '', ...more] = cellLines(rawCells(line)[inName]?.text ?? '');
  const said = (head: string, rest: readonly string[]): Splice[] => written(new Map([[inName, [head, ...rest].join('\n')]]));
  const mode = ` (${step.automation === 'automated' ? 'Automated' : 'Manual'})`;
  if (field === 'name') return [said(`${step.name}${/\((?:automated|manual)\)$/i.test(name) ? mode : ''}`, more)];
  if (field === 'automation') {
    // Without a word about who does it, a step that is automated is done by the system.
    const isSaid = place.columns.includes('actor') || more.some((row) => fieldOf(LABELLED.exec(row)?.[3] ?? '') === 'actor');
    return [said(`${read.step.name}${mode}`, isSaid ? more : [...more, fieldLine('actor', valueOf('actor', step) ?? '')])];
  }
  if (field === 'instructions') {
    const fields = more.filter((row) => fieldOf(LABELLED.exec(row)?.[3] ?? '') !== undefined);
    return [at >= 0 ? written(new Map([[at, step.instructions]])) : said(name, [...fields, ...(step.instructions === '' ? [] : [step.instructions])])];
  }
  const value = textOf(field, step);
  if (at >= 0) return [written(new Map([[at, value ?? '']]))];
  const others = more.filter((row) => fieldOf(LABELLED.exec(row)?.[3] ?? '') !== field);
  return [said(name, value === null ? others : [...others, fieldLine(field, value)])];
}

const textOf = (field: Exclude<LabelledField, 'id' | 'name'>, step: WorkflowStep): string | null => (field === 'validation' || field === 'rollback' ? step[field] : valueOf(field, step));

/** The row of a step that is new, in the columns of another. */
export function printRow(like: string, { columns }: StepPlace, number: string, step: WorkflowStep): string[] {
  const held = new Set(columns);
  const isUsual = step.actor === (step.automation === 'automated' ? 'system' : 'human');
  const beside = FIELD_ORDER.filter((field) => field !== 'id' && field !== 'name' && !held.has(field)).flatMap((field) => {
    if (field === 'id' || field === 'name' || (field === 'actor' && isUsual)) return [];
    const value = valueOf(field, step);
    return value === null ? [] : [fieldLine(field, value)];
  });
  const blocks = (['validation', 'rollback'] as const).flatMap((field) => (held.has(field) || step[field] === null ? [] : [fieldLine(field, step[field])]));
  const name = `${step.name}${step.automation === 'automated' ? ' (Automated)' : ''}`;
  const cells = new Map(columns.map((column, at): [number, string] => {
    switch (column) {
      case 'number': return [at, number];
      case 'name': return [at, [name, ...beside, ...blocks, ...(held.has('instructions') || step.instructions === '' ? [] : [step.instructions])].join('\n')];
      case 'instructions': return [at, step.instructions];
      case 'command': return [at, step.commands[0]?.text ?? ''];
      case null: return [at, ''];
      default: return [at, (column === 'id' || (column === 'actor' && isUsual) ? null : textOf(column, step)) ?? ''];
    }
  }));
  return [withCells(like, cells)];
}

/** A row with other cells; those that stay keep every sign. */
export function withCells(line: string, cells: ReadonlyMap<number, string>): string {
  const places = rawCells(line);
  return places.reduceRight((text, { from, to }, at) => {
    const value = cells.get(at);
    if (value === undefined) return text;
    const [, before = '', , after = ''] = /^(\s*)(.*?)(\s*)$/.exec(line.slice(from, to)) ?? [];
    const said = value.replaceAll('\n', '<br>').replaceAll('|', '\\|');
    return `${text.slice(0, from)}${before || (from === 0 ? '' : ' ')}${said}${after || (to === line.length ? '' : ' ')}${text.slice(to)}`;
  }, line);
}
