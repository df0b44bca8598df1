import { useTranslation } from 'react-i18next';
import { type Progress, totalOf } from '#shared/domain/checklists/progress.ts';
import type { MyWork } from '#shared/ipc/work-views.ts';
import { leftOf, settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import styles from './today-page.module.css';

/** Lists that have work left, whoever it is assigned to. */
export function WaitingLists({ lists, hasMore }: MyWork['waiting']) {
  const { t } = useTranslation(['today', 'common']);
  return (
    <Panel title={t('lists.title')} isFlush>
      <LinkList label={t('lists.title')}>
        {lists.map(({ id, title, department, progress }) => (
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
      {hasMore && (
        <p className={styles.more}>
          <TextLink href="/departments">{t('lists.more')}</TextLink>
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
