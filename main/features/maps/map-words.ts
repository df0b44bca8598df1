import type { FigureWords } from '#shared/domain/maps/organisation-facts.ts';
import type { OrganisationWords } from '#shared/domain/maps/organisation-graph.ts';
import type { TraitWords } from '#shared/domain/maps/workflow-facts.ts';
import type { WorkflowWords } from '#shared/domain/maps/workflow-graph.ts';

/** What maps say where no window gives the words in the language of a person: the command line speaks English. */
export const MAP_WORDS: OrganisationWords & FigureWords & { readonly title: string; readonly workflow: WorkflowWords & TraitWords } = {
  title: 'Organisation',
  lifecycle: 'Common workflow',
  stages: { setup: 'Set up', build: 'Build', automate: 'Automate', publish: 'Publish', monitor: 'Monitor', iterate: 'Iterate', document: 'Document' },
  acceptance: 'acceptance',
  kind: { department: 'department', section: 'section', checklist: 'list' },
  progress: (done, total) => `${done} / ${total}`,
  blocked: (count) => `${count} blocked`,
  workflow: {
    start: 'Start',
    end: 'Complete',
    rollback: 'Roll back',
    decision: 'Which holds?',
    otherwise: 'Otherwise',
    pause: 'Pause',
    approval: (count) => (count === 1 ? 'Approval' : `${count} approvals`),
    critical: 'Critical',
    irreversible: 'Irreversible',
    compensates: 'Rollback',
    automated: 'Automated',
    parallel: 'in any order',
    kind: { decision: 'decision', rollback: 'rollback' },
    missing: 'Not there',
  },
};
