import type { Cycle } from '#shared/domain/checklists/cycle.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { Standing } from '#shared/domain/items/item.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { LedgerDetail } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';

type Payload = Readonly<Record<string, unknown>>;

const asText = (value: unknown): LedgerDetail | null => (typeof value === 'string' ? { kind: 'text', text: value } : null);

/** The person that an event is about besides who acted: the new owner or lead. */
export const personIn = (type: string, payload: Payload): Id | null | undefined => {
  const key = ({ 'item.assigned': 'assigneeId', 'department.lead-set': 'leadId', 'workflow.owner-set': 'ownerId' } as const)[type];
  return key === undefined ? undefined : (payload[key] as Id | null);
};

/** What an event changed something to, where that can be said in a word; a null is said too: nobody, no date, no stage. */
export function detailOf(type: string, payload: Payload, nameOf: (id: Id) => string | null): LedgerDetail | null {
  const person = personIn(type, payload);
  if (person !== undefined) return { kind: 'person', name: person === null ? null : nameOf(person) };
  switch (type) {
    case 'item.edited': return asText(payload['text']);
    case 'item.due-set': return { kind: 'due', due: payload['due'] as Due | null };
    case 'item.staged': return { kind: 'stage', stage: payload['stage'] as Stage | null };
    case 'item.criticality-set': return { kind: 'critical', critical: payload['critical'] === true };
    case 'department.renamed':
    case 'section.renamed':
    case 'evidence.renamed':
    case 'person.renamed': return asText(payload['name']);
    case 'checklist.renamed': return asText(payload['title']);
    case 'checklist.cycle-amended': {
      const { to, cycle } = payload as { readonly to?: Standing; readonly cycle?: Cycle };
      return to === undefined || cycle === undefined ? null : { kind: 'past-state', state: to.state, day: cycle.key.slice(0, 10) };
    }
    default: return null;
  }
}
