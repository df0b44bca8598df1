import type { DiagramModel } from '#shared/lib/diagram/model.ts';
import { paper, printSvg } from '#shared/lib/diagram/print-svg.ts';
import { readChart } from '#renderer/lib/read-chart.ts';
import { drawDiagram } from '../diagram/draw-diagram.ts';

export type DrawnChart =
  | { readonly kind: 'drawn'; readonly svg: string; readonly diagram: string; readonly model: DiagramModel | null }
  | { readonly kind: 'failed'; readonly reason: string };

/** A chart as an image that can run nothing: flowcharts drawn as everywhere here, all other kinds by Mermaid. */
export async function drawChart(text: string, name: string, isDark: boolean): Promise<DrawnChart> {
  const chart = readChart(text);
  if (chart.kind === 'faulty') return { kind: 'failed', reason: chart.reason };
  if (chart.kind === 'flowchart') return { kind: 'drawn', svg: await flowchartSvg(chart.model, name), diagram: 'flowchart', model: chart.model };
  try {
    const { mermaidSvg } = await import('./mermaid-svg.ts');
    return { kind: 'drawn', svg: await mermaidSvg(text, isDark), diagram: chart.diagram, model: null };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function flowchartSvg(model: DiagramModel, name: string): Promise<string> {
  const { drawing } = await drawDiagram({ name, description: name, model, statuses: {}, facts: {}, style: 'layered', offsets: {} });
  const { fontCss } = await import('#renderer/lib/png.ts');
  return printSvg({ ...drawing, css: `${await fontCss(printSvg(drawing))}${themeCss()}` });
}

const tokens: Readonly<Record<keyof typeof paper, string>> = {
  page: '--color-surface', surface: '--color-surface', group: '--color-sunken', ink: '--color-text', muted: '--color-text-muted', line: '--color-border-strong', groove: '--color-active',
  accent: '--color-accent-mark', positive: '--color-positive-mark', warning: '--color-warning-mark', danger: '--color-danger-mark', neutral: '--color-neutral-mark',
};

/** The colours of paper in those of the theme: in a style sheet, which goes before what the parts of a drawing say themselves. */
function themeCss(): string {
  const look = getComputedStyle(document.documentElement);
  const rules = Object.entries(paper).map(([name, colour]) => {
    const own = look.getPropertyValue(tokens[name as keyof typeof paper]).trim();
    return own === '' ? '' : `[fill="${colour}"]{fill:${own}}[stroke="${colour}"]{stroke:${own}}`;
  });
  return rules.join('');
}
