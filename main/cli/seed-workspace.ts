import { generateNKeysBetween } from 'fractional-indexing';
import type { Standing } from '#shared/domain/items/item.ts';
import type { AnyDraft } from '#shared/domain/ledger/registry.ts';
import type { Core } from '#main/core/core.ts';

type Seeded = { readonly departments: number; readonly checklists: number; readonly items: number; readonly events: number };

const ITEMS_A_LIST = 20;
const LISTS_A_DEPARTMENT = 25;

/**
 * Fills a workspace with generated departments, lists and items through the services, for measuring; every third item
 * is ticked. One transaction a department, so that it can be ended at any time.
 */
export function seedWorkspace({ services, newId, record }: Core, items: number, say: (line: string) => void): Seeded {
  const lists = Math.ceil(items / ITEMS_A_LIST);
  const departments = Math.ceil(lists / LISTS_A_DEPARTMENT);
  const actor = services.people.add({ actor: null, command: newId() }, { name: `Generator ${newId().slice(-6)}`, email: null, roles: ['operator'] }).entityIds[0] ?? '';
  const departmentKeys = generateNKeysBetween(null, null, departments);
  const keys = generateNKeysBetween(null, null, Math.max(ITEMS_A_LIST, LISTS_A_DEPARTMENT));
  let made = 0;
  let events = 0;
  for (let d = 0; d < departments; d += 1) {
    events += record(actor, (now) => {
      const departmentId = newId();
      const drafts: AnyDraft[] = [];
      drafts.push({ stream: 'workspace', entity: 'department', entityId: departmentId, type: 'department.created', payload: { id: departmentId, name: `Department ${d + 1} ${departmentId.slice(-4)}`, parentId: null, position: departmentKeys[d] ?? 'a0', leadId: null, archived: false } });
      for (let l = 0; l < LISTS_A_DEPARTMENT && made < items; l += 1) {
        const checklistId = newId();
        drafts.push({ stream: departmentId, entity: 'checklist', entityId: checklistId, type: 'checklist.created', payload: { id: checklistId, departmentId, sectionId: null, title: `List ${d * LISTS_A_DEPARTMENT + l + 1}`, position: keys[l] ?? 'a0', archived: false, recurrence: null, cycle: null, source: null } });
        for (let i = 0; i < ITEMS_A_LIST && made < items; i += 1) {
          made += 1;
          const id = newId();
          const open: Standing = { state: 'open', reason: null, by: null, at: null };
          drafts.push({ stream: departmentId, entity: 'item', entityId: id, type: 'item.added', payload: { id, checklistId, parentId: null, text: sentence(made), position: keys[i] ?? 'a0', standing: open, stage: null, critical: made % 17 === 0, assigneeId: null, due: null, notes: null, archived: false, source: null } });
          if (made % 3 === 0) drafts.push({ stream: departmentId, entity: 'item', entityId: id, type: 'item.ticked', payload: { to: { state: 'done', reason: null, by: actor, at: now }, was: open } });
        }
      }
      return drafts;
    });
    if ((d + 1) % 20 === 0) say(`${made} of ${items} items`);
  }
  return { departments, checklists: lists, items: made, events };
}

const VERBS = ['Check', 'Rotate', 'Confirm', 'Record', 'Measure', 'Review', 'Archive', 'Test', 'Renew'];
const THINGS = ['the backup of the order database', 'the certificate of the public gateway', 'the spare key in the safe', 'the alert thresholds', 'the on-call handover', 'the disk usage of the archive', 'the failed payments', 'the fire doors on the second floor'];

const sentence = (n: number): string => `${VERBS[n % VERBS.length] ?? ''} ${THINGS[(n * 7) % THINGS.length] ?? ''}, round ${n}`;
