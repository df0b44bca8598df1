import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { frontMatter } from '../../print-text.ts';
import { frontValue } from '../print-runbook.ts';
import { introFields } from '../intro-fields.ts';
import { FRONT_FIELDS, type ReadDocument } from '../read-runbook.ts';
import type { Splice } from './lines.ts';

type FrontField = (typeof FRONT_FIELDS)[keyof typeof FRONT_FIELDS];

export const isFrontField = (field: string): field is FrontField => (Object.values(FRONT_FIELDS) as string[]).includes(field);

/** Sets a field of the front matter on its own line; null takes the line away. */
export function editFront(document: ReadDocument, field: FrontField, after: WorkflowDefinition): Splice[] {
  const key = Object.entries(FRONT_FIELDS).find(([, known]) => known === field)?.[0] ?? field;
  const value = frontValue(field, after);
  const beside = introFields(document.layout).known.find((each) => each.key === key);
  if (beside !== undefined && !document.front.keys.some((each) => each.key === key)) {
    return [{ from: beside.row, to: beside.row + 1, lines: typeof value === 'string' || typeof value === 'number' ? [`${beside.before}${value}${beside.behind}`] : [] }];
  }
  // What is not said means active: to say it where something else is said the line is needed.
  return setKey(document, key, field === 'active' && value === undefined && document.front.keys.some((each) => each.key === key) ? true : value);
}

/** Sets a key; undefined takes it away. */
export function setKey({ layout, front }: ReadDocument, key: string, value: unknown): Splice[] {
  const lines = value === undefined ? [] : frontMatter({ [key]: value }).split('\n').slice(1, -1);
  if (layout.front === null) return lines.length === 0 ? [] : [{ from: 0, to: 0, lines: ['---', ...lines, '---', ...(layout.lines[0]?.trim() === '' ? [] : [''])] }];
  const index = front.keys.findIndex((each) => each.key === key);
  const found = front.keys[index];
  if (found === undefined) return lines.length === 0 ? [] : [{ from: layout.front.to, to: layout.front.to, lines }];
  return [{ from: found.line - 1, to: found.line - 1 + found.text.split('\n').length, lines }];
}
