import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer, SearchHit } from '#shared/ipc/search-views.ts';
import { announce } from '#renderer/lib/announce.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { hrefOf } from './kinds.ts';
import { NoResults } from './no-results.tsx';
import { QueryField } from './query-field.tsx';
import { QueryFilters } from './query-filters.tsx';
import { LIST_ID, ResultList, optionId } from './result-list.tsx';
import { rememberHit } from './recent-hits.ts';
import { SearchHelp } from './search-help.tsx';
import { useSearch } from './search.store.ts';
import { useTypedQuery } from './use-typed-query.ts';
import styles from './search-page.module.css';

export interface SearchPageProps {
  /** What the address asks for. */
  readonly query: string;
  /** Puts what is asked into the address, in the place of what stands there. */
  readonly onQuery: (query: string) => Promise<void>;
}

const ORDERS = ['best', 'kind'] as const;
type Order = (typeof ORDERS)[number];

/** Back on the page, one is at what was opened from it. */
let opened: { readonly query: string; readonly id: string } | null = null;

/** Everything that is stored, by words and filters (X4). */
export function SearchPage({ query: asked, onQuery }: SearchPageProps) {
  const { t } = useTranslation('search');
  const { query, type, settle } = useTypedQuery(asked, onQuery);
  const { answer, isCurrent } = useSearch(query);
  const [order, setOrder] = useState<Order>('best');
  const [active, setActive] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const waiting = useRef(false);
  const hits = useMemo(() => arranged(answer, order), [answer, order]);
  const before = opened?.query === query ? hits.findIndex(({ id }) => id === opened?.id) : -1;
  const at = Math.min(active ?? Math.max(0, before), hits.length - 1);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));

  const change = (next: string): void => {
    waiting.current = false;
    setActive(0);
    type(next);
  };
  const changeAndFocus = (next: string): void => {
    change(next);
    field.current?.focus();
  };
  const open = async (hit: SearchHit): Promise<void> => {
    opened = { query, id: hit.id };
    rememberHit({ kind: hit.kind, id: hit.id, title: hit.title.text, hint: hit.where.join(' › '), href: hrefOf(hit) });
    // One address after the other: a change under way would fall on the page that is gone to.
    await settle();
    go(hrefOf(hit));
  };
  const openActive = (): void => {
    const hit = hits[at];
    if (hit !== undefined) void open(hit);
  };
  // Enter opens what answers the words on the screen, not the ones before.
  useEffect(() => {
    if (!waiting.current || !isCurrent) return;
    waiting.current = false;
    openActive();
  });
  useEffect(() => {
    // After the heading had its turn, which every page gives it.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()));
    return () => cancelAnimationFrame(frame);
  }, []);
  useShortcuts([{ id: 'search.focus', keys: '/', label: 'search:focus', scope: 'page', handler: () => field.current?.select() }]);
  const count = countText(answer);
  useCountAnnounced(query, count);

  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 };
    const to = moves[event.key];
    if (to !== undefined && hits.length > 0) setActive(Math.max(0, Math.min(hits.length - 1, to)));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (isCurrent) openActive();
      else waiting.current = true;
    } else if (event.key === 'Escape' && query !== '') change('');
    else return;
    event.preventDefault();
  };

  const isEmpty = query.trim() === '';
  return (
    <Page title={t('title')} layout="text">
      <div className={styles.bar}>
        <QueryField ref={field} value={query} onChange={change} onKeyDown={onKeyDown} list={LIST_ID} active={hits.length === 0 ? undefined : optionId(at)} />
        <QueryFilters query={query} onQuery={changeAndFocus} />
      </div>
      {isEmpty && <SearchHelp onTry={changeAndFocus} />}
      {!isEmpty && answer !== null && hits.length > 0 && (
        <>
          <div className={styles.summary}>
            <p className={styles.count}>{count}</p>
            <SegmentedControl label={t('order.label')} hideLabel value={order} onChange={setOrder} options={ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))} />
          </div>
          <ResultList hits={hits} active={at} isGrouped={order === 'kind'} today={today} onPoint={setActive} onOpen={(hit) => void open(hit)} />
        </>
      )}
      {!isEmpty && answer !== null && hits.length === 0 && isCurrent && <NoResults query={query} unknown={answer.unknown} onQuery={changeAndFocus} />}
    </Page>
  );
}

/** By rank, or the kinds together in the order in which the best of each was found. */
function arranged(answer: SearchAnswer | null, order: Order): readonly SearchHit[] {
  const hits = answer?.hits ?? [];
  if (order === 'best') return hits;
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

function countText(answer: SearchAnswer | null): string {
  if (answer === null) return '';
  const { hits, total, hasMore } = answer;
  if (hasMore || total > hits.length) return translate('search:count.best', { count: hits.length, shown: formatCount(hits.length) });
  return translate('search:count.all', { count: total, shown: formatCount(total) });
}

/** Says how many there are when the typing pauses. Milliseconds. */
const pause = 500;

function useCountAnnounced(query: string, count: string): void {
  useEffect(() => {
    if (query.trim() === '' || count === '') return;
    const timer = setTimeout(() => announce(count), pause);
    return () => clearTimeout(timer);
  }, [query, count]);
}
