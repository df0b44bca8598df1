import type { AnyDraft } from '#shared/domain/ledger/registry.ts';

/**
 * The event that takes another back exactly, or null where that would not be safe: a published version stays, a run's
 * record stays. Creation is taken back by withdrawal, which the ledger keeps (D3, U1).
 */
export function invert(draft: AnyDraft): AnyDraft | null {
  switch (draft.type) {
    case 'department.created': return { ...draft, type: 'department.withdrawn' };
    case 'department.withdrawn': return { ...draft, type: 'department.created' };
    case 'section.created': return { ...draft, type: 'section.withdrawn' };
    case 'section.withdrawn': return { ...draft, type: 'section.created' };
    case 'checklist.created': return { ...draft, type: 'checklist.withdrawn' };
    case 'checklist.withdrawn': return { ...draft, type: 'checklist.created' };
    case 'item.added': return { ...draft, type: 'item.withdrawn' };
    case 'item.withdrawn': return { ...draft, type: 'item.added' };
    case 'person.added': return { ...draft, type: 'person.withdrawn' };
    case 'person.withdrawn': return { ...draft, type: 'person.added' };
    case 'workflow.created': return { ...draft, type: 'workflow.withdrawn' };
    case 'workflow.withdrawn': return { ...draft, type: 'workflow.created' };
    case 'map.created': return { ...draft, type: 'map.withdrawn' };
    case 'map.withdrawn': return { ...draft, type: 'map.created' };
    case 'evidence.attached': return { ...draft, type: 'evidence.detached' };
    case 'evidence.detached': return { ...draft, type: 'evidence.attached' };

    case 'department.renamed':
    case 'section.renamed':
    case 'evidence.renamed':
    case 'person.renamed': return { ...draft, payload: { name: draft.payload.was, was: draft.payload.name } };
    case 'checklist.renamed': return { ...draft, payload: { title: draft.payload.was, was: draft.payload.title } };
    case 'person.email-set': return { ...draft, payload: { email: draft.payload.was, was: draft.payload.email } };
    case 'person.department-set': return { ...draft, payload: { departmentId: draft.payload.was, was: draft.payload.departmentId } };
    case 'person.roles-set': return { ...draft, payload: { roles: draft.payload.was, was: draft.payload.roles } };
    case 'department.moved': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'item.moved': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'item.edited': return { ...draft, payload: { text: draft.payload.was, was: draft.payload.text } };
    case 'item.assigned': return { ...draft, payload: { assigneeId: draft.payload.was, was: draft.payload.assigneeId } };
    case 'item.staged': return { ...draft, payload: { stage: draft.payload.was, was: draft.payload.stage } };
    case 'item.criticality-set': return { ...draft, payload: { critical: draft.payload.was, was: draft.payload.critical } };
    case 'item.due-set': return { ...draft, payload: { due: draft.payload.was, was: draft.payload.due } };
    case 'item.notes-written': return { ...draft, payload: { notes: draft.payload.was, was: draft.payload.notes } };
    case 'department.lead-set': return { ...draft, payload: { leadId: draft.payload.was, was: draft.payload.leadId } };
    case 'section.moved': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'checklist.moved': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'checklist.recurrence-set': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'checklist.cycle-closed': return { ...draft, type: 'checklist.cycle-reopened' };
    case 'checklist.cycle-reopened': return { ...draft, type: 'checklist.cycle-closed' };
    case 'checklist.cycle-amended': return { ...draft, payload: { ...draft.payload, to: draft.payload.was, was: draft.payload.to } };
    case 'item.source-noted': return { ...draft, payload: { source: draft.payload.was, was: draft.payload.source } };
    case 'item.ticked':
    case 'item.started':
    case 'item.blocked':
    case 'item.ruled-out':
    case 'item.reopened':
    case 'item.state-restored':
      return { ...draft, type: 'item.state-restored', payload: { to: draft.payload.was, was: draft.payload.to } };
    case 'workflow.arranged': return { ...draft, payload: { positions: draft.payload.was, was: draft.payload.positions } };
    case 'workflow.owner-set': return { ...draft, payload: { ownerId: draft.payload.was, was: draft.payload.ownerId } };
    case 'workflow.revised': {
      const { was, ...here } = draft.payload;
      return { ...draft, type: 'workflow.draft-restored', payload: { ...was, was: { ...here, changed: true } } };
    }
    case 'workflow.draft-restored': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }
    case 'map.redrawn': {
      const { was, ...here } = draft.payload;
      return { ...draft, payload: { ...was, was: here } };
    }

    case 'department.archived': return { ...draft, type: 'department.restored' };
    case 'department.restored': return { ...draft, type: 'department.archived' };
    case 'person.deactivated': return { ...draft, type: 'person.reactivated' };
    case 'person.reactivated': return { ...draft, type: 'person.deactivated' };
    case 'section.archived': return { ...draft, type: 'section.restored' };
    case 'section.restored': return { ...draft, type: 'section.archived' };
    case 'checklist.archived': return { ...draft, type: 'checklist.restored' };
    case 'checklist.restored': return { ...draft, type: 'checklist.archived' };
    case 'item.archived': return { ...draft, type: 'item.restored' };
    case 'item.restored': return { ...draft, type: 'item.archived' };
    case 'workflow.archived': return { ...draft, type: 'workflow.restored' };
    case 'workflow.restored': return { ...draft, type: 'workflow.archived' };

    case 'checklist.cycle-turned':
    case 'item.cycle-reset':
    case 'workspace.created':
    case 'device.enrolled':
    case 'workflow.published':
    case 'run.started':
    case 'run.step-settled':
    case 'run.step-begun':
    case 'run.noted':
    case 'run.paused':
    case 'run.resumed':
    case 'run.completed':
    case 'run.aborted': return null;
  }
}
