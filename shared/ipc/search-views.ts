import type { ItemState } from '#shared/domain/items/item-states.ts';
import type { RunState } from '#shared/domain/runs/run.ts';
import type { Excerpt } from '#shared/domain/search/excerpt.ts';
import type { SearchKind } from '#shared/domain/search/kinds.ts';
import type { UnknownValue } from '#shared/domain/search/query.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';

/** Something that was found (X4). What a kind does not have is null. */
export type SearchHit = {
  readonly kind: SearchKind;
  readonly id: Id;
  readonly title: Excerpt;
  /** The line below the title that was found: notes, steps, an overview; null where the title says it all. */
  readonly snippet: Excerpt | null;
  /** Names of what it lies in, from the outside: department, section, list, item. */
  readonly where: readonly string[];
  readonly state: ItemState | RunState | null;
  /** Who answers for it: owner, lead or operator. */
  readonly owner: string | null;
  /** Day that it is due on: `2026-11-27`. */
  readonly day: string | null;
  readonly critical: boolean;
  /** Put away, or no longer active. */
  readonly archived: boolean;
  /** The item that evidence is attached to. */
  readonly itemId: Id | null;
  /** The list of an item, or of the item that evidence is attached to. */
  readonly listId: Id | null;
  /** The department of a section, list, item, piece of evidence or person; of a department the one that it lies in. */
  readonly departmentId: Id | null;
  readonly startedAt: Instant | null;
  readonly version: number | null;
};

export type SearchAnswer = {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** How many were found; at least so many when there are more. */
  readonly total: number;
  readonly hasMore: boolean;
  /** Values that their filter does not know: nothing is found then. */
  readonly unknown: readonly UnknownValue[];
};
