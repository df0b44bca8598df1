import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { foldName } from './names.ts';
import { type OrganisationTree, type Thing, type ThingKind, thingsOf } from './organisation.ts';

/** The words of the map, in the language of whoever looks at it. */
export type OrganisationWords = {
  readonly lifecycle: string;
  readonly stages: Readonly<Record<Stage, string>>;
  /** What a department or list of acceptance has in its name. */
  readonly acceptance: string;
};

export const LIFECYCLE_GROUP = 'lifecycle';
export const stageNode = (stage: Stage): string => `stage_${stage}`;

const SHAPE = { department: 'rectangle', section: 'rounded', checklist: 'subroutine' } as const satisfies Record<ThingKind, GraphNode['shape']>;

/**
 * The organisation as a diagram (M1): departments, their sections and lists as far as they are open, and beside them the
 * lifecycle that all share. It begins at every department, and what it ends in is the acceptance, which is shown always.
 */
export function organisationGraph(tree: OrganisationTree, isOpen: (node: string) => boolean, words: OrganisationWords): Graph {
  const things = thingsOf(tree);
  const accepting = acceptanceOf(things, words);
  const shown = visible(things, isOpen, accepting);
  const stages = STAGES.map((stage): GraphNode => ({ id: stageNode(stage), label: words.stages[stage], shape: 'stadium' }));
  const [first, last] = [stageNode('setup'), stageNode('document')];
  const tops = shown.filter((thing) => thing.parent === null && thing !== accepting);
  return {
    direction: 'LR',
    nodes: [...shown.map(({ node, name, kind }) => ({ id: node, label: name, shape: SHAPE[kind] })), ...stages],
    edges: [
      ...shown.flatMap(({ node, parent }) => (parent === null ? [] : [arrow(parent, node)])),
      ...stages.slice(1).map(({ id }, index) => arrow(stages[index]?.id ?? first, id)),
      ...tops.map(({ node }) => line(first, node)),
      ...(accepting === null ? [] : [line(last, accepting.node)]),
    ],
    groups: [{ id: LIFECYCLE_GROUP, title: words.lifecycle, direction: 'LR', nodes: stages.map(({ id }) => id), groups: [] }],
  };
}

const RANK = { department: 0, section: 1, checklist: 2 } as const satisfies Record<ThingKind, number>;

/** The department, else the section, else the list that has acceptance in its name. */
export function acceptanceOf(things: readonly Thing[], { acceptance }: Pick<OrganisationWords, 'acceptance'>): Thing | null {
  const wanted = ` ${foldName(acceptance)} `;
  const named = things.filter(({ name }) => ` ${foldName(name)} `.includes(wanted));
  return named.toSorted((a, b) => RANK[a.kind] - RANK[b.kind])[0] ?? null;
}

/** What is open down from the top, and the way down to the acceptance. */
function visible(things: readonly Thing[], isOpen: (node: string) => boolean, accepting: Thing | null): Thing[] {
  const byNode = new Map(things.map((thing) => [thing.node, thing]));
  const wayDown = new Set<string>();
  for (let at = accepting; at !== null; at = byNode.get(at.parent ?? '') ?? null) wayDown.add(at.node);
  const shown = new Set<string>();
  for (const { node, parent } of things) {
    if (parent === null || wayDown.has(node) || (shown.has(parent) && isOpen(parent))) shown.add(node);
  }
  return things.filter(({ node }) => shown.has(node));
}

const arrow = (from: string, to: string): GraphEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow' });
const line = (from: string, to: string): GraphEdge => ({ ...arrow(from, to), head: 'none' });
