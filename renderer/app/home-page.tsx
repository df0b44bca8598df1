import { FirstStart } from '#renderer/features/people/index.ts';
import { TodayPage } from '#renderer/features/today/index.ts';
import { go } from '#renderer/lib/go.ts';
import { useOverview } from '#renderer/lib/overview.ts';

/** Today; before there is anybody, or anything, the first start. */
export function HomePage() {
  const { data } = useOverview();
  if (data === null) return null;
  const { departments, workflows, maps, runs } = data.counts;
  const isEmpty = departments + workflows + maps + runs === 0;
  return data.desk === null || isEmpty ? <FirstStart onImport={() => go('/import')} /> : <TodayPage />;
}
