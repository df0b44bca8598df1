import { useEffect, useState } from 'react';
import { DiagramCanvas } from './diagram-canvas.tsx';
import type { DiagramCanvasProps } from './diagram-canvas.tsx';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { layoutDiagram } from './layout.ts';
import type { DiagramModel } from '#shared/lib/diagram/model.ts';

export interface DiagramPictureProps extends Omit<DiagramCanvasProps, 'placed'> {
  readonly model: DiagramModel;
  readonly onFailed: () => void;
}

/** Lays a diagram out in the worker, then draws it. The one before stays until then. */
export function DiagramPicture({ model, scale, statuses, onFailed, ...rest }: DiagramPictureProps) {
  const hasMarks = Object.keys(statuses).length > 0;
  const [placed, setPlaced] = useState<PlacedDiagram | null>(null);
  useEffect(() => {
    let isWanted = true;
    layoutDiagram(model, hasMarks, scale).then(
      (answer) => {
        if (isWanted) setPlaced(answer);
      },
      () => {
        if (isWanted) onFailed();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [model, hasMarks, scale, onFailed]);
  return placed === null ? null : <DiagramCanvas {...rest} placed={placed} scale={scale} statuses={statuses} />;
}
