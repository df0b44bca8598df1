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
