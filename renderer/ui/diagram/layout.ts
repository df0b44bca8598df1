import Elk from 'elkjs/lib/elk-api.js';
import type { ELK } from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { fromElk, toElk } from '#shared/lib/diagram/elk-graph.ts';
import type { LayoutInput, PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import type { DiagramModel } from '#shared/lib/diagram/model.ts';

let engine: ELK | null = null;

/** One worker for all diagrams, kept from the first one on: starting it takes longer than most layouts. */
function warmEngine(): ELK {
  engine ??= new Elk({ workerFactory: () => new ElkWorker({ name: 'layout' }), algorithms: ['layered'] });
  return engine;
}

/** What was laid out lately, so that a change of view costs nothing. */
const known = new Map<string, Promise<PlacedDiagram>>();
const remember = 20;

const font = (scale: number): string => `540 ${13 * scale}px "Inter Variable", "Noto Sans", sans-serif`;

function canvasMeasure(scale: number): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7.5 * scale;
  context.font = font(scale);
  return (text) => context.measureText(text).width;
}

/** Finds a place for everything, off the main thread. `scale` is the zoom of the interface, 1 at 100 %. */
export function layoutDiagram(model: DiagramModel, hasMarks: boolean, scale: number): Promise<PlacedDiagram> {
  const key = JSON.stringify([model, hasMarks, scale]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const placed = place(model, hasMarks, scale);
  known.set(key, placed);
  placed.catch(() => known.delete(key));
  const oldest = known.keys().next();
  if (known.size > remember && oldest.done !== true) known.delete(oldest.value);
  return placed;
}

async function place(model: DiagramModel, hasMarks: boolean, scale: number): Promise<PlacedDiagram> {
  const elk = warmEngine();
  await document.fonts.load(font(scale));
  const input: LayoutInput = { model, hasMarks, measure: canvasMeasure(scale), scale };
  return fromElk(await elk.layout(toElk(input)), input);
}
