import { useEffect, useMemo, useState } from 'react';
import { ScrollText, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '#shared/ipc/views.ts';
import { announce } from '#renderer/lib/announce.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatClock, formatDate, formatDateTime, formatDay } from '#renderer/lib/format.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { VirtualTable } from '#renderer/ui/virtual-table.tsx';
import type { VirtualColumn } from '#renderer/ui/virtual-table.tsx';
import { LedgerLineText } from './ledger-line-text.tsx';
import { fetchOlder, followLedger, useLedger, verifyLedger } from './ledger.store.ts';
import { VerifyResult } from './verify-result.tsx';
import styles from './ledger-page.module.css';

const keyOf = ({ seq }: LedgerLine): number => seq;

/** The record of every change, newest first, and the act that proves it. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const { lines, total, error, check, isVerifying } = useLedger();
  const columns = useColumns();
  const [openedAt] = useState(() => Date.now());
  useEffect(followLedger, []);

  const verify = async () => {
    const verdict = await verifyLedger();
    if (verdict?.findings.length === 0) announce(`${t('verify.good')}. ${t('verify.checked', { count: verdict.events })}`);
  };
  useShortcuts([{ id: 'ledger.verify', keys: 'v', label: 'ledger:verify.act', scope: 'page', handler: () => void verify() }]);

  return (
    <Page
      title={t('title')}
      layout="full"
      meta={lines === null ? undefined : t('meta', { count: total })}
      actions={
        <Button variant="primary" icon={ShieldCheck} shortcut="ledger.verify" tooltip={t('verify.hint')} isPending={isVerifying} onPress={() => void verify()}>
          {isVerifying ? t('verify.working') : t('verify.act')}
        </Button>
      }
    >
      {error !== null && (
        <Callout tone="error" isLive title={errorText(error.code).what}>
          {errorText(error.code).means} {errorText(error.code).todo}
        </Callout>
      )}
      {check !== null && <VerifyResult check={check} />}
      {lines?.length === 0 && <EmptyState icon={ScrollText}>{t('empty')}</EmptyState>}
      {lines !== null && lines.length > 0 && (
        <div className={styles.stream}>
          <VirtualTable
            label={t('table')}
            columns={columns}
            rows={lines}
            rowKey={keyOf}
            total={total}
            onEndReached={fetchOlder}
            groupOf={(line) => formatDay(line.happenedAt, openedAt)}
          />
        </div>
      )}
    </Page>
  );
}

/** The time alone where it was recorded on the day that it happened. */
function recorded({ happenedAt, recordedAt }: LedgerLine): string {
  return formatDate(happenedAt) === formatDate(recordedAt) ? formatClock(recordedAt) : formatDateTime(recordedAt);
}

function useColumns(): readonly VirtualColumn<LedgerLine>[] {
  const { t } = useTranslation('ledger');
  return useMemo(
    () => [
      { id: 'happened', header: t('column.happened'), track: '6.5rem', isMuted: true, cell: (line) => <time dateTime={line.happenedAt}>{formatClock(line.happenedAt)}</time> },
      { id: 'what', header: t('column.what'), track: 'minmax(12rem, 1fr)', cell: (line) => <LedgerLineText line={line} /> },
      { id: 'recorded', header: t('column.recorded'), track: '9.5rem', align: 'end', isMuted: true, cell: (line) => <time dateTime={line.recordedAt}>{recorded(line)}</time> },
    ],
    [t],
  );
}
