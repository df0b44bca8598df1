import { memo } from 'react';
import type { Node, NodeProps } from '@xyflow/react';
import type { DiagramBadge, DiagramShape, NodeFacts } from '#shared/lib/diagram/model.ts';
import { shapePaths } from '#shared/lib/diagram/shapes.ts';
import { StatusMark } from '../status-mark.tsx';
import type { Status } from '../status-mark.tsx';
import { FactBadge, FactsLines, FoldHandle } from './node-facts.tsx';
import styles from './diagram.module.css';

export interface NodeData {
  readonly [key: string]: unknown;
  readonly lines: readonly string[];
  readonly shape: DiagramShape;
  readonly status: Status | null;
  readonly facts: NodeFacts | null;
  /** Its marks in lines. */
  readonly rows: readonly (readonly DiagramBadge[])[];
  /** How far the line of facts reaches, in px. */
  readonly along: number;
  readonly isMatch: boolean;
  readonly isChosen: boolean;
  readonly canFold: boolean;
}

export type FlowNode = Node<NodeData, 'shape'>;
export type FlowGroup = Node<{ readonly title: string; readonly badges: readonly DiagramBadge[]; readonly isChosen: boolean }, 'frame'>;

/** One node: its shape, its state, its label, already broken into lines, and its facts. */
export const ShapeNode = memo(function ShapeNode({ data, width = 0, height = 0 }: NodeProps<FlowNode>) {
  const { outline, inner } = shapePaths(data.shape, width, height);
  const { facts } = data;
  return (
    <div
      className={styles.node}
      data-status={data.status}
      data-match={data.isMatch || undefined}
      data-chosen={data.isChosen || undefined}
      data-ghost={facts?.isGhost === true || undefined}
    >
      <svg aria-hidden="true" width={width} height={height} className={styles.shape}>
        <path d={outline} className={styles.outline} />
        {inner !== undefined && <path d={inner} className={styles.inner} />}
      </svg>
      <div className={styles.content} style={data.along === 0 ? undefined : { inlineSize: data.along }}>
        <div className={styles.words}>
          {data.status !== null && <StatusMark status={data.status} show="shape" size="s" />}
          <span dir="auto" className={styles.label}>
            {data.lines.map((line, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines have no other name and never move
              <span key={index}>{index === data.lines.length - 1 && facts === null ? line : `${line} `}</span>
            ))}
          </span>
        </div>
        {facts !== null && <FactsLines facts={facts} rows={data.rows} />}
      </div>
      {facts?.fold !== undefined && data.canFold && <FoldHandle fold={facts.fold} />}
    </div>
  );
});

/** A group: a frame with its title, behind what is in it. */
export const FrameNode = memo(function FrameNode({ data }: NodeProps<FlowGroup>) {
  return (
    <div className={styles.frame} data-chosen={data.isChosen || undefined}>
      <div className={styles.frameHead}>
        <span dir="auto" className={styles.frameTitle}>
          {data.title}
        </span>
        {data.badges.map((badge) => (
          <FactBadge key={badge.mark} badge={badge} />
        ))}
      </div>
    </div>
  );
});
