import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/domain/items/item.ts';
import type { LedgerLine } from '#shared/ipc/views.ts';
import { eventSentence } from '#renderer/lib/event-sentence.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { itemHistory } from './checklists.store.ts';
import { closeDetails, startAssign } from './list-state.ts';
import styles from './details.module.css';

export interface ItemDetailsProps {
  readonly item: Item;
  readonly nameOf: (id: string | null) => string | null;
}

/** Who, when, why and where from; and what was recorded of the item, newest first. */
export function ItemDetails({ item, nameOf }: ItemDetailsProps) {
  const { t } = useTranslation('checklists');
  const { data } = itemHistory.useQuery({ before: null, limit: 100, entityId: item.id });
  const { standing, source, stage } = item;
  const by = nameOf(standing.by);
  return (
    <PageDrawer title={t('details.title')} subtitle={<StatusMark status={standing.state} />} onClose={closeDetails}>
      <p className={styles.text}>
        <InlineMarkdown text={item.text} />
      </p>
      <dl className={styles.facts}>
        {standing.reason !== null && <Fact name={t('details.reason')}>{standing.reason}</Fact>}
        {standing.at !== null && (
          <Fact name={t('details.since')}>{by === null ? formatDateTime(standing.at) : t('row.by', { name: by, when: formatDateTime(standing.at) })}</Fact>
        )}
        <Fact name={t('details.owner')}>
          <span className={styles.owner}>
            {nameOf(item.assigneeId) ?? t('details.nobody')}
            <Button size="s" variant="quiet" icon={UserRound} shortcut="checklist.assign" onPress={() => startAssign(item.id)}>
              {t('details.assign')}
            </Button>
          </span>
        </Fact>
        {stage !== null && <Fact name={t('details.stage')}>{t(`stage.${stage}`)}</Fact>}
        {source !== null && <Fact name={t('details.source')}>{t('details.sourceAt', { path: source.path, line: source.line })}</Fact>}
      </dl>
      <h3 className={styles.heading}>{t('details.history')}</h3>
      {data !== null && <History lines={data.lines} />}
    </PageDrawer>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function History({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const { t } = useTranslation('checklists');
  if (lines.length === 0) return <p className={styles.when}>{t('details.historyNone')}</p>;
  return (
    <ol className={styles.history}>
      {lines.map((line) => (
        <li key={line.id} className={styles.event}>
          <span>{eventSentence(line)}</span>
          {line.reason !== null && <span className={styles.when}>{t('details.reasonIs', { reason: line.reason })}</span>}
          <time dateTime={line.happenedAt} className={styles.when}>
            {formatDateTime(line.happenedAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
