import Elk from 'elkjs/lib/elk-api.js';
import type { ELK } from 'elkjs/lib/elk-api.js';
import ElkWorker from 'elkjs/lib/elk-worker.min.js?worker';
import { fromElk, toElk } from '#shared/lib/diagram/elk-graph.ts';
import { layoutLane } from '#shared/lib/diagram/lane-layout.ts';
import type { DiagramFacts, DiagramModel } from '#shared/lib/diagram/model.ts';
import type { LayoutInput, PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { factsKey } from '#shared/lib/diagram/sizes.ts';
import type { MeasureText } from '#shared/lib/diagram/sizes.ts';

/** `layered` by ELK, along the arrows; `lane` for trees below a chain of stages. */
export type LayoutStyle = 'layered' | 'lane';

export interface Wanted {
  readonly model: DiagramModel;
  /** Whether nodes leave room for a status shape. */
  readonly hasMarks: boolean;
  readonly facts: DiagramFacts;
  readonly style: LayoutStyle;
  /** Zoom of the interface, 1 at 100 %. */
  readonly scale: number;
}

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

/** Measures texts as nodes are written, in px. */
export function canvasMeasure(scale: number): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 7.5 * scale;
  context.font = font(scale);
  return (text) => context.measureText(text).width;
}

/** Finds a place for everything, off the main thread where that takes long. What only counts on is placed as before. */
export function layoutDiagram(wanted: Wanted): Promise<PlacedDiagram> {
  const key = JSON.stringify([wanted.model, wanted.hasMarks, factsKey(wanted.facts), wanted.style, wanted.scale]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const placed = place(wanted);
  known.set(key, placed);
  placed.catch(() => known.delete(key));
  const oldest = known.keys().next();
  if (known.size > remember && oldest.done !== true) known.delete(oldest.value);
  return placed;
}

async function place({ style, ...wanted }: Wanted): Promise<PlacedDiagram> {
  const elk = style === 'layered' ? warmEngine() : null;
  await document.fonts.load(font(wanted.scale));
  const input: LayoutInput = { ...wanted, measure: canvasMeasure(wanted.scale) };
  return elk === null ? layoutLane(input) : fromElk(await elk.layout(toElk(input)), input);
}
