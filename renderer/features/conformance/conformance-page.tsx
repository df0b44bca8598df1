import { useRef, useState } from 'react';
import { Download, FileText, Grid3x3, Sheet } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { go } from '#renderer/lib/go.ts';
import { saveMatrix } from '#renderer/lib/save-export.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { tellExport } from '#renderer/ui/export-menu.tsx';
import type { GridPlace } from '#renderer/ui/grid-table.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { AcceptancePanel } from './acceptance-panel.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { acceptanceQuery, matrixQuery } from './conformance.store.ts';
import { MatrixTable, UNSTAGED } from './matrix-table.tsx';
import { UnstagedDrawer } from './unstaged-drawer.tsx';
import styles from './conformance.module.css';

const stageOf = (column: string | null): Stage | null => STAGES.find((stage) => stage === column) ?? null;

/** Which department covers which stage of the lifecycle, what is lacking, and the acts that mend it (D6). */
export function ConformancePage() {
  const { t } = useTranslation(['conformance', 'checklists', 'common']);
  const matrix = matrixQuery.useQuery({ departmentId: null }).data;
  const acceptance = acceptanceQuery.useQuery({}).data;
  const [opened, setOpened] = useState<GridPlace | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const opener = useRef<Element | null>(null);
  const open = (place: GridPlace) => {
    if (place.column === null) return go(`/departments/${place.row}`);
    opener.current = document.activeElement;
    setOpened(place);
  };
  const close = () => {
    setOpened(null);
    const back = opener.current instanceof HTMLElement && opener.current.isConnected ? opener.current : table.current?.querySelector<HTMLElement>('[tabindex="0"]');
    back?.focus();
  };
  const crumbs = [{ label: t('departments'), href: '/departments' }];
  if (matrix === null || acceptance === null) return <Page title={t('title')} crumbs={crumbs}>{null}</Page>;
  if (matrix.rows.length === 0) {
    return (
      <Page title={t('title')} crumbs={crumbs}>
        <EmptyState icon={Grid3x3} act={<TextLink href="/departments">{t('empty.act')}</TextLink>}>
          {t('empty.body')}
        </EmptyState>
      </Page>
    );
  }
  const stage = stageOf(opened?.column ?? null);
  return (
    <Page title={t('title')} crumbs={crumbs} actions={<ExportMatrix />}>
      <AcceptancePanel acceptance={acceptance} onMend={(row, wanted) => open({ row, column: wanted ?? UNSTAGED })} />
      <Panel title={t('matrix.title')} isFlush>
        <MatrixTable ref={table} matrix={matrix} opened={opened} onOpen={open} />
        <p className={styles.keys}>{t('matrix.keys')}</p>
      </Panel>
      {opened !== null && stage !== null && <CellDrawer key={`${opened.row} ${stage}`} departmentId={opened.row} stage={stage} onClose={close} />}
      {opened?.column === UNSTAGED && <UnstagedDrawer key={opened.row} departmentId={opened.row} onClose={close} />}
    </Page>
  );
}

function ExportMatrix() {
  const { t } = useTranslation('conformance');
  const save = (format: 'md' | 'csv') => () => void saveMatrix(format).then(tellExport);
  return (
    <Menu
      label={t('acts.export')}
      entries={[
        { id: 'csv', label: t('acts.csv'), icon: Sheet, onAction: save('csv') },
        { id: 'md', label: t('acts.markdown'), icon: FileText, onAction: save('md') },
      ]}
    >
      <Button icon={Download}>{t('acts.export')}</Button>
    </Menu>
  );
}
