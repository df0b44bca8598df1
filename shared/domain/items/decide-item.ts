import { type DomainError, refusal } from '#shared/domain/error.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { Due } from './due.ts';
import type { Item, ItemDraft, ItemState, Stage, Standing } from './item.ts';

type Decision = Result<ItemDraft[], DomainError>;

/** What an item becoming so is called. */
export const EVENT_OF = {
  open: 'item.reopened',
  'in-progress': 'item.started',
  blocked: 'item.blocked',
  done: 'item.ticked',
  'not-applicable': 'item.ruled-out',
} as const satisfies Record<ItemState, ItemDraft['type']>;

const NEEDS_REASON: readonly ItemState[] = ['blocked', 'not-applicable'];

export type SetState = { readonly state: ItemState; readonly reason: string | null; readonly by: Id; readonly at: Instant };

/**
 * Changes what an item is (D3). Blocked and not applicable want a reason. Setting what already holds decides nothing,
 * so that a second press of a key does no harm.
 */
export function decideState(item: Item, stream: string, command: SetState): Decision {
  const to = standingAfter(item.standing, command);
  if (!to.ok) return to;
  return unarchived(item, to.value === item.standing ? [] : [draft(item, stream, EVENT_OF[command.state], { to: to.value, was: item.standing })]);
}

/** How something stands after a command; the same that it was where nothing changes. */
export function standingAfter(was: Standing, command: SetState): Result<Standing, DomainError> {
  const reason = command.reason?.trim() || null;
  if (NEEDS_REASON.includes(command.state) && reason === null) {
    return err(refusal('reason-required', `Say why the item is ${command.state.replace('-', ' ')}.`, 'reason'));
  }
  return ok(was.state === command.state && was.reason === reason ? was : { state: command.state, reason, by: command.by, at: command.at });
}

/**
 * Which of several items a sweep may tick: a critical item is looked at by itself and never ticked along with others
 * (D5); what is blocked or settled stays as it is.
 */
export const sweepable = (items: readonly Item[]): Item[] =>
  items.filter(({ critical, archived, standing }) => !critical && !archived && (standing.state === 'open' || standing.state === 'in-progress'));

/** Rewrites the text of an item. */
export function decideEdit(item: Item, stream: string, text: string): Decision {
  const next = text.trim();
  if (next === '') return err(refusal('invalid', 'An item needs a text.', 'text'));
  return unarchived(item, next === item.text ? [] : [draft(item, stream, 'item.edited', { text: next, was: item.text })]);
}

export type Place = { readonly checklistId: Id; readonly parentId: Id | null; readonly position: string };

/** Moves an item to another place; `position` is a fractional index among its new siblings. `ancestors` are those of the new place. */
export function decideMove(item: Item, stream: string, place: Place, ancestors: readonly Id[]): Decision {
  if (ancestors.includes(item.id)) return err(refusal('would-form-a-cycle', 'An item can’t be moved into itself or into one of its own parts.', 'parentId'));
  const was: Place = { checklistId: item.checklistId, parentId: item.parentId, position: item.position };
  const stays = was.checklistId === place.checklistId && was.parentId === place.parentId && was.position === place.position;
  return unarchived(item, stays ? [] : [draft(item, stream, 'item.moved', { ...place, was })]);
}

export const decideAssign = (item: Item, stream: string, assigneeId: Id | null): Decision =>
  unarchived(item, item.assigneeId === assigneeId ? [] : [draft(item, stream, 'item.assigned', { assigneeId, was: item.assigneeId })]);

export const decideDue = (item: Item, stream: string, due: Due | null): Decision =>
  unarchived(item, sameDue(item.due, due) ? [] : [draft(item, stream, 'item.due-set', { due, was: item.due })]);

export const decideStage = (item: Item, stream: string, stage: Stage | null): Decision =>
  unarchived(item, item.stage === stage ? [] : [draft(item, stream, 'item.staged', { stage, was: item.stage })]);

export const decideCritical = (item: Item, stream: string, critical: boolean): Decision =>
  unarchived(item, item.critical === critical ? [] : [draft(item, stream, 'item.criticality-set', { critical, was: item.critical })]);

/** Rewrites the notes; empty notes are none. */
export function decideNotes(item: Item, stream: string, text: string | null): Decision {
  const notes = text?.trim() || null;
  return unarchived(item, item.notes === notes ? [] : [draft(item, stream, 'item.notes-written', { notes, was: item.notes })]);
}

export const decideArchive = (item: Item, stream: string, archived: boolean): ItemDraft[] =>
  item.archived === archived ? [] : [draft(item, stream, archived ? 'item.archived' : 'item.restored', {})];

/** An archived item is left alone until it is restored. */
function unarchived(item: Item, drafts: ItemDraft[]): Decision {
  return item.archived ? err(refusal('archived', 'This item is archived; restore it first.')) : ok(drafts);
}

const sameDue = (a: Due | null, b: Due | null): boolean => JSON.stringify(a && sorted(a)) === JSON.stringify(b && sorted(b));
const sorted = (due: Due): unknown[] => (due.kind === 'day' ? [due.day, due.time, due.zone] : [due.days, due.time]);

const draft = <T extends ItemDraft['type']>(
  item: Item,
  stream: string,
  type: T,
  payload: Extract<ItemDraft, { type: T }>['payload'],
) => ({ stream, entity: 'item', entityId: item.id, type, payload }) as Extract<ItemDraft, { type: T }>;
