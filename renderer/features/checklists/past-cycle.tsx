import { useMemo, useState } from 'react';
import type { CSSProperties } from 'react';
import { Ban, CircleCheck, CircleDot, CircleSlash2, Ellipsis, History, RotateCcw, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ItemState } from '#shared/domain/items/item.ts';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import type { PastCycleView, PastItem } from '#shared/ipc/cycle-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount, formatDateTime } from '#renderer/lib/format.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineMarkdown, plainText } from '#renderer/ui/inline-markdown.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { OUTCOME_STATUS, instantWords, momentWords } from './cycle-words.ts';
import { amend, pastCycle } from './cycles.store.ts';
import { useListState } from './list-state.ts';
import { nested } from './nested.ts';
import styles from './past-cycle.module.css';

export interface PastCycleProps {
  readonly list: Id;
  readonly cycleKey: string;
  /** Whose clock its times are told by. */
  readonly zone: string;
  readonly nameOf: (id: string | null) => string | null;
  readonly onEnterPast: () => void;
}

/** A cycle that is over, as its items stood. It is for reading; past work is entered once somebody says when it was done (R10). */
export function PastCycle({ list, cycleKey, zone, nameOf, onEnterPast }: PastCycleProps) {
  const { t } = useTranslation(['cycles', 'common']);
  const { data, error } = pastCycle.useQuery({ id: list, key: cycleKey });
  const happenedAt = useListState((state) => state.happenedAt);
  const [now] = useState(() => new Date());
  const rows = useMemo(() => nested(data?.items ?? []), [data]);
  if (data === null) return error === null ? null : <p>{t('gone')}</p>;
  return (
    <>
      <div className={styles.head}>
        <Facts cycle={data} zone={zone} now={now} nameOf={nameOf} />
        {happenedAt === null && (
          <Button size="s" icon={History} onPress={onEnterPast}>
            {t('act.enterPast')}
          </Button>
        )}
      </div>
      {rows.length === 0 && <p className={styles.none}>{t('noItems')}</p>}
      <ul className={styles.items} aria-label={t('itemsThen', { day: momentWords(cycleKey, now) })}>
        {rows.map(({ item, depth }) => (
          <li key={item.id} className={styles.item} data-state={item.standing.state} style={{ '--depth': depth } as CSSProperties}>
            <ItemThen item={item} nameOf={nameOf} onChange={happenedAt === null ? null : (state, reason) => void amend({ list, key: cycleKey, item, state, reason, happenedAt })} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface FactsProps extends Pick<PastCycleProps, 'nameOf' | 'zone'> {
  readonly cycle: PastCycleView;
  readonly now: Date;
}

function Facts({ cycle: { key, endsAt, outcome, closedBy, closedAt, progress }, zone, now, nameOf }: FactsProps) {
  const { t } = useTranslation(['cycles', 'checklists']);
  return (
    <div className={styles.facts}>
      <StatusMark status={OUTCOME_STATUS[outcome]} word={t(`outcome.${outcome}`)} />
      <span>{endsAt === null ? t('began', { from: momentWords(key, now) }) : t('span', { from: momentWords(key, now), to: instantWords(endsAt, zone, now) })}</span>
      <span>{t('checklists:facts.settled', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) })}</span>
      {closedBy !== null && <span>{t('closed.by', { name: nameOf(closedBy) ?? t('somebody'), when: instantWords(closedAt, zone, now) })}</span>}
    </div>
  );
}

interface ItemThenProps {
  readonly item: PastItem;
  readonly nameOf: PastCycleProps['nameOf'];
  /** Null while the record is only read. */
  readonly onChange: ((state: ItemState, reason: string | null) => void) | null;
}

function ItemThen({ item, nameOf, onChange }: ItemThenProps) {
  const { t } = useTranslation(['cycles', 'checklists', 'common']);
  const { state, reason, by, at } = item.standing;
  const name = nameOf(by);
  const owner = nameOf(item.assigneeId);
  const text = `${item.id}-then`;
  return (
    <>
      {onChange === null ? (
        <span className={styles.mark}>
          <StatusMark status={state} show="shape" />
        </span>
      ) : (
        <button type="button" role="checkbox" aria-checked={state === 'done'} aria-labelledby={text} className={styles.tick} onClick={() => onChange(state === 'done' ? 'open' : 'done', null)}>
          <StatusMark status={state} show="shape" />
        </button>
      )}
      <span className={styles.main}>
        <span id={text} className={styles.text}>
          <InlineMarkdown text={item.text} />
        </span>
        {reason !== null && <span className={styles.reason}>{reason}</span>}
      </span>
      <span className={styles.meta}>
        {item.critical && <Badge tone="danger">{t('checklists:row.critical')}</Badge>}
        {state !== 'open' && name !== null && at !== null && <span>{t('checklists:row.by', { name, when: formatDateTime(at) })}</span>}
        {SAID.has(state) && <span className={styles.state}>{t(`common:status.${state}`)}</span>}
        {owner !== null && (
          <span className={styles.owner} title={t('checklists:row.owner', { name: owner })}>
            <UserRound aria-hidden="true" className={styles.ownerIcon} strokeWidth={1.75} />
            <span className="visually-hidden">{t('checklists:row.owner', { name: owner })}</span>
            <span aria-hidden="true">{owner}</span>
          </span>
        )}
      </span>
      {onChange !== null && <StateMenu item={item} onChange={onChange} />}
    </>
  );
}

/** States that a row says in words; done and open are plain from their shapes. */
const SAID: ReadonlySet<ItemState> = new Set(['in-progress', 'blocked', 'not-applicable']);

function StateMenu({ item, onChange }: { readonly item: PastItem; readonly onChange: NonNullable<ItemThenProps['onChange']> }) {
  const { t } = useTranslation(['cycles', 'checklists', 'common']);
  const because = async (state: 'blocked' | 'not-applicable', ask: 'block' | 'ruleOut') => {
    const reason = await askReason({ title: t(`checklists:ask.${ask}`), description: plainText(item.text), confirm: t(`checklists:ask.${ask}Confirm`) });
    if (reason !== null) onChange(state, reason);
  };
  return (
    <Menu
      label={t('act.stateOf', { text: plainText(item.text) })}
      entries={[
        { id: 'done', label: t('common:status.done'), icon: CircleCheck, onAction: () => onChange('done', null) },
        { id: 'in-progress', label: t('common:status.in-progress'), icon: CircleDot, onAction: () => onChange('in-progress', null) },
        { id: 'blocked', label: t('checklists:menu.block'), icon: Ban, onAction: () => void because('blocked', 'block') },
        { id: 'not-applicable', label: t('checklists:menu.ruleOut'), icon: CircleSlash2, onAction: () => void because('not-applicable', 'ruleOut') },
        { id: 'open', label: t('common:status.open'), icon: RotateCcw, startsGroup: true, onAction: () => onChange('open', null) },
      ]}
    >
      <IconButton size="s" icon={Ellipsis} label={t('act.stateOf', { text: plainText(item.text) })} />
    </Menu>
  );
}
