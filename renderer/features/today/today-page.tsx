import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { CirclePlay, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { formatWeekday } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { OpenRuns } from './open-runs.tsx';
import { TeamPulse } from './team-pulse.tsx';
import { useHour } from './use-hour.ts';
import { WaitingLists } from './waiting-lists.tsx';
import { type NamedGroup, workGroups } from './work-groups.ts';
import { useMyWork } from './work.store.ts';
import styles from './today-page.module.css';

const partOfDay = (hour: number) => (hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');

export interface TodayPageProps {
  /** Shows items that can be worked on; `titles` are the headings of the groups. */
  readonly renderWork: (groups: readonly (NamedGroup & { readonly title: string })[], label: string) => ReactNode;
}

/** My work in the order of need, then how the team stands (O4). */
export function TodayPage({ renderWork }: TodayPageProps) {
  const { t } = useTranslation(['today', 'common']);
  const { data } = useOverview();
  const work = useMyWork();
  const now = useHour();
  const groups = useMemo(() => (work === null ? [] : workGroups(work)), [work]);
  const first = data?.openRuns[0];
  useShortcuts(
    first === undefined ? [] : [{ id: 'today.continue', keys: 'enter', label: 'today:runs.continue', scope: 'page', handler: () => go(`/runs/${first.id}`) }],
  );
  if (data === null || work === null) return <Page title={t('title')}>{null}</Page>;
  const isIdle = data.openRuns.length === 0 && groups.length === 0 && work.waiting.lists.length === 0;
  return (
    <Page
      title={t('title')}
      meta={
        <>
          {data.desk !== null && <span>{t(`greeting.${partOfDay(new Date(now).getHours())}`, { name: data.desk.name })}</span>}
          <span>{formatWeekday(now)}</span>
        </>
      }
      actions={
        first !== undefined && (
          <Button variant="primary" icon={CirclePlay} shortcut="today.continue" showKeys onPress={() => go(`/runs/${first.id}`)}>
            {t('runs.continue')}
          </Button>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.work}>
          {data.openRuns.length > 0 && <OpenRuns runs={data.openRuns} />}
          {!isIdle && (
            <Panel title={t('work.title')} isFlush>
              {groups.length > 0 ? renderWork(groups.map((group) => ({ ...group, title: t(`work.group.${group.name}`) })), t('work.title')) : <p className={styles.none}>{t('work.none')}</p>}
            </Panel>
          )}
          {work.waiting.lists.length > 0 && <WaitingLists {...work.waiting} />}
          {isIdle && (
            <EmptyState icon={ListChecks} act={<TextLink href="/departments">{t('empty.act')}</TextLink>}>
              {t('empty.body')}
            </EmptyState>
          )}
        </div>
        {totalOf(data.progress) > 0 && (
          <div className={styles.side}>
            <TeamPulse progress={data.progress} work={work} now={now} />
          </div>
        )}
      </div>
    </Page>
  );
}
