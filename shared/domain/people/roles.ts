/** What somebody may be in a workspace (D7), in the order in which they are told. */
export const ROLES = ['operator', 'lead', 'commander', 'approver', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
