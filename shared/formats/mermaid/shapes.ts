import type { NODE_SHAPES } from '#shared/domain/maps/graph.ts';

export type NodeShape = (typeof NODE_SHAPES)[number];

/** How each shape is written around its label; longer openings stand before those that they begin with. */
export const BRACKETS: readonly (readonly [open: string, close: string, shape: NodeShape])[] = [
  ['(((', ')))', 'double-circle'],
  ['((', '))', 'circle'],
  ['([', '])', 'stadium'],
  ['[[', ']]', 'subroutine'],
  ['[(', ')]', 'cylinder'],
  ['{{', '}}', 'hexagon'],
  ['[/', '/]', 'parallelogram'],
  ['[/', '\\]', 'trapezoid'],
  ['[\\', '\\]', 'parallelogram-alt'],
  ['[\\', '/]', 'trapezoid-alt'],
  ['[', ']', 'rectangle'],
  ['(', ')', 'rounded'],
  ['{', '}', 'diamond'],
  ['>', ']', 'asymmetric'],
];

/** The names that `A@{ shape: … }` gives to shapes of the model; any other is drawn as a rectangle. */
const NAMED: ReadonlyMap<string, NodeShape> = new Map<string, NodeShape>([
  ...named('rectangle', 'rect', 'proc', 'process', 'rectangle'),
  ...named('rounded', 'rounded', 'event'),
  ...named('stadium', 'stadium', 'pill', 'terminal'),
  ...named('subroutine', 'fr-rect', 'framed-rectangle', 'subproc', 'subprocess', 'subroutine'),
  ...named('cylinder', 'cyl', 'cylinder', 'database', 'db'),
  ...named('circle', 'circle', 'circ'),
  ...named('double-circle', 'dbl-circ', 'double-circle'),
  ...named('asymmetric', 'odd'),
  ...named('diamond', 'diam', 'diamond', 'decision', 'question'),
  ...named('hexagon', 'hex', 'hexagon', 'prepare'),
  ...named('parallelogram', 'lean-r', 'lean-right', 'in-out'),
  ...named('parallelogram-alt', 'lean-l', 'lean-left', 'out-in'),
  ...named('trapezoid', 'trap-b', 'trapezoid', 'trapezoid-bottom', 'priority'),
  ...named('trapezoid-alt', 'trap-t', 'trapezoid-top', 'inv-trapezoid', 'manual'),
]);

function named(shape: NodeShape, ...names: readonly string[]): (readonly [string, NodeShape])[] {
  return names.map((name) => [name, shape] as const);
}

export const shapeNamed = (name: string): NodeShape => NAMED.get(name.toLowerCase()) ?? 'rectangle';
