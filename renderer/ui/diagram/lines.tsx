import { memo } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { edgePath } from '#shared/lib/diagram/edge-path.ts';
import type { PlacedDiagram, PlacedEdge } from '#shared/lib/diagram/placed.ts';
import { oneLine } from '#shared/lib/diagram/model.ts';
import type { DiagramEnd } from '#shared/lib/diagram/model.ts';
import styles from './diagram.module.css';

const marker = (end: DiagramEnd): string | undefined => (end === 'none' ? undefined : `url(#diagram-${end})`);

export interface LinesProps {
  readonly edges: PlacedDiagram['edges'];
  readonly names: ReadonlyMap<string, string>;
  readonly scale: number;
}

/** All connections, along the points of the layout; below the nodes, in their measure. */
export const Lines = memo(function Lines({ edges, names, scale }: LinesProps) {
  const { t } = useTranslation('maps');
  return (
    <svg className={styles.lines}>
      <LineEnds />
      {edges
        .filter(({ edge }) => edge.line !== 'invisible')
        .map((placed) => (
          <Line key={placed.id} placed={placed} from={names.get(placed.edge.from) ?? placed.edge.from} to={names.get(placed.edge.to) ?? placed.edge.to} scale={scale} t={t} />
        ))}
    </svg>
  );
});

interface LineProps {
  readonly placed: PlacedEdge;
  /** What it connects. */
  readonly from: string;
  readonly to: string;
  readonly scale: number;
  readonly t: TFunction<'maps'>;
}

/** One connection; kept while others come into sight. */
const Line = memo(function Line({ placed: { edge, points, label }, from, to, scale, t }: LineProps) {
  const words = edge.head === 'none' && edge.tail === 'none' ? t('edge.with', { from, to }) : t('edge.to', { from, to });
  return (
    <g role="img" aria-label={edge.label === null ? words : t('edge.labelled', { edge: words, label: oneLine(edge.label) })}>
      <path d={edgePath(points, 8 * scale)} className={styles.line} data-line={edge.line} markerStart={marker(edge.tail)} markerEnd={marker(edge.head)} />
      {label !== null && <LineLabel label={label} scale={scale} />}
    </g>
  );
});

/** The words on a line, in a gap of it. */
function LineLabel({ label, scale }: { readonly label: NonNullable<PlacedEdge['label']>; readonly scale: number }) {
  return (
    <>
      <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={4} className={styles.lineLabelBack} />
      <text className={styles.lineLabel} textAnchor="middle">
        {label.lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name and never move
          <tspan key={index} x={label.x + label.width / 2} y={label.y + scale * (14 + index * 18)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** The marks at the ends of lines. */
function LineEnds() {
  const common = { viewBox: '0 0 10 10', refY: 5, orient: 'auto-start-reverse', markerUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <marker id="diagram-arrow" {...common} refX={9} markerWidth={9} markerHeight={9}>
        <path d="M1 1 9 5 1 9z" className={styles.endMark} />
      </marker>
      <marker id="diagram-circle" {...common} refX={9} markerWidth={9} markerHeight={9}>
        <circle cx={5} cy={5} r={4} className={styles.endMark} />
      </marker>
      <marker id="diagram-cross" {...common} refX={9} markerWidth={9} markerHeight={9}>
        <path d="M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5" className={styles.endCross} />
      </marker>
    </defs>
  );
}
