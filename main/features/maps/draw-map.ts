import type { Graph } from '#shared/domain/maps/graph.ts';
import { fromElk, toElk } from '#shared/lib/diagram/elk-graph.ts';
import { layoutLane } from '#shared/lib/diagram/lane-layout.ts';
import type { DiagramFacts } from '#shared/lib/diagram/model.ts';
import type { LayoutInput, PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { printSvg } from '#shared/lib/diagram/print-svg.ts';
import { approximateWidth } from '#shared/lib/diagram/text-width.ts';

export type MapDrawing = { readonly title: string; readonly graph: Graph; readonly layout: 'layered' | 'lane'; readonly facts?: DiagramFacts };

const FONT_PX = 13;

/** A map as an SVG file, laid out and drawn without a window (X3). */
export async function drawMap({ title, graph, layout, facts }: MapDrawing): Promise<string> {
  const measure = approximateWidth(FONT_PX);
  const input: LayoutInput = { model: graph, hasMarks: false, measure, scale: 1, ...(facts === undefined ? {} : { facts }) };
  const placed = layout === 'lane' ? layoutLane(input) : await layered(input);
  const description = `${graph.nodes.length} nodes, ${graph.edges.length} connections.`;
  return printSvg({ name: title, description, placed, measure, scale: 1, ...(facts === undefined ? {} : { facts }) });
}

async function layered(input: LayoutInput): Promise<PlacedDiagram> {
  // Large, and needed for this alone.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  return fromElk(await new Elk().layout(toElk(input)), input);
}
