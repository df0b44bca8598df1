import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '#shared/ipc/work-views.ts';
import { fetched } from '#renderer/lib/fetched.tsx';
import { formatCount } from '#renderer/lib/format.ts';
import { go } from '#renderer/lib/go.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { useMinute } from '#renderer/lib/use-minute.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { List, ListRow, ListSection } from '#renderer/ui/list.tsx';
import { actable } from './actable.ts';
import { WorkRow } from './work-row.tsx';
import { useWorkKeys } from './use-work-keys.ts';
import styles from './work-list.module.css';

const AssignDialog = fetched(async () => (await import('./assign-dialog.tsx')).AssignDialog);
const DueDialog = fetched(async () => (await import('./due-dialog.tsx')).DueDialog);

export interface WorkListGroup {
  readonly id: string;
  /** Heading; null for a list of one group. */
  readonly title: string | null;
  readonly items: readonly WorkItem[];
  /** How many there are with those that are not among `items`. */
  readonly total: number;
  readonly isPressing?: boolean;
  /** So many are shown until one asks for more. */
  readonly few?: number;
  /** Where all of them are found, when `items` has not all. */
  readonly moreHref: string;
}

export interface WorkListProps {
  readonly label: string;
  readonly groups: readonly WorkListGroup[];
}

/** Items away from their lists, to be worked on where they stand: the keys are those of a list, Enter opens it (O4). */
export function WorkList({ label, groups }: WorkListProps) {
  const { t } = useTranslation('checklists');
  const now = useMinute();
  const { data } = useOverview();
  const people = data?.people ?? [];
  const [selected, select] = useState<string | null>(null);
  const [asking, ask] = useState<'assign' | 'due' | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(NONE);
  // What was settled goes at once. Main's next answer brings other objects, and is the truth.
  const [settled, setSettled] = useState<ReadonlySet<WorkItem>>(NOTHING);
  const shown = groups.flatMap((group) => {
    const left = group.items.filter((item) => !settled.has(item));
    const items = group.few === undefined || opened.has(group.id) ? left : left.slice(0, group.few);
    const total = group.total - (group.items.length - left.length);
    return left.length === 0 ? [] : [{ ...group, items, total, hidden: total - items.length, hasHere: left.length > items.length }];
  });
  const rows = shown.flatMap(({ items }) => items);
  const item = rows.find(({ id }) => id === selected);
  useEffect(() => {
    for (const dialog of [AssignDialog, DueDialog]) void dialog.preload();
  }, []);
  const settle = (gone: WorkItem, isSettled: boolean) =>
    setSettled((before) => new Set(isSettled ? [...before, gone] : [...before].filter((each) => each !== gone)));
  const open = ({ list, id }: WorkItem) => go(itemHref(list.id, id));
  const acts = useWorkKeys({ rows, item, onSelect: select, onAsk: ask, onSettle: settle, onOpen: open });
  const more = (id: string) => {
    const group = shown.find((each) => moreKey(each.id) === id);
    if (group === undefined) return;
    if (!group.hasHere) return go(group.moreHref);
    setOpened((before) => new Set([...before, group.id]));
    select(null);
  };
  const close = () => ask(null);
  return (
    <div {...acts.frame}>
      <List
        label={label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={item === undefined ? [] : [item.id]}
        onSelectionChange={(keys) => {
          const [first] = keys;
          select(first === undefined ? null : String(first));
        }}
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row === undefined) more(String(key));
          else open(row);
        }}
      >
        {shown.map(({ id, title, items, total, isPressing, hidden, hasHere }) => {
          const children = [
            ...items.map((each) => <WorkRow key={each.id} item={each} now={now} me={data?.desk?.id ?? null} isSelected={each.id === item?.id} acts={acts.of(each)} />),
            ...(hidden > 0
              ? [
                  <ListRow key={moreKey(id)} id={moreKey(id)} textValue={t('work.more', { count: hidden, shown: formatCount(hidden) })}>
                    <button type="button" tabIndex={-1} className={styles.more} onClick={() => more(moreKey(id))}>
                      {t(hasHere ? 'work.more' : 'work.moreElsewhere', { count: hidden, shown: formatCount(hidden) })}
                    </button>
                  </ListRow>,
                ]
              : []),
          ];
          return title === null ? (
            children
          ) : (
            <ListSection
              key={id}
              title={
                <>
                  <span className={isPressing === true ? styles.pressing : undefined}>{title}</span>
                  <Badge tone={isPressing === true ? 'danger' : 'neutral'}>{formatCount(total)}</Badge>
                </>
              }
            >
              {children}
            </ListSection>
          );
        })}
      </List>
      {asking === 'assign' && item !== undefined && <AssignDialog items={[actable(item)]} people={people.filter(({ active }) => active)} onClose={close} />}
      {asking === 'due' && item !== undefined && <DueDialog items={[actable(item)]} recurs={item.list.recurs} cycle={null} onClose={close} />}
    </div>
  );
}

const NONE: ReadonlySet<string> = new Set();
const NOTHING: ReadonlySet<WorkItem> = new Set();
const moreKey = (group: string): string => `more ${group}`;
