import type { z } from 'zod';
import { checklistEvents, checklistUpcasts } from '#shared/domain/checklists/checklist.ts';
import { departmentEvents, departmentUpcasts } from '#shared/domain/departments/department.ts';
import { evidenceEvents } from '#shared/domain/evidence/evidence.ts';
import { itemEvents, itemUpcasts } from '#shared/domain/items/item.ts';
import { mapEvents } from '#shared/domain/maps/map.ts';
import { personEvents } from '#shared/domain/people/person.ts';
import { runEvents } from '#shared/domain/runs/run.ts';
import { sectionEvents } from '#shared/domain/sections/section.ts';
import { workflowEvents, workflowUpcasts } from '#shared/domain/workflows/workflow.ts';
import { workspaceEvents } from '#shared/domain/workspace/workspace.ts';
import type { DraftOf, EventSpec } from './event.ts';

const REGISTRY = {
  ...workspaceEvents,
  ...departmentEvents,
  ...sectionEvents,
  ...checklistEvents,
  ...itemEvents,
  ...personEvents,
  ...workflowEvents,
  ...mapEvents,
  ...runEvents,
  ...evidenceEvents,
} satisfies Record<string, EventSpec>;

/** Every draft that a decision of this version can make. */
export type AnyDraft = DraftOf<typeof REGISTRY>;

const SPECS: ReadonlyMap<string, EventSpec<z.ZodType>> = new Map(Object.entries(REGISTRY));

export const EVENT_TYPES: readonly string[] = [...SPECS.keys()];

/** The spec of an event type; undefined for a type that this version does not know. */
export const specOf = (type: string): EventSpec<z.ZodType> | undefined => SPECS.get(type);

export type StoredEvent = { readonly type: string; readonly v: number; readonly payload: unknown };

/**
 * Steps that turn a payload of version n of a type into version n + 1, keyed `type@n`. A released type never
 * changes; a new shape is a new version and a step here.
 */
const UPCASTS: ReadonlyMap<string, (payload: unknown) => unknown> = new Map(
  Object.entries({ ...departmentUpcasts, ...checklistUpcasts, ...itemUpcasts, ...workflowUpcasts } as Readonly<Record<string, (payload: never) => unknown>>) as [string, (payload: unknown) => unknown][],
);

/** A stored payload in the newest shape of its type, parsed. Throws on a type or version that this program is too old for. */
export function readPayload({ type, v, payload }: StoredEvent): unknown {
  const spec = SPECS.get(type);
  if (spec === undefined || v > spec.v) throw new Error(`event ${type} v${v} is newer than this program`);
  let current = payload;
  for (let version = v; version < spec.v; version += 1) {
    const step = UPCASTS.get(`${type}@${version}`);
    if (step === undefined) throw new Error(`event ${type} v${version} has no upcast`);
    current = step(current);
  }
  return spec.payload.parse(current);
}
