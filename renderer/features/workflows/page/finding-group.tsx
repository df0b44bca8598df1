import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/workflows/lint/lint.ts';
import type { Fix } from '#shared/domain/workflows/lint/rule.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SeverityIcon } from '../severity-icon.tsx';
import type { RuleFindings } from './finding-places.ts';
import styles from './findings-tab.module.css';

/** More findings of one rule are behind a button: mending the first ones tells how to mend the others. */
const FEW = 8;

export interface FindingGroupProps {
  readonly group: RuleFindings;
  readonly rule: { readonly title: string; readonly explanation: string } | null;
  /** What shows the place of a finding; null where it can’t be shown. */
  readonly opener: (finding: Finding) => (() => void) | null;
  /** Null where nothing may be changed. */
  readonly onFix: ((fix: Fix) => void) | null;
}

/** What one rule found: why it matters and how to mend it, said once, and each place. */
export function FindingGroup({ group: { rule: id, severity, findings }, rule, opener, onFix }: FindingGroupProps) {
  const { t } = useTranslation(['runbook', 'editor']);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? findings : findings.slice(0, FEW);
  return (
    <li className={styles.group}>
      <SeverityIcon severity={severity} />
      <div className={styles.rule}>
        <p className={styles.title}>
          <span className="visually-hidden">{t(`editor:severity.${severity}`, { count: 1 })}: </span>
          {rule?.title ?? id}
          {findings.length > 1 && <span className={styles.quiet}> × {formatCount(findings.length)}</span>}
        </p>
        {rule !== null && <p className={styles.quiet}>{rule.explanation}</p>}
        <ul className={styles.findings}>
          {shown.map((finding) => (
            <FindingRow key={`${finding.path} ${finding.line} ${finding.message}`} finding={finding} open={opener(finding)} onFix={onFix} />
          ))}
        </ul>
        {shown.length < findings.length && (
          <Button size="s" variant="quiet" onPress={() => setAll(true)}>
            {t('runbook:findings.more', { count: findings.length - shown.length })}
          </Button>
        )}
      </div>
    </li>
  );
}

function FindingRow({ finding, open, onFix }: { readonly finding: Finding; readonly open: (() => void) | null; readonly onFix: FindingGroupProps['onFix'] }) {
  const { t } = useTranslation('runbook');
  const { message, line, fix } = finding;
  const words = (
    <>
      <span dir="auto">{message}</span>
      <span className={styles.line}>{t('findings.line', { line: formatCount(line) })}</span>
    </>
  );
  return (
    <li className={styles.row}>
      {open === null ? (
        <span className={styles.finding}>{words}</span>
      ) : (
        <button type="button" className={styles.finding} onClick={open}>
          {words}
        </button>
      )}
      {fix !== null && onFix !== null && (
        <Button size="s" variant="quiet" onPress={() => onFix(fix)}>
          {fix.label}
        </Button>
      )}
    </li>
  );
}
