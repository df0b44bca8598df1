import type { MatrixCell } from '#shared/domain/conformance/matrix.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';

type Counts = Pick<MatrixCell, 'items' | 'settled'>;

/** `3 of 5` */
export const figureOf = ({ items, settled }: Counts): string => translate('conformance:matrix.figure', { settled: formatCount(settled), items: formatCount(items) });

/** `3/5`, where the place is narrow and words say the rest. */
export const shortFigureOf = ({ items, settled }: Counts): string => translate('conformance:matrix.figureShort', { settled: formatCount(settled), items: formatCount(items) });

const SENTENCE = { covered: 'conformance:matrix.covered', missing: 'conformance:matrix.missing', 'out-of-order': 'conformance:matrix.outOfOrder' } as const;

/** `Covered, 3 of 5 settled`: a cell as it is heard. */
export const cellWords = (cell: MatrixCell): string => translate(SENTENCE[cell.state], { figure: figureOf(cell) });

const OF_STAGE = { covered: 'conformance:stages.covered', missing: 'conformance:stages.missing', 'out-of-order': 'conformance:stages.outOfOrder' } as const;

/** The lifecycle of a department in one sentence. */
export function lifecycleSentence(name: string, cells: readonly MatrixCell[]): string {
  const stages = cells.map((cell) => translate(OF_STAGE[cell.state], { stage: translate(`checklists:stage.${cell.stage}`), figure: figureOf(cell) }));
  return translate('conformance:stages.sentence', { name, stages: stages.join('; ') });
}
