import mermaid from 'mermaid';
import type { Graph } from '#shared/domain/maps/graph.ts';

type Chart = {
  readonly getDirection: () => string | undefined;
  readonly getVertices: () => ReadonlyMap<string, { readonly id: string; readonly text?: string; readonly type?: string }>;
  readonly getEdges: () => readonly { readonly start: string; readonly end: string; readonly text: string; readonly type?: string; readonly stroke?: string }[];
  readonly getSubGraphs: () => readonly { readonly id: string; readonly nodes: readonly string[]; readonly title: string; readonly dir?: string }[];
};

/** What Mermaid says of a chart, in the words that a graph can be put into as well. */
export type Said = {
  readonly direction: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly groups: readonly string[];
};

/** Mermaid keeps its own entities in a form of its own until it draws. */
const decoded = (text: string): string => {
  const box = document.createElement('textarea');
  box.innerHTML = text.replace(/ﬂ°°/g, '&#').replace(/ﬂ°/g, '&').replace(/¶ß/g, ';');
  return box.value;
};

/** Blanks at the ends of lines are nobody’s words, nor is the sign that stands for no label. */
const trimmed = (text: string): string => text.split('\n').map((line) => line.trim()).join('\n').replace(/^\u200b$/, '').trim();
const words = (text: string): string => trimmed(decoded(text.replace(/<br\s*\/?>/gi, '\n').replaceAll('\\n', '\n')));

/** A subgraph that has only a title, which is no name, has a name of its own making in each of both. */
const named = (id: string, groups: readonly { readonly id: string; readonly title: string }[]): string => {
  const title = groups.find((group) => group.id === id)?.title ?? '';
  const plain = title.replace(/[^\p{L}\p{N}_./-]+/gu, '_');
  return plain !== title && (/^subGraph\d+$/.test(id) || id === plain || id === title) ? `(${words(title)})` : id;
};

/** What Mermaid itself makes of a text; throws what Mermaid throws. */
export async function asMermaid(text: string): Promise<Said> {
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const chart = db as unknown as Chart;
  const groups = chart.getSubGraphs();
  const ids = new Set(groups.map(({ id }) => id));
  return {
    direction: (chart.getDirection() ?? 'TB').trim().replace('TD', 'TB'),
    nodes: [...chart.getVertices().values()].filter(({ id }) => !ids.has(id)).map(({ id, text: label }) => `${id}|${words(label ?? id)}`).sort(),
    edges: chart.getEdges().map(({ start, end, text: label, type, stroke }) => `${start} ${stroke ?? ''} ${type ?? ''} ${end}|${words(label)}`),
    groups: groups.map(({ id, title, nodes, dir }) => `${named(id, groups)}|${words(title)}|${dir?.replace('TD', 'TB') ?? ''}|${nodes.map((node) => named(node, groups)).sort().join(' ')}`).sort(),
  };
}

const STROKES = { solid: 'normal', dotted: 'dotted', thick: 'thick', invisible: 'invisible' } as const;
const HEADS = { none: 'arrow_open', arrow: 'arrow_point', circle: 'arrow_circle', cross: 'arrow_cross' } as const;

/** A graph in the same words. */
export const saidOf = ({ direction, nodes, edges, groups }: Graph): Said => ({
  direction,
  nodes: nodes.map(({ id, label }) => `${id}|${trimmed(label)}`).sort(),
  edges: edges.map(({ from, to, label, line, tail, head }) => `${from} ${STROKES[line]} ${tail === 'none' ? HEADS[head] : `double_${HEADS[head]}`} ${to}|${trimmed(label ?? '')}`),
  groups: groups.map(({ id, title, direction: way, nodes: members, groups: inner }) => `${named(id, groups)}|${trimmed(title)}|${way ?? ''}|${[...members, ...inner].map((node) => named(node, groups)).sort().join(' ')}`).sort(),
});
