import { z } from 'zod';
import { DIRECTIONS, GRAPH_LIMITS, NODE_SHAPES } from './graph-limits.ts';

export { DIRECTIONS, NODE_SHAPES };

export const graphNodeSchema = z.object({
  id: z.string().min(1).max(GRAPH_LIMITS.id),
  /** Plain text; a line break is `\n`. */
  label: z.string().max(GRAPH_LIMITS.label),
  shape: z.enum(NODE_SHAPES),
});
export type GraphNode = z.infer<typeof graphNodeSchema>;

export const graphEdgeSchema = z.object({
  from: z.string().min(1).max(GRAPH_LIMITS.id),
  to: z.string().min(1).max(GRAPH_LIMITS.id),
  label: z.string().max(GRAPH_LIMITS.label).nullable(),
  line: z.enum(['solid', 'dotted', 'thick', 'invisible']),
  /** Marks at the two ends; an undirected edge has none at either. */
  tail: z.enum(['none', 'arrow', 'circle', 'cross']),
  head: z.enum(['none', 'arrow', 'circle', 'cross']),
});
export type GraphEdge = z.infer<typeof graphEdgeSchema>;

export const graphGroupSchema = z.object({
  id: z.string().min(1).max(GRAPH_LIMITS.id),
  title: z.string().max(GRAPH_LIMITS.label),
  direction: z.enum(DIRECTIONS).nullable(),
  nodes: z.array(z.string()),
  groups: z.array(z.string()),
});
export type GraphGroup = z.infer<typeof graphGroupSchema>;

/** A diagram without positions: what a Mermaid flowchart says (M3). */
export const graphSchema = z.object({
  direction: z.enum(DIRECTIONS),
  nodes: z.array(graphNodeSchema).max(GRAPH_LIMITS.nodes),
  edges: z.array(graphEdgeSchema).max(GRAPH_LIMITS.edges),
  groups: z.array(graphGroupSchema).max(GRAPH_LIMITS.groups),
});
export type Graph = z.infer<typeof graphSchema>;
