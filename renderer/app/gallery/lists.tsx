import { useState } from 'react';
import { Building2, Ellipsis, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Table } from '#renderer/ui/table.tsx';
import type { TreeLine } from '#renderer/ui/tree-spots.ts';
import { Tree } from '#renderer/ui/tree.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

const rows = [
  { id: 'item1', status: 'done', depth: 0 },
  { id: 'item2', status: 'in-progress', depth: 0 },
  { id: 'item3', status: 'blocked', depth: 1 },
  { id: 'item4', status: 'open', depth: 0 },
] as const;

const tree = [
  { key: 'dept1', level: 1, position: 1, of: 2, isExpanded: true },
  { key: 'dept2', level: 1, position: 2, of: 2, isExpanded: false },
] as const;
const inside = [
  { key: 'item1', level: 2, position: 1, of: 2, isExpanded: null },
  { key: 'item2', level: 2, position: 2, of: 2, isExpanded: null },
] as const;
type TreeKey = (typeof tree | typeof inside)[number]['key'];

function TreeFace({ line: { key } }: { readonly line: TreeLine & { readonly key: TreeKey } }) {
  const { t } = useTranslation('gallery');
  return (
    <>
      {key.startsWith('dept') && <Building2 size={16} aria-hidden="true" />}
      <span className={styles.grow}>{t(`list.${key}`)}</span>
      {key === 'item1' && <span className={styles.small}>{t('list.items')}</span>}
    </>
  );
}

export function Lists() {
  const { t } = useTranslation('gallery');
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Specimen title={t('section.lists')} flow="grid">
        <Panel isFlush>
          <List label={t('list.rows')} selectionMode="single" selectionBehavior="replace" defaultSelectedKeys={['item2']} isDivided>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                id={row.id}
                textValue={t(`list.${row.id}`)}
                depth={row.depth}
                leading={<StatusMark status={row.status} show="shape" />}
                meta={t('list.due')}
                actions={<IconButton size="s" icon={Pencil} label={t('button.edit')} />}
              >
                {t(`list.${row.id}`)}
              </ListRow>
            ))}
          </List>
        </Panel>
        <Panel isFlush>
          <LinkList label={t('list.links')}>
            {(['dept1', 'dept2', 'dept3'] as const).map((id) => (
              <LinkRow
                key={id}
                href="/gallery"
                leading={<Building2 size={16} aria-hidden="true" />}
                description={id === 'dept3' ? undefined : t(`list.${id}Info`)}
                meta={
                  <>
                    <ProgressRing label={t('progress.list')} done={12} total={18} />
                    {t('list.items')}
                    <IconButton size="s" icon={Ellipsis} label={t('button.more')} />
                  </>
                }
              >
                {t(`list.${id}`)}
              </LinkRow>
            ))}
          </LinkList>
        </Panel>
        <Panel isFlush>
          <Tree
            label={t('list.tree')}
            lines={isOpen ? [...tree.slice(0, 1), ...inside, ...tree.slice(1)] : tree}
            face={TreeFace}
            spokenOf={({ key }) => t(`list.${key}`)}
            onToggle={({ key }, isExpanded) => {
              if (key === 'dept1') setOpen(isExpanded);
            }}
          />
        </Panel>
      </Specimen>
      <Specimen title={t('section.table')} flow="column">
        <Table
          caption={t('table.caption')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { id: 'step', header: t('table.step'), render: (row) => t(`list.${row.id}`) },
            { id: 'state', header: t('table.state'), render: (row) => <StatusMark status={row.status} />, width: 'fit' },
            { id: 'person', header: t('table.person'), render: () => t('list.owner'), width: 'fit' },
            { id: 'took', header: t('table.took'), render: () => '4:12', align: 'end', width: 'fit' },
          ]}
        />
      </Specimen>
    </>
  );
}
