import { useTranslation } from 'react-i18next';
import type { Run } from '#shared/domain/runs/run.ts';
import { MarkdownBlock } from '#renderer/ui/markdown-block.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { useScroller } from '#renderer/ui/use-overflow.ts';
import { NoteList } from './note-list.tsx';
import type { LiveStep } from './run-model.ts';
import styles from './step-side.module.css';

/** How many of the coming steps are told. */
const ahead = 3;

/** What if it goes wrong, what comes next, what was noted. */
export function StepSide({ run, steps, step }: { readonly run: Run; readonly steps: readonly LiveStep[]; readonly step: LiveStep }) {
  const { t } = useTranslation('runs');
  const next = steps.slice(step.index + 1, step.index + 1 + ahead);
  const more = steps.length - step.index - 1 - next.length;
  const [scroller, scrollerProps] = useScroller<HTMLDivElement>(t('side.label'));
  const rollback = step.says?.rollback ?? null;
  return (
    <aside className={styles.side} aria-label={t('side.label')}>
      <div ref={scroller} {...scrollerProps} className={styles.scroller}>
      <Panel title={t('side.rollback')} variant="plain">
        {rollback === null ? <p className={styles.none}>{t('side.noRollback')}</p> : <MarkdownBlock text={rollback} />}
      </Panel>
      <Panel title={t('side.next')} variant="plain">
        {next.length === 0 ? (
          <p className={styles.none}>{t('side.last')}</p>
        ) : (
          <ol className={styles.next}>
            {next.map(({ run: coming, index, mark }) => (
              <li key={coming.stepId} className={styles.coming}>
                <StatusMark status={mark} show="shape" size="s" />
                <bdi>
                  {index + 1}. {coming.name}
                </bdi>
              </li>
            ))}
            {more > 0 && <li className={styles.none}>{t('side.more', { count: more })}</li>}
          </ol>
        )}
      </Panel>
      <Panel title={t('side.notes')} variant="plain">
        <NoteList run={run} />
      </Panel>
      </div>
    </aside>
  );
}
