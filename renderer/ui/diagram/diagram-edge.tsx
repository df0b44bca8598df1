import { memo } from 'react';
import type { Edge, EdgeProps } from '@xyflow/react';
import { edgePath } from './edge-path.ts';
import type { PlacedEdge } from './elk-graph.ts';
import type { DiagramEnd } from './model.ts';
import styles from './diagram.module.css';

export type FlowEdge = Edge<{ readonly placed: PlacedEdge; readonly scale: number }, 'line'>;

const marker = (end: DiagramEnd): string | undefined => (end === 'none' ? undefined : `url(#diagram-${end})`);

/** A connection along the points of the layout, with its label in a gap of the line. */
export const LineEdge = memo(function LineEdge({ data }: EdgeProps<FlowEdge>) {
  if (data === undefined) return null;
  const { edge, points, label } = data.placed;
  const { scale } = data;
  return (
    <>
      <path d={edgePath(points, 8 * scale)} className={styles.line} data-line={edge.line} markerStart={marker(edge.tail)} markerEnd={marker(edge.head)} />
      {label !== null && (
        <>
          <rect x={label.x} y={label.y} width={label.width} height={label.height} rx={4} className={styles.lineLabelBack} />
          <text className={styles.lineLabel} textAnchor="middle">
            {label.lines.map((line, index) => (
              <tspan
                // oxlint-disable-next-line react/no-array-index-key -- lines have no other name and never move
                key={index}
                x={label.x + label.width / 2}
                y={label.y + scale * (14 + index * 18)}
              >
                {line}
              </tspan>
            ))}
          </text>
        </>
      )}
    </>
  );
});

/** The marks at the ends of lines; once for each canvas. */
export function LineEnds() {
  const common = { viewBox: '0 0 10 10', refY: 5, orient: 'auto-start-reverse', markerUnits: 'userSpaceOnUse' } as const;
  return (
    <svg aria-hidden="true" className={styles.defs}>
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
    </svg>
  );
}
