import { useTranslation } from 'react-i18next';
import { CoverageMark, CoverageShape, CoverageStrip, coverages } from '#renderer/ui/coverage.tsx';
import { GridTable } from '#renderer/ui/grid-table.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

export function Courses() {
  const { t } = useTranslation(['gallery', 'common']);
  const segments = coverages.map((state) => ({ id: state, name: t(`course.${state}`), state, ...(state === 'covered' ? { detail: t('common:progress', { done: 3, total: 3 }), isDone: true } : {}) }));
  const cells = coverages.map((state) => ({ content: <CoverageMark state={state} />, isPlain: state === 'missing' }));
  const columns = coverages.map((state) => ({ id: state, header: t(`course.${state}`) }));
  return (
    <Specimen title={t('section.courses')} flow="column">
      <div className={styles.row}>
        {coverages.map((state) => (
          <CoverageMark key={state} state={state} />
        ))}
        <CoverageShape state="covered" isDone />
      </div>
      <CoverageStrip label={t('course.sentence')} segments={segments} />
      <GridTable
        label={t('section.courses')}
        corner={t('course.row')}
        columns={columns}
        rows={[0, 1].map((depth) => ({ id: String(depth), depth, header: t('course.row'), cells }))}
        sums={{ id: 'sums', header: t('course.sums'), cells: cells.map((cell) => ({ ...cell, isPlain: true })) }}
        opened={{ row: '0', column: 'covered' }}
        onOpen={() => {}}
      />
    </Specimen>
  );
}
