export const DIRECTIONS = ['TB', 'BT', 'LR', 'RL'] as const;
export const NODE_SHAPES = [
  'rectangle', 'rounded', 'stadium', 'subroutine', 'cylinder', 'circle', 'double-circle',
  'asymmetric', 'diamond', 'hexagon', 'parallelogram', 'parallelogram-alt', 'trapezoid', 'trapezoid-alt',
] as const;

/** How much a graph holds, and how long its names and labels may be, in letters. */
export const GRAPH_LIMITS = { nodes: 20_000, edges: 50_000, groups: 5_000, id: 200, label: 5_000 } as const;
