import { FirstStart } from '#renderer/features/people/index.ts';
import { TodayPage } from '#renderer/features/today/index.ts';
import { go } from '#renderer/lib/go.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { WorkList } from './pages.ts';

/** Today; before there is anybody, or anything, the first start. */
export function HomePage() {
  const { data } = useOverview();
  if (data === null) return null;
  const { departments, workflows, maps, runs } = data.counts;
  const isEmpty = departments + workflows + maps + runs === 0;
  if (data.desk === null || isEmpty) return <FirstStart onImport={() => go('/import')} />;
  return <TodayPage renderWork={(groups, label) => <WorkList label={label} groups={groups.map((group) => ({ ...group, id: group.name, isPressing: group.name === 'overdue' }))} />} />;
}
