import type { Status } from '../status-mark.tsx';

/** States of nodes by their id; nodes without one show none. */
export type DiagramStatuses = Readonly<Record<string, Status>>;
