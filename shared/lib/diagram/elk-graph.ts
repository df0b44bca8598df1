import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { DiagramDirection, DiagramEdge, DiagramModel } from './model.ts';
import { endsOnOutlines } from './outline.ts';
import type { Box, LayoutInput, PlacedDiagram } from './placed.ts';
import { sizeNode, titleWidth, wrapLabel } from './sizes.ts';
import { hasWayBack } from './ways-back.ts';

const directions: Readonly<Record<DiagramDirection, string>> = { TB: 'DOWN', BT: 'UP', LR: 'RIGHT', RL: 'LEFT' };

/** From this many nodes on, straight lines, one try and one alignment: the answer must come in a moment. */
const large = 400;

function options({ model, scale }: LayoutInput): Record<string, string> {
  const many = model.nodes.length > large;
  const px = (value: number): string => String(Math.round(value * scale));
  return {
    'elk.algorithm': 'layered',
    'elk.direction': directions[model.direction],
    'elk.hierarchyHandling': model.groups.length === 0 ? 'SEPARATE_CHILDREN' : 'INCLUDE_CHILDREN',
    'elk.json.edgeCoords': 'ROOT',
    'elk.json.shapeCoords': 'ROOT',
    'elk.edgeRouting': many ? 'POLYLINE' : 'ORTHOGONAL',
    // A way back is the one that leads to where one came from: the flow keeps running down from its start, and it goes around.
    'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
    'elk.layered.feedbackEdges': 'true',
    'elk.layered.thoroughness': many ? '1' : '7',
    'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
    'elk.layered.nodePlacement.bk.fixedAlignment': many ? 'LEFTUP' : 'BALANCED',
    ...(many ? { 'elk.layered.crossingMinimization.greedySwitch.type': 'OFF' } : {}),
    // Lines that share an end would say of a way back that it leads on.
    'elk.layered.mergeEdges': String(!hasWayBack(model.edges)),
    'elk.layered.considerModelOrder.strategy': many ? 'NONE' : 'NODES_AND_EDGES',
    'elk.layered.spacing.nodeNodeBetweenLayers': px(36),
    'elk.layered.spacing.edgeNodeBetweenLayers': px(16),
    'elk.spacing.nodeNode': px(28),
    'elk.spacing.edgeNode': px(20),
    'elk.spacing.edgeEdge': px(14),
    'elk.spacing.edgeLabel': px(4),
    'elk.spacing.componentComponent': px(40),
    'elk.padding': '[top=8,left=8,bottom=8,right=8]',
  };
}

/** Edges whose two ends are there. */
const drawnEdges = (model: DiagramModel): readonly DiagramEdge[] => {
  const known = new Set([...model.nodes, ...model.groups].map(({ id }) => id));
  return model.edges.filter((edge) => known.has(edge.from) && known.has(edge.to));
};

/** What ELK is asked: sizes and connections. */
export function toElk(input: LayoutInput): ElkNode {
  const { model, measure, scale, hasMarks, facts } = input;
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const groups = new Map(model.groups.map((group) => [group.id, group]));
  const inside = new Set(model.groups.flatMap((group) => [...group.nodes, ...group.groups]));
  const placed = new Set<string>();
  const leaf = (id: string): ElkNode[] => {
    const node = nodes.get(id);
    if (node === undefined || placed.has(id)) return [];
    placed.add(id);
    const { width, height } = sizeNode(node.label, node.shape, { hasMark: hasMarks, facts: facts?.[id] }, measure, scale);
    return [{ id, width, height }];
  };
  const branch = (id: string): ElkNode[] => {
    const group = groups.get(id);
    if (group === undefined || placed.has(id)) return [];
    placed.add(id);
    const children = [...group.nodes.flatMap(leaf), ...group.groups.flatMap(branch)];
    const title = titleWidth(group.title, facts?.[id], measure, scale) + 24 * scale;
    const sides = Math.round(16 * scale);
    const layoutOptions = {
      'elk.padding': `[top=${Math.round(40 * scale)},left=${sides},bottom=${sides},right=${sides}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${Math.ceil(title)},${Math.round(48 * scale)})`,
    };
    return [{ id, layoutOptions, ...(children.length === 0 ? { width: title, height: 48 * scale } : { children }) }];
  };
  return {
    id: '\u0000root',
    layoutOptions: options(input),
    children: [
      ...model.nodes.filter(({ id }) => !inside.has(id)).flatMap(({ id }) => leaf(id)),
      ...model.groups.filter(({ id }) => !inside.has(id)).flatMap(({ id }) => branch(id)),
    ],
    edges: drawnEdges(model).map((edge, index) => {
      const label = labelBox(edge.label, input);
      const labels = label === null ? {} : { labels: [{ text: edge.label ?? '', width: label.width, height: label.height }] };
      return { id: `edge${index}`, sources: [edge.from], targets: [edge.to], ...labels };
    }),
  };
}

/** The words of an edge in lines, with the room that they take in px; null where it has none. */
export function labelBox(label: string | null, { measure, scale }: Pick<LayoutInput, 'measure' | 'scale'>): { readonly lines: readonly string[]; readonly width: number; readonly height: number } | null {
  if (label === null || label.trim() === '') return null;
  const lines = wrapLabel(label, measure, 140 * scale);
  return { lines, width: Math.ceil(Math.max(...lines.map(measure)) + 8 * scale), height: Math.ceil(lines.length * 18 * scale + 2 * scale) };
}

/** In whole px, as the page measures: what is as large as was said is not measured again. */
const box = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) });

/** ELK's answer in our words. */
export function fromElk(root: ElkNode, { model, measure, scale, hasMarks, facts }: LayoutInput): PlacedDiagram {
  const boxes = new Map<string, Box & { readonly depth: number }>();
  const collect = (node: ElkNode, depth: number): void => {
    boxes.set(node.id, { ...box(node), depth });
    for (const child of node.children ?? []) collect(child, depth + 1);
  };
  for (const child of root.children ?? []) collect(child, 0);
  const answers = new Map<string, ElkExtendedEdge>((root.edges ?? []).map((edge) => [edge.id, edge]));
  const nodes = model.nodes.flatMap((node) => {
    const place = boxes.get(node.id);
    if (place === undefined) return [];
    return [{ node, ...box(place), lines: sizeNode(node.label, node.shape, { hasMark: hasMarks, facts: facts?.[node.id] }, measure, scale).lines }];
  });
  const byId = new Map(nodes.map((node) => [node.node.id, node]));
  return {
    width: root.width ?? 0,
    height: root.height ?? 0,
    nodes,
    groups: model.groups.flatMap((group) => {
      const place = boxes.get(group.id);
      return place === undefined ? [] : [{ group, ...box(place), depth: place.depth }];
    }),
    edges: drawnEdges(model).flatMap((edge, index) => {
      const answer = answers.get(`edge${index}`);
      const section = answer?.sections?.[0];
      if (section === undefined) return [];
      const label = answer?.labels?.[0];
      return [{
        id: `edge${index}`,
        edge,
        points: endsOnOutlines([section.startPoint, ...(section.bendPoints ?? []), section.endPoint], byId.get(edge.from), byId.get(edge.to)),
        label: label === undefined ? null : { ...box(label), lines: labelBox(edge.label, { measure, scale })?.lines ?? [] },
      }];
    }),
  };
}
