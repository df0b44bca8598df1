import { useEffect, useMemo, useState } from 'react';
import { arrange, frameShift, moveByHand, shifted } from '#shared/lib/diagram/arrange.ts';
import type { Offset, Offsets } from '#shared/lib/diagram/arrange.ts';
import { treeParents } from '#shared/lib/diagram/lane-layout.ts';
import type { DiagramModel } from '#shared/lib/diagram/model.ts';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { DiagramCanvas } from './diagram-canvas.tsx';
import type { DiagramCanvasProps } from './diagram-canvas.tsx';
import type { Hand } from './use-hand.ts';
import { layoutDiagram } from './layout.ts';
import type { LayoutStyle } from './layout.ts';

export interface DiagramPictureProps extends Omit<DiagramCanvasProps, 'placed' | 'hand' | 'isMoving'> {
  readonly model: DiagramModel;
  readonly layout: LayoutStyle;
  readonly offsets: Offsets;
  /** Keeps where a node was put by hand; nodes can be moved where it is given. */
  readonly onMove: ((id: string, offset: Offset) => void) | undefined;
  readonly onFailed: () => void;
}

/** What is being moved. The frame stays meanwhile, so that the rest does not move under the hand. */
interface Dragged {
  readonly id: string;
  readonly offset: Offset;
  readonly frame: Offset;
}

interface Laid {
  readonly placed: PlacedDiagram;
  readonly parents: ReadonlyMap<string, string>;
}

/** Lays a diagram out, puts what was moved by hand where it was put, and draws it. The one before stays until then. */
export function DiagramPicture({ model, layout, offsets, onMove, onFailed, ...rest }: DiagramPictureProps) {
  const { scale, statuses, facts } = rest;
  const hasMarks = Object.keys(statuses).length > 0;
  const [laid, setLaid] = useState<Laid | null>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  useEffect(() => {
    let isWanted = true;
    layoutDiagram({ model, hasMarks, facts, style: layout, scale }).then(
      (placed) => {
        if (isWanted) setLaid((before) => (before?.placed === placed ? before : { placed, parents: layout === 'lane' ? treeParents(model) : new Map() }));
      },
      () => {
        if (isWanted) onFailed();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [model, hasMarks, facts, layout, scale, onFailed]);

  const resting = useMemo(() => (laid === null ? null : arrange(laid.placed, offsets, laid.parents, scale)), [laid, offsets, scale]);
  const moving = useMemo(() => {
    if (laid === null || dragged === null) return null;
    return shifted(moveByHand(laid.placed, { ...offsets, [dragged.id]: dragged.offset }, laid.parents, scale), dragged.frame);
  }, [laid, dragged, offsets, scale]);
  const hand = useMemo((): Hand | null => {
    if (onMove === undefined || laid === null) return null;
    const frame = frameShift(moveByHand(laid.placed, offsets, laid.parents, scale));
    return {
      offsetOf: (id) => offsets[id] ?? { dx: 0, dy: 0 },
      move: (id, offset) => setDragged({ id, offset, frame }),
      drop: (id, offset) => {
        setDragged(null);
        if (offset !== null) onMove(id, offset);
      },
    };
  }, [onMove, laid, offsets, scale]);
  const placed = moving ?? resting;
  return placed === null ? null : <DiagramCanvas {...rest} placed={placed} hand={hand} isMoving={moving !== null} />;
}
