import { useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { gradeOf } from '#shared/domain/workflows/lint/grade.ts';
import type { Finding } from '#shared/domain/workflows/lint/lint.ts';
import type { Reason } from '#shared/domain/workflows/reason.ts';
import type { WorkflowReport } from '#shared/ipc/workflow-views.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { differs } from '../library-view.ts';
import { FindingGroup } from './finding-group.tsx';
import { byRule, countsOf, stepOfPath } from './finding-places.ts';
import { mend } from './mend.ts';
import { useCountWords } from './use-count-words.ts';
import styles from './findings-tab.module.css';

const TONES = { good: 'positive', fair: 'warning', poor: 'danger' } as const;
/** Where the focus goes when the findings are asked for. */
export const FINDINGS_HEADING = 'runbook-findings';
/** More reasons than these are behind a button. */
const FEW = 5;

export interface FindingsTabProps {
  readonly view: WorkflowView;
  readonly report: WorkflowReport | null;
  /** Whether the reasons for class and level are shown at first. */
  readonly isWhyOpen: boolean;
  readonly onStep: (index: number) => void;
  readonly onLine: (line: number) => void;
}

/** Score, class and level with their reasons, and all that should be mended: where, why and how (W6, W8, C1). */
export function FindingsTab({ view, report, isWhyOpen, onStep, onLine }: FindingsTabProps) {
  const { t } = useTranslation(['runbook', 'editor']);
  const countWords = useCountWords();
  if (report === null) return <p className={styles.quiet}>{t('runbook:findings.checking')}</p>;
  const { score, findings, class: kind, level } = report.report;
  const counts = countsOf(findings);
  const grade = gradeOf({ score, errors: counts.error });
  const { draft, archived } = view.workflow;
  const open = (finding: Finding): (() => void) | null => {
    const step = stepOfPath(finding.path, draft);
    if (step !== null) return () => onStep(step);
    return archived ? null : () => onLine(finding.line);
  };
  const title = (heading: string, value: { readonly declared: unknown; readonly computed: unknown }, declared: string | null) => (
    <>
      {heading}
      {differs(value) && declared !== null && <> <Badge tone="warning" icon={TriangleAlert}>{t('runbook:findings.declared', { name: declared })}</Badge></>}
    </>
  );
  return (
    <div className={styles.tab}>
      <div className={styles.score}>
        <h2 id={FINDINGS_HEADING} tabIndex={-1} className={styles.figure}>
          <span className="visually-hidden">{t('runbook:findings.score')} </span>
          {formatCount(score)} <span className={styles.of}>{t('runbook:findings.of')}</span>
        </h2>
        <div>
          <p className={styles.grade}>
            <Badge tone={TONES[grade]}>{t(`runbook:grade.${grade}`)}</Badge> {countWords(counts)}
          </p>
          <p className={styles.quiet}>{t('editor:why.scoreMeans')}</p>
        </div>
      </div>
      <div>
        <Disclosure level={2} defaultExpanded={isWhyOpen} title={title(t('runbook:findings.class', { name: t(`editor:class.${kind.computed}`) }), kind, kind.declared === null ? null : t(`editor:class.${kind.declared}`))} meta={t('runbook:findings.reasons', { count: kind.reasons.length })}>
          <Reasons reasons={kind.reasons} onStep={onStep} />
        </Disclosure>
        <Disclosure level={2} defaultExpanded={isWhyOpen} title={title(t('runbook:findings.level', { name: t(`editor:level.${level.computed}`) }), level, level.declared === null ? null : t(`editor:level.${level.declared}`))} meta={t('runbook:findings.reasons', { count: level.reasons.length })}>
          <Reasons reasons={level.reasons} onStep={onStep} />
        </Disclosure>
      </div>
      {findings.length === 0 ? (
        <p className={styles.quiet}>{t('runbook:findings.none')}</p>
      ) : (
        <ul className={styles.groups} aria-label={t('runbook:findings.list')}>
          {byRule(findings).map((group) => (
            <FindingGroup key={group.rule} group={group} rule={report.rules[group.rule] ?? null} opener={open} onFix={archived ? null : (fix) => void mend(view, fix)} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why it has its class or its level; a reason that speaks of a step leads there. */
function Reasons({ reasons, onStep }: { readonly reasons: readonly Reason[]; readonly onStep: (index: number) => void }) {
  const { t } = useTranslation('runbook');
  const [isAll, setAll] = useState(false);
  const shown = isAll ? reasons : reasons.slice(0, FEW);
  return (
    <>
      <ul className={styles.reasons}>
        {shown.map(({ text, step }) => (
          <li key={text}>{step === null ? text : <TextLink onPress={() => onStep(step)}>{text}</TextLink>}</li>
        ))}
      </ul>
      {shown.length < reasons.length && (
        <Button size="s" variant="quiet" onPress={() => setAll(true)}>
          {t('findings.more', { count: reasons.length - shown.length })}
        </Button>
      )}
    </>
  );
}
