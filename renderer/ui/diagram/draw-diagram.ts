import { arrange } from '#shared/lib/diagram/arrange.ts';
import type { Offsets } from '#shared/lib/diagram/arrange.ts';
import { treeParents } from '#shared/lib/diagram/lane-layout.ts';
import type { DrawnDiagram } from '#renderer/lib/save-drawing.ts';
import { canvasMeasure, layoutDiagram } from './layout.ts';
import type { Wanted } from './layout.ts';
import type { DiagramStatuses } from './statuses.ts';

export interface ToDraw extends Omit<Wanted, 'hasMarks' | 'scale'> {
  readonly name: string;
  readonly description: string;
  readonly statuses: DiagramStatuses;
  readonly offsets: Offsets;
}

/** A diagram as it stands on the screen, ready to leave the program; at 100 %, whatever the zoom of the interface. */
export async function drawDiagram({ name, description, model, statuses, facts, style, offsets }: ToDraw): Promise<DrawnDiagram> {
  const scale = 1;
  const laid = await layoutDiagram({ model, hasMarks: Object.keys(statuses).length > 0, facts, style, scale });
  const placed = arrange(laid, offsets, style === 'lane' ? treeParents(model) : new Map(), scale);
  return { model, drawing: { name, description, placed, facts, statuses, measure: canvasMeasure(scale), scale } };
}
