import { useTranslation } from 'react-i18next';
import { CoverageStrip } from '#renderer/ui/coverage.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { matrixQuery } from './conformance.store.ts';
import { figureOf, lifecycleSentence } from './figures.ts';

/** The seven stages of a department and of what lies below it, gaps marked (D6). Nothing while it has no items. */
export function DepartmentStages({ departmentId }: { readonly departmentId: string }) {
  const { t } = useTranslation(['conformance', 'checklists', 'common']);
  const { data } = matrixQuery.useQuery({ departmentId });
  const row = data?.rows[0];
  if (row === undefined || row.items === 0) return null;
  const segments = row.cells.map((cell) => ({
    id: cell.stage,
    name: t(`checklists:stage.${cell.stage}`),
    state: cell.state,
    isDone: cell.settled === cell.items,
    ...(cell.state === 'covered' ? { detail: figureOf(cell) } : {}),
  }));
  return (
    <Panel title={t('stages.title')} actions={<TextLink href="/conformance">{t('stages.link')}</TextLink>}>
      <CoverageStrip label={lifecycleSentence(row.name, row.cells)} segments={segments} />
    </Panel>
  );
}
