import { ITEM_STATES, type ItemState } from '#shared/domain/items/item-states.ts';
import { RUN_STATES } from '#shared/domain/runs/run.ts';
import { type DueChoice, daySpan } from '#shared/domain/search/due-choice.ts';
import type { SearchKind } from '#shared/domain/search/kinds.ts';
import type { Choice, SearchQuery } from '#shared/domain/search/query.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Param } from '#main/store/database.ts';
import { DUE_DAY } from './search-tables.ts';

/** What a row must be, as SQL over the alias `r` of its table and `c` of the list of an item. */
export type Condition = { readonly sql: string; readonly params: readonly Param[] };

/** The names of a query, looked up: ids of people (null is nobody) and of departments with all below them. */
export type Resolved = {
  readonly owners: Choice<Id | null>;
  readonly departments: Choice<Id>;
  /** Departments that are put away, or lie in one that is. */
  readonly hidden: readonly Id[];
  /** Day and time on the wall: `2026-11-27`, `17:05`. */
  readonly today: string;
  readonly time: string;
};

const UNSETTLED = `'open', 'in-progress', 'blocked'`;
const UNSETTLED_STATES: readonly ItemState[] = ['open', 'in-progress', 'blocked'];

const within = (column: string, values: readonly (string | null)[]): Condition => {
  const named = values.filter((value) => value !== null);
  const or = values.length > named.length ? ` OR ${column} IS NULL` : '';
  return { sql: `(${column} IN (SELECT value FROM json_each(?))${or})`, params: [JSON.stringify(named)] };
};
const not = ({ sql, params }: Condition): Condition => ({ sql: `(${sql}) IS NOT TRUE`, params });
const bare = (sql: string): Condition => ({ sql, params: [] });

const chosen = <T>({ anyOf, noneOf }: Choice<T>, condition: (values: readonly T[]) => Condition): Condition[] => [
  ...(anyOf.length === 0 ? [] : [condition(anyOf)]),
  ...(noneOf.length === 0 ? [] : [not(condition(noneOf))]),
];

/** The columns that a filter asks of each kind; a kind without one has no answer to it. */
const OWNER: Partial<Record<SearchKind, string>> = { item: 'r.assignee_id', workflow: 'r.owner_id', run: 'r.operator_id', department: 'r.lead_id' };
const DEPARTMENT: Partial<Record<SearchKind, string>> = { item: 'r.checklist_id', checklist: 'r.department_id', section: 'r.department_id', department: 'r.id', person: 'r.department_id', evidence: 'i.checklist_id' };
const STATES: Partial<Record<SearchKind, readonly string[]>> = { item: ITEM_STATES, run: RUN_STATES };
const ARCHIVED: Partial<Record<SearchKind, string>> = {
  department: 'r.archived = 1', section: 'r.archived = 1', checklist: 'r.archived = 1', item: 'r.archived = 1', workflow: 'r.archived = 1', person: 'r.active = 0', evidence: 'i.archived = 1 AND r.detached = 0',
};

/** What the filters ask of a kind; null when it can't answer them. */
export function conditionsOf(kind: SearchKind, query: SearchQuery, resolved: Resolved): Condition[] | null {
  const { kinds, states, stages, flags, dues } = query;
  const { owners, departments } = resolved;
  const asks = (choice: Choice<unknown>, column: unknown): boolean => choice.anyOf.length > 0 && column === undefined;
  if ((kinds.anyOf.length > 0 && !kinds.anyOf.includes(kind)) || kinds.noneOf.includes(kind)) return null;
  if (asks(owners, OWNER[kind]) || asks(departments, DEPARTMENT[kind]) || asks(states, STATES[kind])) return null;
  if (states.anyOf.length > 0 && !states.anyOf.some((state) => STATES[kind]?.includes(state) === true)) return null;
  if (kind !== 'item' && (stages.anyOf.length > 0 || dues.anyOf.length > 0 || flags.anyOf.includes('critical'))) return null;
  const wantsArchived = flags.anyOf.includes('archived');
  const archived = ARCHIVED[kind];
  if (wantsArchived && archived === undefined) return null;

  const on = <T>(choice: Choice<T>, column: string | undefined, condition: (column: string, values: readonly T[]) => Condition): Condition[] =>
    column === undefined ? [] : chosen(choice, (values) => condition(column, values));
  return [
    ...(wantsArchived ? [bare(archived ?? '')] : inUse(kind, resolved.hidden)),
    ...on(states, STATES[kind] === undefined ? undefined : 'r.state', within),
    ...on(owners, OWNER[kind], within),
    ...on(departments, DEPARTMENT[kind], kind === 'item' || kind === 'evidence' ? inListsOf : within),
    ...(kind === 'item' ? [...chosen(stages, (values) => within('r.stage', values)), ...critical(flags), ...due(query, resolved)] : []),
  ];
}

