import { generateNKeysBetween } from 'fractional-indexing';
import type { Due } from '#shared/domain/items/due.ts';
import { addDays } from '#shared/domain/items/due-day.ts';
import { type Item, STAGES, type Standing } from '#shared/domain/items/item.ts';
import { WORKSPACE_STREAM } from '#shared/domain/ledger/event.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Core } from '#main/core/core.ts';

export type SeedSize = {
  readonly items: number;
  /** Items of each list; 20 when left out. */
  readonly perList?: number | undefined;
  /** The ledger grows to about this many events by items that are ticked and opened again. */
  readonly events?: number | undefined;
};
type Seeded = { readonly departments: number; readonly checklists: number; readonly items: number; readonly events: number };

const ITEMS_A_LIST = 20;
const LISTS_A_DEPARTMENT = 25;
const PEOPLE = 20;
const OPEN: Standing = { state: 'open', reason: null, by: null, at: null };

/**
 * Fills a workspace with generated departments, sections, lists and items through the services, for measuring: a third
 * ticked, some blocked, owned, due, critical, with notes. One transaction a department, so that it can be ended at any time.
 */
export function seedWorkspace(core: Core, { items, perList = ITEMS_A_LIST, events: wanted = 0 }: SeedSize, say: (line: string) => void): Seeded {
  const { newId, record } = core;
  const checklists = Math.ceil(items / perList);
  const departments = Math.ceil(checklists / LISTS_A_DEPARTMENT);
  const people = seedPeople(core);
  const actor = people[0] ?? '';
  const keys = generateNKeysBetween(null, null, Math.max(perList, LISTS_A_DEPARTMENT));
  const departmentKeys = generateNKeysBetween(null, null, departments);
  const made: { item: Id; stream: Id }[] = [];
  let events = PEOPLE;
  for (let d = 0; d < departments; d += 1) {
    events += record(actor, (now) => {
      const id = newId();
      const department = { id, name: `Department ${d + 1} ${id.slice(-4)}`, parentId: null, position: departmentKeys[d] ?? 'a0', leadId: people[d % PEOPLE] ?? null, archived: false };
      const drafts: AnyDraft[] = [{ stream: WORKSPACE_STREAM, entity: 'department', entityId: id, type: 'department.created', payload: department }];
      const section = { id: newId(), departmentId: id, name: 'Routine', position: 'a0', archived: false };
      drafts.push({ stream: id, entity: 'section', entityId: section.id, type: 'section.created', payload: section });
      for (let l = 0; l < LISTS_A_DEPARTMENT && made.length < items; l += 1) {
        const checklistId = newId();
        const title = `${pick(THINGS, d * 7 + l).replace(/^the /, '')}, list ${d * LISTS_A_DEPARTMENT + l + 1}`;
        const list = { id: checklistId, departmentId: id, sectionId: l % 2 === 0 ? section.id : null, title, position: keys[l] ?? 'a0', archived: false, recurrence: null, cycle: null, source: null };
        drafts.push({ stream: id, entity: 'checklist', entityId: checklistId, type: 'checklist.created', payload: list });
        for (let i = 0; i < perList && made.length < items; i += 1) {
          const item = seedItem(newId(), { checklistId, position: keys[i] ?? 'a0', n: made.length + 1, place: i / perList, people, now });
          made.push({ item: item.id, stream: id });
          drafts.push({ stream: id, entity: 'item', entityId: item.id, type: 'item.added', payload: item });
          drafts.push(...firstMove(item, id, made.length, actor, now));
        }
      }
      return drafts;
    });
    if ((d + 1) % 20 === 0) say(`${made.length} of ${items} items`);
  }
  events += seedHistory(core, actor, made, wanted - events, say);
  return { departments, checklists, items: made.length, events };
}

function seedPeople({ services, newId }: Core): Id[] {
  const mark = newId().slice(-6);
  let first: Id | null = null;
  return Array.from({ length: PEOPLE }, (_, n) => {
    const [id = ''] = services.people.add({ actor: first, command: newId() }, { name: `Person ${n + 1} ${mark}`, email: null, roles: ['operator'] }).entityIds;
    first ??= id;
    return id;
  });
}

type Place = { checklistId: Id; position: string; n: number; /** Share of the list that lies above, 0 to 1. */ place: number; people: readonly Id[]; now: string };

function seedItem(id: Id, { checklistId, position, n, place, people, now }: Place): Item {
  const due: Due | null = n % 11 === 0 ? { kind: 'day', day: addDays(now.slice(0, 10), (n % 60) - 20), time: null, zone: 'UTC' } : null;
  return {
    id, checklistId, parentId: null, text: `${pick(VERBS, n)} ${pick(THINGS, n * 7)}, round ${n}`, position, standing: OPEN, stage: STAGES[Math.floor(place * STAGES.length)] ?? 'setup',
    critical: n % 17 === 0, assigneeId: n % 4 === 0 ? (people[n % PEOPLE] ?? null) : null, due, notes: n % 29 === 0 ? `Ask *${pick(VERBS, n)}* first.` : null, archived: false, source: null,
  };
}

function firstMove({ id }: Item, stream: Id, n: number, by: Id, at: string): AnyDraft[] {
  if (n % 3 === 0) return [{ stream, entity: 'item', entityId: id, type: 'item.ticked', payload: { to: { state: 'done', reason: null, by, at }, was: OPEN } }];
  if (n % 50 === 1) return [{ stream, entity: 'item', entityId: id, type: 'item.blocked', payload: { to: { state: 'blocked', reason: 'Waits on parts', by, at }, was: OPEN } }];
  return [];
}

/** Items that were neither ticked nor blocked are begun and opened again, round after round. */
function seedHistory({ record }: Core, actor: Id, made: readonly { item: Id; stream: Id }[], wanted: number, say: (line: string) => void): number {
  const idle = made.filter((_, index) => (index + 1) % 3 !== 0 && (index + 1) % 50 !== 1);
  let events = 0;
  for (let from = 0; events < wanted && idle.length > 0; from = (from + 2_500) % idle.length) {
    events += record(actor, (now) => idle.slice(from, from + 2_500).flatMap(({ item, stream }): AnyDraft[] => {
      const begun: Standing = { state: 'in-progress', reason: null, by: actor, at: now };
      const base = { stream, entity: 'item', entityId: item } as const;
      return [{ ...base, type: 'item.started', payload: { to: begun, was: OPEN } }, { ...base, type: 'item.reopened', payload: { to: OPEN, was: begun } }];
    }));
    if (events % 50_000 === 0) say(`${events} of ${wanted} further events`);
  }
  return events;
}

const VERBS = ['Check', 'Rotate', 'Confirm', 'Record', 'Measure', 'Review', 'Archive', 'Test', 'Renew'];
const THINGS = ['the backup of the order database', 'the certificate of the public gateway', 'the spare key in the safe', 'the alert thresholds', 'the on-call handover', 'the disk usage of the archive', 'the failed payments', 'the fire doors on the second floor'];

const pick = (words: readonly string[], n: number): string => words[n % words.length] ?? '';
