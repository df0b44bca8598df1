import type { Branch, Decision, WorkflowDefinition } from './definition.ts';

/** A place of the flow; steps and decisions by their place in the definition, from 0. */
export type FlowNode = 'start' | 'end' | 'rollback' | `step:${number}` | `decision:${number}`;

/** `condition` is null where the flow just goes on, '' for “otherwise”. `branch` is the place of the branch in its decision, from 0. */
export type FlowEdge = { readonly from: FlowNode; readonly to: FlowNode; readonly condition: string | null; readonly branch: number | null };

export type Flow = {
  /** Steps in order, by their places; those of one parallel group together. */
  readonly blocks: readonly (readonly number[])[];
  readonly edges: readonly FlowEdge[];
  /** Decisions that no step leads to; their branches are edges all the same. */
  readonly unplaced: readonly number[];
};

type Facts = {
  readonly steps: readonly { readonly id: string; readonly parallel: string | null }[];
  readonly decisions: readonly Pick<Decision, 'after' | 'branches'>[];
};

export const stepNode = (index: number): FlowNode => `step:${index}`;
export const decisionNode = (index: number): FlowNode => `decision:${index}`;

/** The place of the step that a node stands for; null for any other node. */
export const stepOf = (node: FlowNode): number | null => (node.startsWith('step:') ? Number(node.slice(5)) : null);

/** Neighbouring steps of one parallel group together, every other step alone. */
export function blocksOf(steps: Facts['steps']): number[][] {
  const blocks: number[][] = [];
  steps.forEach(({ parallel }, index) => {
    const last = blocks.at(-1);
    if (last !== undefined && parallel !== null && steps[index - 1]?.parallel === parallel) last.push(index);
    else blocks.push([index]);
  });
  return blocks;
}

/**
 * How a run goes through a definition. A step leads to the decisions that follow it, in their order, and through them to
 * the next step; a decision after the last step of a parallel group waits for all of the group. A branch that
 * “continues” leads to whatever comes next. A decision is gone through without an answer unless its branches cover all:
 * one says “otherwise”, or two say the opposite of each other. A branch to an unknown target is no edge.
 */
export function flowOf({ steps, decisions }: Pick<WorkflowDefinition, 'steps' | 'decisions'> | Facts): Flow {
  const blocks = blocksOf(steps);
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const after = new Map<number, number[]>();
  const unplaced: number[] = [];
  decisions.forEach((decision, index) => {
    const place = decision.after === null ? undefined : places.get(decision.after);
    if (place === undefined) unplaced.push(index);
    else after.set(place, [...(after.get(place) ?? []), index]);
  });

  const edges: FlowEdge[] = [];
  const go = (from: readonly FlowNode[], to: readonly FlowNode[], condition: string | null = null, branch: number | null = null): void =>
    from.forEach((one) => to.forEach((other) => edges.push({ from: one, to: other, condition, branch })));
  /** Branches of a decision, and what comes after it. */
  const decide = (index: number, next: readonly FlowNode[]): void => {
    const branches = decisions[index]?.branches ?? [];
    branches.forEach(({ target, condition }, branch) => {
      const place = target.to === 'step' ? places.get(target.stepId) : undefined;
      if (target.to === 'next') go([decisionNode(index)], next, condition, branch);
      else if (target.to === 'end' || target.to === 'rollback') go([decisionNode(index)], [target.to], condition, branch);
      else if (place !== undefined) go([decisionNode(index)], [stepNode(place)], condition, branch);
    });
    if (!coversAll(branches) && !branches.some(({ target }) => target.to === 'next')) go([decisionNode(index)], next);
  };
  /** From some nodes through the decisions to what comes next. */
  const lead = (from: readonly FlowNode[], through: readonly number[], next: readonly FlowNode[]): void => {
    const [first] = through;
    go(from, first === undefined ? next : [decisionNode(first)]);
    through.forEach((index, at) => {
      const following = through[at + 1];
      decide(index, following === undefined ? next : [decisionNode(following)]);
    });
  };

  go(['start'], blocks[0] === undefined ? ['end'] : blocks[0].map(stepNode));
  blocks.forEach((block, at) => {
    const next: readonly FlowNode[] = blocks[at + 1]?.map(stepNode) ?? ['end'];
    const shared = after.get(block.at(-1) ?? -1) ?? [];
    const joined: FlowNode[] = [];
    for (const place of block.slice(0, -1)) {
      const own = after.get(place) ?? [];
      const onward = shared[0] === undefined ? next : [decisionNode(shared[0])];
      if (own.length === 0) joined.push(stepNode(place));
      else lead([stepNode(place)], own, onward);
    }
    lead([...joined, ...block.slice(-1).map(stepNode)], shared, next);
  });
  for (const index of unplaced) decide(index, []);
  return { blocks, edges, unplaced };
}

