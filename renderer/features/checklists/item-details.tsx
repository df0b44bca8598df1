import { CalendarClock, Milestone, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CurrentCycle } from '#shared/domain/checklists/cycle.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { LedgerLine } from '#shared/ipc/views.ts';
import { eventDetail, eventSentence } from '#renderer/lib/event-sentence.ts';
import { Evidence } from '#renderer/lib/evidence.ts';
import { formatDateTime } from '#renderer/lib/format.ts';
import { useMinute } from '#renderer/lib/use-minute.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { itemHistory, setCritical } from './checklists.store.ts';
import { dueNeed, dueText } from './due-text.ts';
import { ItemNotes } from './item-notes.tsx';
import { ask, closeDetails } from './list-state.ts';
import styles from './details.module.css';

export interface ItemDetailsProps {
  readonly item: Item;
  readonly cycle: Pick<CurrentCycle, 'key'> | null;
  readonly nameOf: (id: string | null) => string | null;
}

/** Who, when, why and where from; and what was recorded of the item, newest first. */
export function ItemDetails({ item, cycle, nameOf }: ItemDetailsProps) {
  const { t } = useTranslation('checklists');
  const { data } = itemHistory.useQuery({ before: null, limit: 100, entityId: item.id });
  const now = useMinute();
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
          <Changeable said={nameOf(item.assigneeId) ?? t('details.nobody')}>
            <Button size="s" variant="quiet" icon={UserRound} shortcut="checklist.assign" onPress={() => ask('assign')}>
              {t('details.change')}
            </Button>
          </Changeable>
        </Fact>
        <Fact name={t('details.due')}>
          <Changeable said={item.due === null ? t('details.never') : dueText(item.due, cycle, now)} isPressing={dueNeed(item, cycle, now) === 'overdue'}>
            <Button size="s" variant="quiet" icon={CalendarClock} shortcut="checklist.due" onPress={() => ask('due')}>
              {t('details.change')}
            </Button>
          </Changeable>
        </Fact>
        <Fact name={t('details.stage')}>
          <Changeable said={stage === null ? t('details.noStage') : t(`stage.${stage}`)}>
            <Button size="s" variant="quiet" icon={Milestone} shortcut="checklist.stage" onPress={() => ask('stage')}>
              {t('details.change')}
            </Button>
          </Changeable>
        </Fact>
        <Fact name={t('details.critical')}>
          <Switch isSelected={item.critical} onChange={(on) => void setCritical([item], on)}>
            {t('details.criticalMeans')}
          </Switch>
        </Fact>
        {source !== null && <Fact name={t('details.source')}>{t('details.sourceAt', { path: source.path, line: source.line })}</Fact>}
      </dl>
      <h3 className={styles.heading}>{t('details.notes')}</h3>
      <ItemNotes key={item.id} item={item} />
      <Evidence entity="item" id={item.id} />
      <h3 className={styles.heading}>{t('details.history')}</h3>
      {data !== null && <History lines={data.lines} />}
    </PageDrawer>
  );
}

function Changeable({ said, isPressing = false, children }: { readonly said: string; readonly isPressing?: boolean; readonly children: React.ReactNode }) {
  return (
    <span className={styles.owner}>
      <span className={isPressing ? styles.pressing : undefined}>{said}</span>
      {children}
    </span>
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
          {eventDetail(line) !== null && <span className={styles.when}>{eventDetail(line)}</span>}
          {line.reason !== null && <span className={styles.when}>{t('details.reasonIs', { reason: line.reason })}</span>}
          <time dateTime={line.happenedAt} className={styles.when}>
            {formatDateTime(line.happenedAt)}
          </time>
        </li>
      ))}
    </ol>
  );
}
