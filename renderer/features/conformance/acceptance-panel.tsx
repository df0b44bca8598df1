import { useState } from 'react';
import type { ReactNode } from 'react';
import { ArrowUpDown, CircleDashed, Plus, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Acceptance, DepartmentFinding, WorkflowFinding } from '#shared/domain/conformance/acceptance.ts';
import type { Stage } from '#shared/domain/items/stages.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressBar } from '#renderer/ui/progress.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import styles from './conformance.module.css';

/** So many findings stand open; the rest is a press away, so that the matrix stays in sight. */
const AT_FIRST = 3;
/** So many missing stages have an act each; more are one act, which begins with the first. */
const EACH_NAMED = 2;

export interface AcceptancePanelProps {
  readonly acceptance: Acceptance;
  /** Opens what mends a stage of a department; null for its items without a stage. */
  readonly onMend: (departmentId: string, stage: Stage | null) => void;
}

/** Who keeps to the lifecycle, and what is lacking, each with the act that mends it (D6). */
export function AcceptancePanel({ acceptance: { departments, workflows }, onMend }: AcceptancePanelProps) {
  const { t } = useTranslation('conformance');
  return (
    <Panel title={t('acceptance.title')}>
      <div className={styles.acceptance}>
        <section className={styles.half}>
          <h3 className={styles.verdict}>
            {departments.whole === departments.total
              ? t('acceptance.departmentsAll')
              : t('acceptance.departments', { whole: formatCount(departments.whole), count: departments.total })}
          </h3>
          <ProgressBar label={t('acceptance.departmentsBar')} done={departments.whole} total={departments.total} hideLabel />
          <Findings
            label={t('acceptance.lackingDepartments')}
            findings={departments.lacking.map((finding) => ({ id: finding.departmentId, row: <DepartmentLine finding={finding} onMend={onMend} /> }))}
          />
        </section>
        <section className={styles.half}>
          <h3 className={styles.verdict}>{workflowVerdict(workflows, t)}</h3>
          {workflows.total > 0 && <ProgressBar label={t('acceptance.workflowsBar')} done={workflows.answered} total={workflows.total} hideLabel />}
          <Findings
            label={t('acceptance.lackingWorkflows')}
            findings={workflows.lacking.map((finding) => ({ id: finding.workflowId, row: <WorkflowLine finding={finding} /> }))}
          />
        </section>
      </div>
    </Panel>
  );
}

type Translate = ReturnType<typeof useTranslation<'conformance'>>['t'];

function workflowVerdict({ total, answered }: Acceptance['workflows'], t: Translate): string {
  if (total === 0) return t('acceptance.workflowsNone');
  return answered === total ? t('acceptance.workflowsAll') : t('acceptance.workflows', { answered: formatCount(answered), count: total });
}

function Findings({ label, findings }: { readonly label: string; readonly findings: readonly { readonly id: string; readonly row: ReactNode }[] }) {
  const { t } = useTranslation('conformance');
  const [showsAll, setShowsAll] = useState(false);
  const hidden = findings.length - AT_FIRST;
  if (findings.length === 0) return null;
  return (
    <>
      <ul className={styles.findings} aria-label={label}>
        {(showsAll ? findings : findings.slice(0, AT_FIRST)).map(({ id, row }) => (
          <li key={id} className={styles.finding}>
            {row}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button size="s" variant="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? t('acceptance.fewer') : t('acceptance.more', { count: hidden })}
        </Button>
      )}
    </>
  );
}

function DepartmentLine({ finding: { departmentId, name, missing, outOfOrder, unstaged }, onMend }: { readonly finding: DepartmentFinding; readonly onMend: AcceptancePanelProps['onMend'] }) {
  const { t } = useTranslation(['conformance', 'checklists']);
  const mend = (stage: Stage | null) => () => onMend(departmentId, stage);
  const [firstMissing] = missing;
  const [firstOutOfOrder] = outOfOrder;
  return (
    <>
      <TextLink href={`/departments/${departmentId}`}>{name}</TextLink>
      <span className={styles.mends}>
        {missing.length <= EACH_NAMED
          ? missing.map((stage) => (
              <Button key={stage} size="s" icon={Plus} aria-label={t('acceptance.addIn', { name, stage: t(`checklists:stage.${stage}`) })} onPress={mend(stage)}>
                {t('acceptance.add', { stage: t(`checklists:stage.${stage}`) })}
              </Button>
            ))
          : firstMissing !== undefined && (
              <Button size="s" icon={Plus} aria-label={t('acceptance.missingIn', { name, count: missing.length })} onPress={mend(firstMissing)}>
                {t('acceptance.missing', { count: missing.length })}
              </Button>
            )}
        {firstOutOfOrder !== undefined && (
          <Button size="s" icon={ArrowUpDown} aria-label={t('acceptance.orderIn', { name, count: outOfOrder.length })} onPress={mend(firstOutOfOrder)}>
            {t('acceptance.order', { count: outOfOrder.length })}
          </Button>
        )}
        {unstaged > 0 && (
          <Button size="s" icon={CircleDashed} aria-label={t('acceptance.unstagedIn', { name, count: unstaged })} onPress={mend(null)}>
            {t('acceptance.unstaged', { count: unstaged })}
          </Button>
        )}
      </span>
    </>
  );
}

function WorkflowLine({ finding: { workflowId, title, lacks } }: { readonly finding: WorkflowFinding }) {
  const { t } = useTranslation('conformance');
  return (
    <>
      <TextLink href={`/runbooks/${workflowId}`}>{title}</TextLink>
      <span className={styles.mends}>
        {lacks.map((duty) => (
          <Badge key={duty} tone="warning" {...(duty === 'owner' ? { icon: UserRound } : {})}>
            {t(`acceptance.lacks.${duty}`)}
          </Badge>
        ))}
      </span>
    </>
  );
}