/** The nodes that can be come to from some, themselves among them; `against` the edges: those from which they can be come to. */
export function reachable(flow: Pick<Flow, 'edges'>, from: readonly FlowNode[], against = false): ReadonlySet<FlowNode> {
  const ways = new Map<FlowNode, FlowNode[]>();
  for (const edge of flow.edges) {
    const [here, there] = against ? [edge.to, edge.from] : [edge.from, edge.to];
    const known = ways.get(here);
    if (known === undefined) ways.set(here, [there]);
    else known.push(there);
  }
  const found = new Set<FlowNode>(from);
  for (const node of found) for (const next of ways.get(node) ?? []) found.add(next);
  return found;
}

/** Whether one of the branches is taken, whatever holds: one says “otherwise”, or two say the opposite of each other. */
export function coversAll(branches: readonly Pick<Branch, 'condition' | 'target'>[]): boolean {
  if (branches.some(({ target }) => target.to === 'unknown')) return false;
  const said = new Map<string, boolean>();
  return branches.some(({ condition }) => {
    const { core, holds } = meaningOf(condition);
    const before = said.get(core);
    said.set(core, holds);
    return (core === '' && holds) || (before !== undefined && before !== holds);
  });
}

/** Words that say that something holds, and those that say the opposite. */
const OPPOSITES: readonly (readonly [yes: string, no: string])[] = [
  ['yes', 'no'], ['true', 'false'], ['pass passes passed succeeds succeeded success successful ok', 'fail fails failed failure'],
  ['approve approves approved accept accepts accepted', 'reject rejects rejected decline declines declined refuse refuses refused'], ['proceed', 'stop'],
  ['healthy', 'unhealthy'], ['valid', 'invalid'], ['complete', 'incomplete'], ['available', 'unavailable'], ['<', '>= ≥'], ['>', '<= ≤'], ['=', '≠'],
];
const MEANINGS = new Map(OPPOSITES.flatMap(([yes, no], index) => [[yes, true] as const, [no, false] as const].flatMap(([words, holds]) => words.split(' ').map((word) => [word, { core: `±${index}`, holds }] as const))));
const NEGATION = /^(?:not|cannot|(?:don|doesn|didn|isn|aren|wasn|weren|can|won)['’]t)$/;
const HELPER = /^(?:is|are|was|were|do|does|did|can|will)$/;
const WORD = /[<>]=|[<>=≠≤≥]|[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** “The counts match” and “the counts do not match” have the same core; one says that it holds, the other that it does not. */
function meaningOf(condition: string): { readonly core: string; readonly holds: boolean } {
  const core: string[] = [];
  let holds = true;
  for (const word of condition.toLowerCase().replaceAll('!=', '≠').match(WORD) ?? []) {
    const meaning = MEANINGS.get(word);
    if (NEGATION.test(word) || meaning?.holds === false) holds = !holds;
    if (meaning !== undefined) core.push(meaning.core);
    else if (!NEGATION.test(word) && !HELPER.test(word)) core.push(word.replace(/(?<=\p{L}{3})(?:es|s|ed)$/u, ''));
  }
  return { core: core.join(' '), holds };
}
