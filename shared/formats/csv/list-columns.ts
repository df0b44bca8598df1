import type { ItemState } from '#shared/domain/items/item-states.ts';
import { headings } from './sheet.ts';

/** In the order in which they are written. `changedAt` and `changedBy` are for people to read and say nothing to an import. */
export const COLUMNS = ['department', 'section', 'list', 'level', 'item', 'state', 'reason', 'changedAt', 'changedBy', 'stage', 'critical', 'owner', 'due', 'notes', 'listId', 'exported'] as const;
export type ListColumn = (typeof COLUMNS)[number];

export const LISTS = headings(COLUMNS, {
  dept: 'department',
  checklist: 'list', listname: 'list',
  depth: 'level', indent: 'level',
  task: 'item', todo: 'item', check: 'item', step: 'item', checklistitem: 'item',
  status: 'state', done: 'state', completed: 'state',
  assignee: 'owner', assignedto: 'owner', responsible: 'owner',
  duedate: 'due', deadline: 'due',
  note: 'notes', comment: 'notes', comments: 'notes', description: 'notes',
});

/** What people write for a state, in lower case and without blanks and marks; boxes as Markdown has them. */
const STATES: ReadonlyMap<string, ItemState> = new Map(
  Object.entries({
    open: ['open', 'todo', 'no', 'false', '0', 'n', '[]'],
    'in-progress': ['inprogress', 'started', 'doing', '[/]'],
    blocked: ['blocked', '[!]'],
    done: ['done', 'x', 'yes', 'true', '1', 'y', 'completed', 'complete', '✓', '✔', '[x]'],
    'not-applicable': ['notapplicable', 'na', 'n/a', '[-]'],
  } satisfies Readonly<Record<ItemState, readonly string[]>>).flatMap(([state, words]) => words.map((word) => [word, state as ItemState])),
);

export const stateOf = (text: string): ItemState | null => STATES.get(text.toLowerCase().replace(/(?<!^\[)-(?!\])|[\s_]/gu, '')) ?? null;
