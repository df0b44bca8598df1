import type { Graph, GraphEdge, GraphNode } from '../graph.ts';
import { END_NODE, ROLLBACK_NODE, START_NODE } from '../workflow-graph.ts';

/** A way from one node to another, or to the end or the rollback of the whole. */
export type Way = { readonly from: string; readonly to: string; readonly label: string | null };

export const TO_END = '\u0000end';
export const TO_ROLLBACK = '\u0000rollback';

/** Something of a chart that a runbook can't say, or that was taken for something. `code` is stable and kebab-case. */
export type ChartNote = { readonly code: string; readonly message: string };

/** A chart as a flow: nodes that become steps and decisions, in the order of the file, with the ways between them. */
export type ChartFlow = {
  readonly nodes: readonly GraphNode[];
  readonly ways: readonly Way[];
  /** What the first nodes are, where the chart has a start. */
  readonly starts: readonly string[];
  /** How a node is taken back, by its id. */
  readonly rollbacks: ReadonlyMap<string, string>;
  readonly triggers: readonly string[];
  readonly outputs: readonly string[];
  /** What the way back is called, where the chart has one. */
  readonly rollback: string | null;
  readonly notes: readonly ChartNote[];
};

const STARTS = /^(?:start|begin|beginning|go|entry|anfang|inicio|début)$/i;
const ENDS = /^(?:end|finish|finished|done|complete|completed|stop|exit|ende|fin|fertig)$/i;
const BACK = /\b(?:roll(?:ed|ing)?[\s-]?back|compensat\w*|undo|undone|revert\w*)\b/i;
const TERMINALS: readonly GraphNode['shape'][] = ['stadium', 'circle', 'double-circle'];

/** Reads a chart as a flow: turned round, opened up where it leads to groups, without what only begins and ends it. */
export function chartFlow(graph: Graph): ChartFlow {
  const notes: ChartNote[] = [];
  const edges = opened(graph, notes).map((edge) => forwards(edge));
  const undirected = graph.edges.filter(({ head, tail, line }) => head === 'none' && tail === 'none' && line !== 'invisible').length;
  if (undirected > 0) notes.push({ code: 'no-direction', message: `${undirected === 1 ? 'A line has' : `${undirected} lines have`} no direction and were followed from where they are written first.` });
  const ins = countBy(edges, ({ to }) => to);
  const outs = countBy(edges, ({ from }) => from);
  const starts = new Set(graph.nodes.filter((node) => (ins.get(node.id) ?? 0) === 0 && isTerminal(node, graph, START_NODE, STARTS)).map(({ id }) => id));
  const ends = new Set(graph.nodes.filter((node) => (outs.get(node.id) ?? 0) === 0 && !starts.has(node.id) && isTerminal(node, graph, END_NODE, ENDS)).map(({ id }) => id));
  const back = new Set(graph.nodes.filter(({ id, label }) => !starts.has(id) && (id === ROLLBACK_NODE || /^(?:execute\s+)?roll(?:ing)?[\s-]?back\b/i.test(label)) && edges.every((edge) => edge.from !== id || ends.has(edge.to))).map(({ id }) => id));
  const rollbacks = compensations(graph, edges, back);
  const undoing = new Set(rollbacks.map(({ edge }) => edge.to));
  const target = (id: string): string => (ends.has(id) ? TO_END : back.has(id) ? TO_ROLLBACK : id);
  const gone = (id: string): boolean => starts.has(id) || ends.has(id) || back.has(id) || undoing.has(id);
  const labels = (ids: ReadonlySet<string>, plain: RegExp): string[] => graph.nodes.filter(({ id, label }) => ids.has(id) && !plain.test(label.trim()) && label.trim() !== '').map(({ label }) => label.replaceAll('\n', ' '));
  return {
    nodes: graph.nodes.filter(({ id }) => !gone(id)),
    ways: edges.filter((edge) => !gone(edge.from) && !rollbacks.some((each) => each.edge === edge)).map(({ from, to, label }) => ({ from, to: target(to), label: label === null || label.trim() === '' ? null : label })),
    starts: edges.filter(({ from }) => starts.has(from)).map(({ to }) => target(to)),
    rollbacks: new Map(rollbacks.map(({ edge, text }) => [edge.from, text])),
    triggers: labels(starts, STARTS),
    outputs: labels(ends, ENDS),
    rollback: labels(back, /^(?:execute\s+)?roll[\s-]?back$/i)[0] ?? null,
    notes,
  };
}

/** A node that stands for nothing to do: by the word on it, or by a shape that only such nodes have. */
function isTerminal({ id, label, shape }: GraphNode, { nodes }: Graph, own: string, words: RegExp): boolean {
  if (!TERMINALS.includes(shape)) return false;
  if (id === own || words.test(label.trim())) return true;
  return nodes.filter((node) => TERMINALS.includes(node.shape)).length * 2 <= nodes.length;
}

/** Nodes that dotted lines lead to and that take something back: no steps, but what undoes one. */
function compensations({ nodes }: Graph, edges: readonly GraphEdge[], back: ReadonlySet<string>): { readonly edge: GraphEdge; readonly text: string }[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return edges.flatMap((edge) => {
    const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
    if (edge.line !== 'dotted' || from === undefined || to === undefined || from.shape === 'diamond' || back.has(edge.to)) return [];
    const isApart = edges.every((each) => each.from !== edge.to && (each.to !== edge.to || each === edge));
    return isApart && (BACK.test(to.label) || BACK.test(edge.label ?? '')) ? [{ edge, text: to.label }] : [];
  });
}

const forwards = (edge: GraphEdge): GraphEdge => (edge.head === 'none' && edge.tail !== 'none' ? { ...edge, from: edge.to, to: edge.from, head: edge.tail, tail: 'none' } : edge);

function countBy(edges: readonly GraphEdge[], of: (edge: GraphEdge) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(of(edge), (counts.get(of(edge)) ?? 0) + 1);
  return counts;
}

/** An edge to a group leads to what nothing in it leads to, one from a group comes from what leads to nothing in it. */
function opened({ nodes, groups, edges }: Graph, notes: ChartNote[]): GraphEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const members = (id: string, seen = new Set<string>()): string[] => {
    const group = byId.get(id);
    if (group === undefined || seen.has(id)) return [];
    seen.add(id);
    return [...group.nodes, ...group.groups.flatMap((inner) => members(inner, seen))];
  };
  const drawn = edges.filter(({ line }) => line !== 'invisible');
  const side = (id: string, end: 'from' | 'to'): string[] => {
    if (known.has(id)) return [id];
    const inside = members(id);
    const own = new Set(inside);
    const led = new Set(drawn.filter(({ from, to }) => own.has(from) && own.has(to)).map((edge) => edge[end === 'to' ? 'to' : 'from']));
    const free = inside.filter((member) => !led.has(member));
    return free.length === 0 ? inside.slice(0, 1) : free;
  };
  return drawn.flatMap((edge) => {
    const [from, to] = [side(edge.from, 'from'), side(edge.to, 'to')];
    if (from.length === 0 || to.length === 0) notes.push({ code: 'leads-to-nothing', message: `The line from “${edge.from}” to “${edge.to}” leads to a group without nodes and was left out.` });
    return from.flatMap((a) => to.map((b) => ({ ...edge, from: a, to: b })));
  });
}
