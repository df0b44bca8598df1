import { CirclePlay, ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Progress, NO_PROGRESS, addProgress, totalOf } from '#shared/domain/checklists/progress.ts';
import { leftOf, nestDepartments, settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount, formatWeekday } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { useOverview, useWholeTree } from '#renderer/lib/overview.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { OpenRuns } from './open-runs.tsx';
import { TeamPulse } from './team-pulse.tsx';
import { useHour } from './use-hour.ts';
import { waitingLists } from './waiting-lists.ts';
import type { WaitingList } from './waiting-lists.ts';
import styles from './today-page.module.css';

/** As many lists as fit on a screen beside the rest. */
const atMost = 9;

const partOfDay = (hour: number) => (hour < 5 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening');

/** My work in the order of need, then how the team stands. */
export function TodayPage() {
  const { t } = useTranslation(['today', 'common']);
  const { data } = useOverview();
  const tree = useWholeTree();
  const now = useHour();
  const first = data?.openRuns[0];
  useShortcuts(
    first === undefined ? [] : [{ id: 'today.continue', keys: 'enter', label: 'today:runs.continue', scope: 'page', handler: () => go(`/runs/${first.id}`) }],
  );
  if (data === null || tree === null) return <Page title={t('title')}>{null}</Page>;
  const departments = nestDepartments(tree);
  const lists = waitingLists(departments);
  const progress = departments.map((node) => node.progress).reduce(addProgress, NO_PROGRESS);
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
          {lists.length > 0 && <Lists lists={lists} />}
          {data.openRuns.length === 0 && lists.length === 0 && (
            <EmptyState icon={ListChecks} act={<TextLink href="/departments">{t('empty.act')}</TextLink>}>
              {t('empty.body')}
            </EmptyState>
          )}
        </div>
        {totalOf(progress) > 0 && (
          <div className={styles.side}>
            <TeamPulse progress={progress} departments={departments.filter((node) => totalOf(node.progress) > 0)} />
          </div>
        )}
      </div>
    </Page>
  );
}

function Lists({ lists }: { readonly lists: readonly WaitingList[] }) {
  const { t } = useTranslation(['today', 'common']);
  return (
    <Panel title={t('lists.title')} isFlush>
      <LinkList label={t('lists.title')}>
        {lists.slice(0, atMost).map(({ list: { id, title, progress }, department }) => (
          <LinkRow
            key={id}
            href={`/checklists/${id}`}
            leading={<ProgressRing label={title} done={settledOf(progress)} total={totalOf(progress)} />}
            description={t('lists.where', { department, left: t('lists.left', { count: leftOf(progress) }) })}
            meta={<Figures progress={progress} />}
          >
            {title}
          </LinkRow>
        ))}
      </LinkList>
      {lists.length > atMost && (
        <p className={styles.more}>
          <TextLink href="/departments">{t('lists.more', { count: lists.length - atMost })}</TextLink>
        </p>
      )}
    </Panel>
  );
}

/** What is blocked, and how much is settled; the ring at the start of the row says the same to the ear. */
function Figures({ progress }: { readonly progress: Progress }) {
  const { t } = useTranslation('common');
  return (
    <>
      {progress.blocked > 0 && <StatusMark status="blocked" word={t('count.blocked', { count: progress.blocked })} />}
      <span aria-hidden="true">{t('progressShort', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
    </>
  );
}
