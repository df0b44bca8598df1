import type { FigureWords } from '#shared/domain/maps/organisation-facts.ts';
import type { OrganisationWords } from '#shared/domain/maps/organisation-graph.ts';
import type { WorkflowEnds } from '#shared/domain/maps/workflow-graph.ts';

/** What maps say where no window gives the words in the language of a person: the command line speaks English. */
export const MAP_WORDS: OrganisationWords & FigureWords & { readonly title: string; readonly ends: WorkflowEnds } = {
  title: 'Organisation',
  lifecycle: 'Common workflow',
  stages: { setup: 'Set up', build: 'Build', automate: 'Automate', publish: 'Publish', monitor: 'Monitor', iterate: 'Iterate', document: 'Document' },
  acceptance: 'acceptance',
  kind: { department: 'department', section: 'section', checklist: 'list' },
  progress: (done, total) => `${done} / ${total}`,
  blocked: (count) => `${count} blocked`,
  ends: { start: 'Start', end: 'Complete' },
};
