import { useEffect, useRef } from 'react';
import { ArrowUpDown } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import type { Stage } from '#shared/domain/items/stages.ts';
import type { CellItem, CellList, CellView } from '#shared/ipc/conformance-views.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CoverageMark, type Coverage } from '#renderer/ui/coverage.tsx';
import { InlineMarkdown } from '#renderer/ui/inline-markdown.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { AddItemForm } from './add-item-form.tsx';
import { cellQuery, putInOrder } from './conformance.store.ts';
import styles from './drawer.module.css';

export interface CellDrawerProps {
  readonly departmentId: string;
  readonly stage: Stage;
  readonly onClose: () => void;
}

/** What stands behind a cell: its items by list, and the act that mends it. */
export function CellDrawer({ departmentId, stage, onClose }: CellDrawerProps) {
  const { t } = useTranslation(['conformance', 'checklists']);
  const { data } = cellQuery.useQuery({ departmentId, stage });
  const body = useRef<HTMLDivElement>(null);
  const isHere = data !== null;
  useEffect(() => {
    if (isHere) body.current?.querySelector<HTMLElement>('a, input, button')?.focus();
  }, [isHere]);
  return (
    <PageDrawer title={t(`checklists:stage.${stage}`)} subtitle={data !== null && <Subtitle view={data} />} onClose={onClose}>
      {data !== null && (
        <div ref={body} className={styles.body}>
          {data.total === 0 ? (
            <p>{t('cell.nothing', { name: data.department })}</p>
          ) : (
            data.lists.filter(({ items }) => items > 0).map((list) => <ListPart key={list.id} view={data} list={list} />)
          )}
          <AddItemForm key={`${departmentId} ${stage}`} view={data} stage={stage} onGiveUp={onClose} />
        </div>
      )}
    </PageDrawer>
  );
}

function Subtitle({ view }: { readonly view: CellView }) {
  const state: Coverage = view.total === 0 ? 'missing' : view.lists.some(({ isOutOfOrder }) => isOutOfOrder) ? 'out-of-order' : 'covered';
  return (
    <span className={styles.subtitle}>
      {view.department}
      <CoverageMark state={state} />
    </span>
  );
}

function ListPart({ view, list }: { readonly view: CellView; readonly list: CellList }) {
  const { t } = useTranslation('conformance');
  const items = view.items.filter(({ checklistId }) => checklistId === list.id);
  const isElsewhere = list.departmentId !== view.departmentId;
  return (
    <section className={styles.list}>
      <header className={styles.listHead}>
        <h3 className={styles.listTitle}>{isElsewhere ? t('cell.inDepartment', { title: list.title, department: list.department }) : list.title}</h3>
        {list.isOutOfOrder && (
          <Button size="s" icon={ArrowUpDown} aria-label={t('cell.putInOrderOf', { title: list.title })} onPress={() => void putInOrder(list)}>
            {t('cell.putInOrder')}
          </Button>
        )}
      </header>
      <ul className={styles.items}>
        {items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </ul>
      {list.items > items.length && <p className={styles.small}>{t('cell.more', { count: list.items - items.length })}</p>}
    </section>
  );
}

/** An item that leads to its place in its list. */
function ItemLine({ item }: { readonly item: CellItem }) {
  const { t } = useTranslation('conformance');
  return (
    <li className={styles.item}>
      <StatusMark status={item.state} show="shape" size="s" />
      <span className={styles.itemText}>
        <Link href={itemHref(item.checklistId, item.id)} className={styles.link ?? ''}>
          <InlineMarkdown text={item.text} />
        </Link>
        {item.isOutOfOrder && (
          <span className={styles.late}>
            <CoverageMark state="out-of-order" word={t('cell.late')} />
          </span>
        )}
      </span>
    </li>
  );
}