/** Left out: what is put away, or lies in something that is. A person who is not active is still found. */
function inUse(kind: SearchKind, hidden: readonly Id[]): Condition[] {
  const list = kind === 'checklist' ? 'r' : 'c';
  const shown = (column: string): Condition[] => (hidden.length === 0 ? [] : [not(within(column, hidden))]);
  switch (kind) {
    case 'item':
    case 'evidence':
    case 'checklist':
      return [
        ...(kind === 'item' ? [bare('r.archived = 0')] : kind === 'evidence' ? [bare('i.archived = 0 AND r.detached = 0')] : []),
        bare(`${list}.archived = 0`),
        bare(`(${list}.section_id IS NULL OR ${list}.section_id NOT IN (SELECT id FROM sections WHERE archived = 1))`),
        ...shown(`${list}.department_id`),
      ];
    case 'section': return [bare('r.archived = 0'), ...shown('r.department_id')];
    case 'department': return [bare('r.archived = 0'), ...shown('r.id')];
    case 'workflow': return [bare('r.archived = 0')];
    case 'person':
    case 'run':
    case 'map': return [];
  }
}

/** Asked of the list that an item is in, so that the list itself need not be looked up for each. */
function inListsOf(column: string, departments: readonly Id[]): Condition {
  const { sql, params } = within('department_id', departments);
  return { sql: `${column} IN (SELECT id FROM checklists WHERE ${sql})`, params };
}

const critical = ({ anyOf, noneOf }: SearchQuery['flags']): Condition[] => [
  ...(anyOf.includes('critical') ? [bare('r.critical = 1')] : []),
  ...(noneOf.includes('critical') ? [bare('r.critical = 0')] : []),
];

/** Dates are asked of what is still to be done, unless a state is asked for as well. */
function due({ dues, states }: SearchQuery, { today, time }: Resolved): Condition[] {
  if (dues.anyOf.length + dues.noneOf.length === 0) return [];
  const isUnsettled = states.anyOf.every((state) => (UNSETTLED_STATES as readonly string[]).includes(state));
  const still = isUnsettled ? ` AND archived = 0 AND state IN (${UNSETTLED})` : '';
  const one = (choice: DueChoice): Condition => {
    if (choice === 'none') return bare(`r.due IS NULL${isUnsettled ? ` AND r.state IN (${UNSETTLED})` : ''}`);
    const { from, to } = daySpan(choice, today);
    const span = [from ?? '', to ?? '~'];
    // The words of these conditions are those of the indexes on due dates.
    const onDay = `SELECT id FROM items WHERE due_day IS NOT NULL${still} AND due_day BETWEEN ? AND ?`;
    const inCycle = `SELECT r.id FROM items AS r JOIN checklists AS c ON c.id = r.checklist_id WHERE r.due IS NOT NULL AND r.due_day IS NULL${still.replaceAll('archived', 'r.archived').replaceAll('state', 'r.state')} AND ${DUE_DAY} BETWEEN ? AND ?`;
    const sinceTime = choice === 'overdue' ? ` UNION ALL SELECT id FROM items WHERE due_day IS NOT NULL${still} AND due_day = ? AND json_extract(due, '$.time') <= ?` : '';
    return { sql: `r.id IN (${onDay} UNION ALL ${inCycle}${sinceTime})`, params: [...span, ...span, ...(choice === 'overdue' ? [today, time] : [])] };
  };
  return chosen(dues, (choices) => {
    const each = choices.map(one);
    return { sql: `(${each.map(({ sql }) => sql).join(' OR ')})`, params: each.flatMap(({ params }) => params) };
  });
}
