/** What long work of the store is at. */
export const TASK_STAGES = ['reading', 'checking', 'storing'] as const;
export type TaskStage = (typeof TASK_STAGES)[number];

/** How far it is, from 0 to 1. */
export type TaskProgress = { readonly stage: TaskStage; readonly share: number };
