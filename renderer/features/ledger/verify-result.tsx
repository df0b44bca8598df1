import { useTranslation } from 'react-i18next';
import type { LedgerCheck } from '#shared/ipc/views.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import styles from './ledger-page.module.css';

type Finding = LedgerCheck['findings'][number];

const known = ['altered', 'removed', 'reordered', 'unlinked', 'tail-cut', 'unreadable'] as const;

/** What the walk over the whole chain found: nothing, or each fault by its name. */
export function VerifyResult({ check }: { readonly check: LedgerCheck }) {
  const { t } = useTranslation('ledger');
  const { events, findings, head } = check;
  if (findings.length === 0) {
    return (
      <Callout tone="success" title={t('verify.good')}>
        <p>{t('verify.checked', { count: events })}</p>
        <p className={styles.head}>
          {t('verify.head')}: <code dir="ltr">{head}</code>
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="error" isLive title={t('verify.bad', { count: findings.length })}>
      <p>{t('verify.means')}</p>
      <ul className={styles.findings} aria-label={t('verify.findings')}>
        {findings.map((finding) => (
          <FindingRow key={`${finding.code} ${finding.seq ?? ''} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </Callout>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation('ledger');
  const code = known.find((each) => each === finding.code);
  return (
    <li className={styles.finding}>
      <Badge tone="danger">{code === undefined ? finding.code : t(`verify.code.${code}`)}</Badge>
      {finding.seq !== null && <span className={styles.seq}>{formatCount(finding.seq)}</span>}
      <span>{finding.message}</span>
    </li>
  );
}
