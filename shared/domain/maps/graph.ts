import { z } from 'zod';

export const DIRECTIONS = ['TB', 'BT', 'LR', 'RL'] as const;
export const NODE_SHAPES = [
  'rectangle', 'rounded', 'stadium', 'subroutine', 'cylinder', 'circle', 'double-circle',
  'asymmetric', 'diamond', 'hexagon', 'parallelogram', 'parallelogram-alt', 'trapezoid', 'trapezoid-alt',
] as const;

export const graphNodeSchema = z.object({
  id: z.string().min(1).max(200),
  /** Plain text; a line break is `\n`. */
  label: z.string().max(5_000),
  shape: z.enum(NODE_SHAPES),
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

export const graphEdgeSchema = z.object({
  from: z.string().min(1).max(200),
  to: z.string().min(1).max(200),
  label: z.string().max(5_000).nullable(),
  line: z.enum(['solid', 'dotted', 'thick', 'invisible']),
  /** Marks at the two ends; an undirected edge has none at either. */
  tail: z.enum(['none', 'arrow', 'circle', 'cross']),
  head: z.enum(['none', 'arrow', 'circle', 'cross']),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphGroupSchema = z.object({
  id: z.string().min(1).max(200),
  title: z.string().max(5_000),
  direction: z.enum(DIRECTIONS).nullable(),
  nodes: z.array(z.string()),
  groups: z.array(z.string()),
});
export type GraphGroup = z.infer<typeof graphGroupSchema>;

/** A diagram without positions: what a Mermaid flowchart says (M3). */
export const graphSchema = z.object({
  direction: z.enum(DIRECTIONS),
  nodes: z.array(graphNodeSchema).max(20_000),
  edges: z.array(graphEdgeSchema).max(50_000),
  groups: z.array(graphGroupSchema).max(5_000),
});
export type Graph = z.infer<typeof graphSchema>;
