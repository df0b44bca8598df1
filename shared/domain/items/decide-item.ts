import { type DomainError, refusal } from '#shared/domain/error.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import type { Instant } from '#shared/lib/time.ts';
import type { Item, ItemDraft, ItemState, Standing } from './item.ts';

const EVENT_OF = {
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
export function decideState(item: Item, stream: string, command: SetState): Result<ItemDraft[], DomainError> {
  const reason = command.reason?.trim() || null;
  if (item.archived) return err(refusal('archived', 'This item is archived; restore it first.'));
  if (NEEDS_REASON.includes(command.state) && reason === null) {
    return err(refusal('reason-required', `Say why the item is ${command.state.replace('-', ' ')}.`, 'reason'));
  }
  if (item.standing.state === command.state && item.standing.reason === reason) return ok([]);
  const to: Standing = { state: command.state, reason, by: command.by, at: command.at };
  return ok([draft(item, stream, EVENT_OF[command.state], { to, was: item.standing })]);
}

/** Rewrites the text of an item. */
export function decideEdit(item: Item, stream: string, text: string): Result<ItemDraft[], DomainError> {
  const next = text.trim();
  if (item.archived) return err(refusal('archived', 'This item is archived; restore it first.'));
  if (next === '') return err(refusal('invalid', 'An item needs a text.', 'text'));
  return ok(next === item.text ? [] : [draft(item, stream, 'item.edited', { text: next, was: item.text })]);
}

/** Moves an item to another place among its siblings; `position` is a fractional index. */
export function decideMove(item: Item, stream: string, position: string): Result<ItemDraft[], DomainError> {
  const was = { checklistId: item.checklistId, parentId: item.parentId, position: item.position };
  return ok(position === item.position ? [] : [draft(item, stream, 'item.moved', { ...was, position, was })]);
}

const draft = <T extends ItemDraft['type']>(
  item: Item,
  stream: string,
  type: T,
  payload: Extract<ItemDraft, { type: T }>['payload'],
) => ({ stream, entity: 'item', entityId: item.id, type, payload }) as Extract<ItemDraft, { type: T }>;
