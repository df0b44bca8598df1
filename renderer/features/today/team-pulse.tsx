import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import { type Progress, PROGRESS_KEY, settledShare, totalOf } from '#shared/domain/checklists/progress.ts';
import { ITEM_STATES } from '#shared/domain/items/item-states.ts';
import type { LateDepartment, LateList, MyWork } from '#shared/ipc/work-views.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount, formatShare, formatShortDay } from '#renderer/lib/format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar, ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import styles from './today-page.module.css';

/** As many as fit beside the work. */
const AT_MOST = 6;

export interface TeamPulseProps {
  readonly progress: Progress;
  readonly work: MyWork;
  /** The time in ms, to say of which year a day is. */
  readonly now: number;
}

/** How the team stands: everything by state, the lists that are behind, then the departments with the most behind. */
export function TeamPulse({ progress, work: { lateLists, departments }, now }: TeamPulseProps) {
  const { t } = useTranslation('today');
  return (
    <Panel title={t('pulse.title')}>
      <div className={styles.pulse}>
        <div className={styles.whole}>
          <ProgressRing size="l" label={t('pulse.all')} done={settledOf(progress)} total={totalOf(progress)} />
          <span className={styles.share}>{t('pulse.settled', { share: formatShare(settledShare(progress)) })}</span>
        </div>
        <ul className={styles.states}>
          {ITEM_STATES.filter((state) => progress[PROGRESS_KEY[state]] > 0).map((state) => (
            <li key={state} className={styles.state}>
              <StatusMark status={state} />
              <span className={styles.figure}>{formatCount(progress[PROGRESS_KEY[state]])}</span>
            </li>
          ))}
        </ul>
        {lateLists.length > 0 && (
          <>
            <h3 className={styles.subtitle}>{t('pulse.late')}</h3>
            <ul className={styles.departments}>
              {lateLists.slice(0, AT_MOST).map((list) => (
                <Late key={list.id} list={list} today={new Date(now).toISOString().slice(0, 10)} />
              ))}
            </ul>
          </>
        )}
        {departments.length > 1 && (
          <>
            <h3 className={styles.subtitle}>{t('pulse.departments')}</h3>
            <ul className={styles.departments}>
              {departments.slice(0, AT_MOST).map((department) => (
                <Standing key={department.id} department={department} />
              ))}
            </ul>
            {departments.length > AT_MOST && (
              <p className={styles.all}>
                <TextLink href="/departments">{t('pulse.more', { count: departments.length - AT_MOST })}</TextLink>
              </p>
            )}
          </>
        )}
        <p className={styles.all}>
          <TextLink href="/conformance">{t('pulse.conformance')}</TextLink>
        </p>
      </div>
    </Panel>
  );
}

function Late({ list: { id, title, department, overdue, missed }, today }: { readonly list: LateList; readonly today: string }) {
  const { t } = useTranslation('today');
  return (
    <li className={styles.ofDepartment}>
      <Link href={`/checklists/${id}`} className={styles.place ?? ''}>
        {title}
      </Link>
      <span className={styles.behind}>
        <span className={styles.where}>{department}</span>
        {overdue > 0 && <span className={styles.overdue}>{t('pulse.overdue', { count: overdue, shown: formatCount(overdue) })}</span>}
        {missed !== null && <span className={styles.missed}>{t('pulse.missed', { when: formatShortDay(missed, today) })}</span>}
      </span>
    </li>
  );
}

function Standing({ department: { id, name, progress, overdue, missed } }: { readonly department: LateDepartment }) {
  const { t } = useTranslation('today');
  return (
    <li className={styles.ofDepartment}>
      <div className={styles.line}>
        <Link href={`/departments/${id}`} className={styles.place ?? ''}>
          {name}
        </Link>
        <span className={styles.figure}>{formatShare(settledShare(progress))}</span>
      </div>
      <ProgressBar label={name} done={settledOf(progress)} total={totalOf(progress)} hideLabel />
      {(overdue > 0 || missed > 0) && (
        <span className={styles.behind}>
          {overdue > 0 && <span className={styles.overdue}>{t('pulse.overdue', { count: overdue, shown: formatCount(overdue) })}</span>}
          {missed > 0 && <span className={styles.missed}>{t('pulse.missedLists', { count: missed, shown: formatCount(missed) })}</span>}
        </span>
      )}
    </li>
  );
}
