import type { Decision, WorkflowDefinition, WorkflowStep } from './definition.ts';

/** All that a definition says of itself, apart from its steps and decisions. */
export type DefinitionField = Exclude<keyof WorkflowDefinition, 'steps' | 'decisions'>;
/** All that a step says of itself. Its id follows its name, its line the document. */
export type StepField = Exclude<keyof WorkflowStep, 'id' | 'line'>;

type SetField = { [F in DefinitionField]: { readonly op: 'set'; readonly field: F; readonly value: WorkflowDefinition[F] } }[DefinitionField];
type SetStepField = { [F in StepField]: { readonly op: 'set-step'; readonly at: number; readonly field: F; readonly value: WorkflowStep[F] } }[StepField];

/** A step that is to come, with what is known of it. */
export type NewStep = Pick<WorkflowStep, 'name'> & Partial<Omit<WorkflowStep, 'id' | 'line'>>;

/**
 * One act on a definition, the same through each of its faces (W4): the form and the map make it, and it is carried out
 * on the text. Steps and decisions are named by their place, from 0.
 */
export type Edit =
  | SetField
  | SetStepField
  | { readonly op: 'add-step'; readonly at: number; readonly step: NewStep }
  | { readonly op: 'remove-step'; readonly at: number }
  /** `to` is the place that it has afterwards. */
  | { readonly op: 'move-step'; readonly from: number; readonly to: number }
  | { readonly op: 'add-decision'; readonly decision: Omit<Decision, 'line'> }
  | { readonly op: 'set-decision'; readonly at: number; readonly decision: Omit<Decision, 'line'> }
  | { readonly op: 'remove-decision'; readonly at: number };
