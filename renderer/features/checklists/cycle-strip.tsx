import { useState } from 'react';
import type { ReactNode } from 'react';
import { LockOpen, SquareCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CycleSummary } from '#shared/ipc/cycle-views.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { zoneHere } from '#renderer/lib/calendar-day.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { type TabEntry, Tabs } from '#renderer/ui/tabs.tsx';
import { OUTCOME_STATUS, dayWords, instantWords, momentWords } from './cycle-words.ts';
import { closeCycle, cyclesOf, reopenCycle } from './cycles.store.ts';
import { CURRENT, EARLIER, showCycle, useListState } from './list-state.ts';
import { type Stretch, comesOften, stretchesOf } from './stretches.ts';
import styles from './cycle-strip.module.css';

const PastCycle = fetched(async () => (await import('./past-cycle.tsx')).PastCycle);
const EarlierCycles = fetched(async () => (await import('./earlier-cycles.tsx')).EarlierCycles);

/** So many stretches of past cycles stand in the strip; the others are one step away. */
const SHOWN = 3;

export interface CycleStripProps {
  readonly view: ChecklistView;
  readonly nameOf: (id: string | null) => string | null;
  readonly onEnterPast: () => void;
  /** The list as it stands now. */
  readonly children: ReactNode;
}

/** The cycles of a list as tabs: the current one, and past ones with what became of them. A list without cycles stands alone. */
export function CycleStrip({ view, nameOf, onEnterPast, children }: CycleStripProps) {
  const { t } = useTranslation('cycles');
  const { checklist } = view;
  const { data } = cyclesOf.useQuery({ id: checklist.id, before: null });
  const shown = useListState(({ cycle }) => cycle);
  const [now] = useState(() => new Date());
  const past = data?.past ?? [];
  if (checklist.cycle === null && past.length === 0) return children;

  const stretches = stretchesOf(past);
  const words = comesOften(past) ? momentWords : dayWords;
  const strip = stretches.slice(0, SHOWN);
  const isInStrip = shown === CURRENT || shown === EARLIER || strip.some(({ id }) => id === shown);
  const pastTab = (id: string, summary: CycleSummary | undefined): TabEntry<string> => ({
    id,
    label: words(id, now),
    badge: summary && <StatusMark status={OUTCOME_STATUS[summary.outcome]} size="s" word={t(`outcome.${summary.outcome}`)} />,
    content: <PastCycle list={checklist.id} cycleKey={id} zone={checklist.recurrence?.zone ?? zoneHere()} nameOf={nameOf} onEnterPast={onEnterPast} />,
  });
  const stretchTab = ({ id, cycles }: Stretch): TabEntry<string> =>
    cycles.length === 1
      ? pastTab(id, cycles[0])
      : {
          id,
          label: t('stretch', { from: words(cycles.at(-1)?.key ?? '', now), to: words(cycles[0]?.key ?? '', now) }),
          badge: <StatusMark status={OUTCOME_STATUS.missed} size="s" word={t('missed', { count: cycles.length })} />,
          content: <EarlierCycles list={checklist.id} cycles={cycles} hasMore={false} />,
        };
  const tabs: TabEntry<string>[] = [
    {
      id: CURRENT,
      label: t('now'),
      content: (
        <>
          <Current view={view} nameOf={nameOf} now={now} />
          {data?.fault != null && <Callout tone="error" title={t('fault.title')}>{t('fault.means', { zone: checklist.recurrence?.zone ?? '' })}</Callout>}
          {children}
        </>
      ),
    },
    ...strip.map(stretchTab),
    ...(isInStrip ? [] : [pastTab(shown, past.find(({ key }) => key === shown))]),
    ...(stretches.length > SHOWN || data?.hasMore === true ? [{ id: EARLIER, label: t('earlier'), content: <EarlierCycles list={checklist.id} cycles={past} hasMore={data?.hasMore ?? false} /> }] : []),
  ];
  return (
    <div className={styles.strip}>
      <Tabs label={t('cycles')} tabs={tabs} selected={shown} onSelect={showCycle} />
    </div>
  );
}

/** When the current cycle began and ends, and the act that ends it; or that it is closed, and when the next begins. */
function Current({ view, nameOf, now }: { readonly view: ChecklistView; readonly nameOf: CycleStripProps['nameOf']; readonly now: Date }) {
  const { t } = useTranslation('cycles');
  const { checklist } = view;
  const { cycle, recurrence, archived } = checklist;
  if (cycle === null || recurrence === null) return null;
  const next = cycle.endsAt === null ? null : instantWords(cycle.endsAt, recurrence.zone, now);
  if (cycle.closed === null) {
    return (
      <div className={styles.current}>
        <span>{next === null ? t('current.last', { from: momentWords(cycle.key, now) }) : t('current.span', { from: momentWords(cycle.key, now), to: next })}</span>
        <Button size="s" icon={SquareCheckBig} shortcut="checklist.close" isDisabled={archived} onPress={() => void closeCycle(view)}>
          {t('act.close')}
        </Button>
      </div>
    );
  }
  const { at, by, outcome } = cycle.closed;
  return (
    <Callout
      tone={outcome === 'complete' ? 'success' : 'info'}
      title={t('closed.title', { outcome: t(`outcome.${outcome}`) })}
      act={<Button icon={LockOpen} isDisabled={archived} onPress={() => void reopenCycle(checklist)}>{t('act.reopen')}</Button>}
    >
      {t('closed.by', { name: nameOf(by) ?? t('somebody'), when: instantWords(at, zoneHere(), now) })} {next === null ? t('closed.last') : t('closed.next', { when: next })}
    </Callout>
  );
}
