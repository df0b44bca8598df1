import type { z } from 'zod';
import { type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { TraitWords } from '#shared/domain/maps/workflow-facts.ts';
import type { WorkflowWords } from '#shared/domain/maps/workflow-graph.ts';

type Input = z.input<typeof definitionSchema>;

export const words: WorkflowWords & TraitWords = {
  start: 'Start', end: 'Complete', rollback: 'Roll back', decision: 'Which holds?', otherwise: 'Otherwise', missing: 'Not there',
  pause: 'Pause', approval: (count) => `${count} approvals`, critical: 'Critical', irreversible: 'Irreversible', compensates: 'Rollback', automated: 'Automated', parallel: 'in any order',
  kind: { decision: 'decision', rollback: 'rollback' },
};

export const step = (id: string, more: Partial<Input['steps'][number]> = {}): Input['steps'][number] => ({ id, name: `Do ${id}`, ...more });
export const to = (stepId: string) => ({ to: 'step' as const, stepId });
export const runbook = (steps: Input['steps'], decisions: Input['decisions'] = [], title = 'Ferry'): WorkflowDefinition => definitionSchema.parse({ title, steps, decisions });

/** A runbook with all that a map can show. */
export const RICH = runbook(
  [
    step('announce', { name: 'Announce the crossing', critical: true }),
    step('ropes', { name: 'Check the ropes', parallel: 'Checks' }),
    step('lights', { name: 'Check the lights', parallel: 'Checks', automation: 'automated' }),
    step('radio', { name: 'Check the radio', parallel: 'Checks' }),
    step('doors', { name: 'Close the bow doors', pausePoint: true, critical: true, approval: { count: 2, by: 'Master' }, rollback: 'Open them again' }),
    step('depart', { name: 'Cast off', irreversible: true, approval: { count: 1, by: null }, rollback: 'Nothing to undo.' }),
    step('moor', { name: 'Moor on the other side' }),
  ],
  [
    { question: 'Is everything in order?', after: 'radio', branches: [{ condition: 'all is well', target: to('doors') }, { condition: 'a light is out', target: to('lights') }, { condition: 'the radio is dead', target: { to: 'rollback' } }] },
    { question: '', after: 'depart', branches: [{ condition: 'fog comes in', target: { to: 'rollback' } }] },
    { question: '', after: 'moor', branches: [{ condition: '', target: { to: 'end' } }] },
    { question: 'Back again?', after: 'moor', branches: [{ condition: 'yes', target: to('nowhere') }] },
  ],
);
