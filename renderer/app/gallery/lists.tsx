import { Building2, Ellipsis, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { LinkList, LinkRow } from '#renderer/ui/link-list.tsx';
import { List, ListRow } from '#renderer/ui/list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { Table } from '#renderer/ui/table.tsx';
import { Tree, TreeRow } from '#renderer/ui/tree.tsx';
import { Specimen } from './specimen.tsx';

const rows = [
  { id: 'item1', status: 'done', depth: 0 },
  { id: 'item2', status: 'in-progress', depth: 0 },
  { id: 'item3', status: 'blocked', depth: 1 },
  { id: 'item4', status: 'open', depth: 0 },
] as const;

export function Lists() {
  const { t } = useTranslation('gallery');
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
          <Tree label={t('list.tree')} defaultExpandedKeys={['dept1']} selectionMode="single" selectionBehavior="replace">
            <TreeRow id="dept1" textValue={t('list.dept1')} title={t('list.dept1')} leading={<Building2 size={16} aria-hidden="true" />}>
              <TreeRow id="item1" textValue={t('list.item1')} title={t('list.item1')} meta={t('list.items')} />
              <TreeRow id="item2" textValue={t('list.item2')} title={t('list.item2')} />
            </TreeRow>
            <TreeRow id="dept2" textValue={t('list.dept2')} title={t('list.dept2')} leading={<Building2 size={16} aria-hidden="true" />}>
              <TreeRow id="item3" textValue={t('list.item3')} title={t('list.item3')} />
            </TreeRow>
          </Tree>
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
