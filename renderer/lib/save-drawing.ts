import type { Input } from '#shared/ipc/contract.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import type { DiagramModel } from '#shared/lib/diagram/model.ts';
import { printSvg } from '#shared/lib/diagram/print-svg.ts';
import type { Drawing } from '#shared/lib/diagram/print-svg.ts';
import { call } from './api.ts';
import { outcomeOf } from './save-export.ts';
import type { ExportOutcome } from './save-export.ts';

export type DrawingFormat = 'mermaid' | 'svg' | 'png';

export interface DrawnDiagram {
  readonly model: DiagramModel;
  readonly drawing: Drawing;
}

/** Asks where to save a diagram, and writes it there: as text, as vectors, or as the pixels of those (M3). */
export const saveDrawing = (format: DrawingFormat, { model, drawing }: DrawnDiagram): Promise<ExportOutcome> =>
  outcomeOf(async () => call('exports.save-drawing', { title: drawing.name, drawing: await contentOf(format, model, drawing) }));

async function contentOf(format: DrawingFormat, model: DiagramModel, drawing: Drawing): Promise<Input<'exports.save-drawing'>['drawing']> {
  if (format === 'mermaid') return { format, text: printFlowchart(model) };
  if (format === 'svg') return { format, text: printSvg(drawing) };
  // Fetched for pictures alone.
  const { fontCss, pngOf } = await import('./png.ts');
  const css = await fontCss(printSvg(drawing));
  return { format, bytes: await pngOf(printSvg({ ...drawing, css })) };
}
