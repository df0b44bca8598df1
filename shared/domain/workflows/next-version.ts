import type { Workflow } from './workflow.ts';

/** The number of the version that comes next: that which the document claims, if it is free (W5). */
export const nextVersion = ({ published, draft }: Pick<Workflow, 'published' | 'draft'>): number => Math.max(published + 1, draft.version ?? 0);
