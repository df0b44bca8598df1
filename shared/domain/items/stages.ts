/** The lifecycle every item has a place in (D6). */
export const STAGES = ['setup', 'build', 'automate', 'publish', 'monitor', 'iterate', 'document'] as const;
export type Stage = (typeof STAGES)[number];
