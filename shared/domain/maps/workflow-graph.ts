import type { Branch, Decision, Target, WorkflowStep } from '#shared/domain/workflows/definition.ts';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from './graph.ts';
import { type Drawable, type PlacedDecision, type Unit, decisionsByStep, fallsThrough, jumpOf, unitsOf } from './workflow-places.ts';

/** Words for what a definition has no words for, in the language of whoever looks at it. */
export type WorkflowWords = {
  readonly start: string;
  readonly end: string;
  readonly rollback: string;
  /** A decision that asks nothing. */
  readonly decision: string;
  /** The way that is taken where no condition holds. */
  readonly otherwise: string;
};

export const START_NODE = 'start';
export const END_NODE = 'finish';
export const ROLLBACK_NODE = 'rollback';

/** The node of a step, by its place from 0. Step ids may hold what Mermaid cannot name, so they are not used here. */
export const stepNode = (index: number): string => `step${index + 1}`;
/** The node of a decision, by its place from 0. */
export const decisionNode = (index: number): string => `decision${index + 1}`;
/** The group of parallel steps that begins with a step, by that step’s place from 0. */
export const groupNode = (index: number): string => `parallel${index + 1}`;
/** What a branch leads to that is not there. */
const missingNode = (decision: number, branch: number): string => `missing${decision + 1}_${branch + 1}`;

/** The place of the step that a node stands for, from 0; null for all else. */
export const stepOfNode = (node: string): number | null => placeOf(/^step([1-9]\d*)$/, node);
/** The place of the decision that a node stands for, from 0; null for all else. */
export const decisionOfNode = (node: string): number | null => placeOf(/^decision([1-9]\d*)$/, node);
export const isMissingNode = (node: string): boolean => /^missing\d+_\d+$/.test(node);

function placeOf(pattern: RegExp, node: string): number | null {
  const match = pattern.exec(node);
  return match === null ? null : Number(match[1]) - 1;
}

/**
 * A runbook as a diagram (M1): its steps in order between a start and an end, decisions as diamonds behind the step that
 * they follow, parallel steps in a group, and what is taken back as a node that dotted lines lead to.
 */
export const workflowGraph = (definition: Drawable, words: WorkflowWords): Graph => new Drawer(definition, words).draw();

class Drawer {
  readonly #definition: Drawable;
  readonly #words: WorkflowWords;
  readonly #units: readonly Unit[];
  readonly #decisions: ReadonlyMap<number, PlacedDecision[]>;
  readonly #steps: ReadonlyMap<string, number>;
  readonly #nodes: GraphNode[] = [];
  readonly #missing: GraphNode[] = [];
  readonly #edges: GraphEdge[] = [];
  readonly #groups: ReadonlySet<string>;
  #rollsBack = false;

  constructor(definition: Drawable, words: WorkflowWords) {
    this.#definition = definition;
    this.#words = words;
    this.#units = unitsOf(definition);
    this.#decisions = decisionsByStep(definition, this.#units);
    this.#groups = new Set(this.#units.flatMap(({ steps, parallel }) => (parallel === null ? [] : [groupNode(steps[0] ?? 0)])));
    this.#steps = new Map(definition.steps.map(({ id }, index) => [id, index]));
  }

  draw(): Graph {
    const { start, end, rollback } = this.#words;
    this.#nodes.push({ id: START_NODE, label: start, shape: 'stadium' });
    this.#behind([START_NODE], -1, this.#entryOf(0));
    this.#units.forEach((_unit, index) => this.#unit(index));
    this.#nodes.push(...this.#missing, { id: END_NODE, label: end, shape: 'stadium' });
    if (this.#rollsBack) this.#nodes.push({ id: ROLLBACK_NODE, label: rollback, shape: 'parallelogram-alt' });
    const groups = this.#units.flatMap(({ steps, parallel }): GraphGroup[] =>
      parallel === null ? [] : [{ id: groupNode(steps[0] ?? 0), title: parallel, direction: null, nodes: steps.map(stepNode), groups: [] }],
    );
    return { direction: 'TB', nodes: this.#nodes, edges: this.#edges, groups };
  }

  #step(index: number): void {
    const step = this.#definition.steps[index];
    if (step !== undefined) this.#nodes.push({ id: stepNode(index), label: step.name, shape: shapeOf(step) });
  }

