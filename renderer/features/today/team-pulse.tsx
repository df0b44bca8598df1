import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import { type Progress, PROGRESS_KEY, settledShare, totalOf } from '#shared/domain/checklists/progress.ts';
import { ITEM_STATES } from '#shared/domain/items/item-states.ts';
import type { DepartmentNode } from '#renderer/lib/department-tree.ts';
import { leftOf, settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount, formatShare } from '#renderer/lib/format.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar, ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import styles from './today-page.module.css';

/** As many as fit beside the lists. */
const atMost = 6;

/** How far everything is: the whole workspace by state, then the departments with the most work left. */
export function TeamPulse({ progress, departments }: { readonly progress: Progress; readonly departments: readonly DepartmentNode[] }) {
  const { t } = useTranslation('today');
  const behind = departments.toSorted((a, b) => leftOf(b.progress) - leftOf(a.progress));
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
        {departments.length > 1 && (
          <>
            <h3 className={styles.subtitle}>{t('pulse.departments')}</h3>
            <ul className={styles.departments}>
              {behind.slice(0, atMost).map(({ department, progress: own }) => (
                <li key={department.id} className={styles.ofDepartment}>
                  <div className={styles.line}>
                    <Link href={`/departments/${department.id}`} className={styles.place ?? ''}>
                      {department.name}
                    </Link>
                    <span className={styles.figure}>{formatShare(settledShare(own))}</span>
                  </div>
                  <ProgressBar label={department.name} done={settledOf(own)} total={totalOf(own)} hideLabel />
                </li>
              ))}
            </ul>
            {behind.length > atMost && (
              <p className={styles.all}>
                <TextLink href="/departments">{t('pulse.more', { count: behind.length - atMost })}</TextLink>
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
