import { stepNode, stepOfNode } from '#shared/domain/maps/workflow-graph.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Positions } from '#shared/domain/workflows/workflow.ts';
import type { Offset, Offsets } from '#shared/lib/diagram/arrange.ts';

type Steps = Pick<WorkflowDefinition, 'steps'>;

/** What is kept of a node by: a step by its id, so that its place goes along when steps move; all else by its node. */
const keyOf = (node: string, { steps }: Steps): string => {
  const at = stepOfNode(node);
  return (at === null ? undefined : steps[at]?.id) ?? `:${node}`;
};

/** Where hands put nodes, as it is stored, for the map (M1). */
export function offsetsOf(positions: Positions, { steps }: Steps): Offsets {
  const nodes = new Map(steps.map(({ id }, index) => [id, stepNode(index)]));
  return Object.fromEntries(
    Object.entries(positions).flatMap(([key, { x, y }]) => {
      const node = key.startsWith(':') ? key.slice(1) : nodes.get(key);
      return node === undefined ? [] : [[node, { dx: x, dy: y }]];
    }),
  );
}

/** With one node put somewhere else. Of steps that are gone nothing is kept. */
export function placed(positions: Positions, definition: Steps, node: string, { dx, dy }: Offset): Positions {
  const there = new Set(definition.steps.map(({ id }) => id));
  const kept = Object.entries(positions).filter(([key]) => key.startsWith(':') || there.has(key));
  return { ...Object.fromEntries(kept), [keyOf(node, definition)]: { x: dx, y: dy } };
}