  /** The steps of a unit with what stands behind each of them, and behind them all. */
  #unit(index: number): void {
    const { steps, parallel } = this.#units[index] ?? { steps: [], parallel: null };
    const next = this.#entryOf(index + 1);
    const last = steps.at(-1) ?? -1;
    const shared = this.#entriesAt(last, next)[0] ?? END;
    const joined: string[] = [];
    for (const step of steps) {
      this.#step(step);
      if (step !== last && this.#decisions.has(step)) this.#behind([stepNode(step)], step, shared);
      else joined.push(stepNode(step));
    }
    const isWhole = parallel !== null && joined.length === steps.length;
    this.#behind(isWhole && shared.group !== null ? [groupNode(steps[0] ?? 0)] : joined, last, next);
  }

  /** The way in of each decision behind a step, and then of what comes next. */
  #entriesAt(step: number, next: Entry): Entry[] {
    const entries: Entry[] = [next];
    for (const { index, decision } of (this.#decisions.get(step) ?? []).toReversed()) {
      const jump = jumpOf(decision);
      entries.unshift(jump === null ? one(decisionNode(index)) : this.#entryAt(jump.target, entries[0] ?? END, [index, 0]));
    }
    return entries;
  }

  /** From some nodes through the decisions behind a step, one behind the other, to what comes next. */
  #behind(from: readonly string[], step: number, next: Entry): void {
    const entries = this.#entriesAt(step, next);
    const entry = entries[0] ?? END;
    for (const id of from) this.#connect(id, this.#groups.has(id) && entry.group !== null ? one(entry.group) : entry, null);
    (this.#decisions.get(step) ?? []).forEach(({ index, decision }, at) => {
      if (jumpOf(decision) === null) this.#decide(index, decision, entries[at + 1] ?? END);
    });
  }

  #decide(index: number, decision: Decision, next: Entry): void {
    const { question, branches } = decision;
    const from = decisionNode(index);
    this.#nodes.push({ id: from, label: question || this.#words.decision, shape: 'diamond' });
    const leadsOn = ({ target }: Branch): boolean => target.to === 'next' || (target.to === 'end' && next === END) || (target.to === 'step' && next.nodes.includes(stepNode(this.#steps.get(target.stepId) ?? -1)));
    branches.forEach(({ condition, target }, branch) => {
      const label = condition || (branches.length === 1 ? null : this.#words.otherwise);
      this.#connect(from, this.#entryAt(target, next, [index, branch]), label);
    });
    if (fallsThrough(decision, leadsOn)) this.#connect(from, next, branches.length === 0 ? null : this.#words.otherwise);
  }

  /** Every step of a group is led to, but what is said on the way to it is said once. */
  #connect(from: string, { nodes, group, isRollback }: Entry, label: string | null): void {
    for (const to of label === null || group === null ? nodes : [group]) this.#edges.push({ ...edge(from, to), label, line: isRollback ? 'dotted' : 'solid' });
  }

  /** Where a unit begins. */
  #entryOf(unit: number): Entry {
    const { steps, parallel } = this.#units[unit] ?? { steps: [], parallel: null };
    if (steps.length === 0) return END;
    return { nodes: steps.map(stepNode), group: parallel === null ? null : groupNode(steps[0] ?? 0), isRollback: false };
  }

  #entryAt(target: Target, next: Entry, [decision, branch]: readonly [number, number]): Entry {
    switch (target.to) {
      case 'next': return next;
      case 'end': return END;
      case 'rollback':
        this.#rollsBack = true;
        return { ...one(ROLLBACK_NODE), isRollback: true };
      case 'step': {
        const step = this.#steps.get(target.stepId);
        if (step === undefined) return this.#lost(target.stepId, decision, branch);
        // Whoever is sent to the first of parallel steps has all of them before them.
        const unit = this.#units.findIndex(({ steps, parallel }) => parallel !== null && steps[0] === step);
        return unit < 0 ? one(stepNode(step)) : this.#entryOf(unit);
      }
      case 'unknown': return this.#lost(target.named, decision, branch);
    }
  }

  #lost(name: string, decision: number, branch: number): Entry {
    const id = missingNode(decision, branch);
    if (!this.#missing.some((node) => node.id === id)) this.#missing.push({ id, label: name, shape: 'rounded' });
    return one(id);
  }
}

/** What a way leads to: one node, or all steps of a group. */
type Entry = { readonly nodes: readonly string[]; readonly group: string | null; readonly isRollback: boolean };

const one = (node: string): Entry => ({ nodes: [node], group: null, isRollback: false });
const END = one(END_NODE);

/** What the program does by itself has the double sides of a subroutine; where people stop to think, a hexagon. */
function shapeOf(step: Pick<WorkflowStep, 'automation' | 'pausePoint'>): GraphNode['shape'] {
  if (step.pausePoint) return 'hexagon';
  return step.automation === 'automated' ? 'subroutine' : 'rounded';
}

const edge = (from: string, to: string): GraphEdge => ({ from, to, label: null, line: 'solid', tail: 'none', head: 'arrow' });
