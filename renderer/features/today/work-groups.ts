import { type MyWork, WORK_GROUPS, type WorkGroup, type WorkGroupName } from '#shared/ipc/work-views.ts';

/** What presses is shown whole; of what can wait a few. */
const FEW: Partial<Record<WorkGroupName, number>> = { soon: 8, undated: 5 };

/** The query of the search that finds them all. */
const QUERY: Readonly<Record<WorkGroupName, string>> = {
  overdue: 'in:items owner:me due:overdue',
  today: 'in:items owner:me due:today',
  blocked: 'in:items state:blocked',
  inProgress: 'in:items owner:me state:in-progress',
  soon: 'in:items owner:me due:week',
  undated: 'in:items owner:me due:none state:open',
};

export type NamedGroup = WorkGroup & { readonly name: WorkGroupName; readonly few?: number; readonly moreHref: string };

/** The groups that have something, in the order of need (O4). */
export const workGroups = ({ groups }: Pick<MyWork, 'groups'>): readonly NamedGroup[] =>
  WORK_GROUPS.filter((name) => groups[name].items.length > 0).map((name) => {
    const few = FEW[name];
    return { name, ...groups[name], moreHref: `/search?q=${encodeURIComponent(QUERY[name])}`, ...(few === undefined ? {} : { few }) };
  });
