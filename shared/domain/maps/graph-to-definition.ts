import { type Branch, type Decision, type Target, type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import type { Graph, GraphNode } from './graph.ts';
import { type ChartFlow, type ChartNote, chartFlow } from './to-definition/chart-flow.ts';
import { inOrder, parallelsOf } from './to-definition/order.ts';
import { type Aim, type Exit, type Place, Ways, placesOf, sameAim } from './to-definition/places.ts';

export type ChartRunbook = {
  readonly definition: WorkflowDefinition;
  /** What the chart says and a runbook can’t, and what was taken for something. */
  readonly notes: readonly ChartNote[];
};

const MOST_STEPS = 2_000;
const ELSE = /^(?:otherwise|else|default)$/i;

/**
 * A flowchart as a runbook (M3): nodes in an order that follows the arrows become steps, diamonds and what has several
 * exits become decisions, what only begins and ends the chart is left out, and ways back stay ways back. The way through the
 * runbook is that through the chart. Null where there is nothing to do, or more than a runbook can hold.
 */
export function graphToDefinition(graph: Graph, title: string): ChartRunbook | null {
  const flow = chartFlow(graph);
  if (flow.nodes.length === 0 || flow.nodes.length > MOST_STEPS) return null;
  return new Writer(graph, flow).write(title);
}

class Writer {
  readonly #flow: ChartFlow;
  readonly #ways: Ways;
  readonly #places: readonly Place[];
  readonly #ids = new Map<string, string>();
  readonly #decisions: Omit<Decision, 'line'>[] = [];
  readonly #notes: ChartNote[];

  constructor(graph: Graph, flow: ChartFlow) {
    this.#flow = flow;
    this.#notes = [...flow.notes];
    const units = inOrder(flow, parallelsOf(graph, flow));
    this.#ways = new Ways(flow, units);
    this.#places = placesOf(units, this.#ways);
  }

  write(title: string): ChartRunbook {
    const nodes = this.#places.flatMap(({ unit }, place) => unit?.nodes.map((node) => ({ node, parallel: unit.parallel === null ? null : this.#groupName(unit.parallel, place) })) ?? []);
    const steps = nodes.map(({ node, parallel }) => ({ ...this.#step(node), parallel }));
    const ids = stepIds(steps);
    nodes.forEach(({ node }, index) => this.#ids.set(node.id, ids[index] ?? ''));
    this.#places.forEach((_place, index) => this.#decide(index));
    const { triggers, outputs, rollback } = this.#flow;
    const definition = definitionSchema.parse({
      title, triggers, rollback,
      outputs: outputs.slice(0, 100).map((name) => ({ name: name.slice(0, 500) })),
      steps: steps.map((step, index) => ({ ...step, id: ids[index] })),
      decisions: this.#decisions,
    });
    return { definition, notes: this.#notes };
  }

  #step(node: GraphNode) {
    const [first = '', ...more] = node.label.split('\n');
    const name = (first.trim() || node.id).slice(0, 490);
    if (node.shape === 'diamond') this.#note('decision-as-step', `More than one way leads to the question “${name}”; it became a step in which one decides.`);
    const passed = node.shape === 'diamond' ? [] : this.#ways.out(node.id).length === 1 ? this.#ways.out(node.id).flatMap(({ label }) => label ?? []) : [];
    return {
      name: node.shape === 'diamond' ? `Decide: ${name}` : name,
      instructions: [...more, ...passed].join('\n').trim(),
      automation: node.shape === 'subroutine' ? ('automated' as const) : ('manual' as const),
      actor: node.shape === 'subroutine' ? ('system' as const) : ('human' as const),
      pausePoint: node.shape === 'hexagon',
      rollback: this.#flow.rollbacks.get(node.id) ?? null,
    };
  }

  /** Groups that follow each other need names of their own, else they were one. */
  #groupName(title: string, place: number): string {
    const name = (title.trim() || `Parallel ${place}`).slice(0, 70);
    const same = (index: number): boolean => (this.#places[index]?.unit?.parallel?.trim().slice(0, 70) ?? null) === name;
    let row = 0;
    while (same(place - row - 1)) row += 1;
    return row === 0 ? name : `${name} ${row + 1}`;
  }

  /** The decisions of a place, from the way out of its step to the last diamond behind it. */
  #decide(index: number): void {
    const { unit, decisions } = this.#places[index] ?? { unit: null, decisions: [] };
    const [node] = unit?.nodes ?? [];
    const next = this.#places[index + 1]?.unit ?? null;
    const on: Aim = next === null ? { kind: 'end' } : { kind: 'unit', unit: next };
    const aims: Aim[] = [...decisions.map((decision): Aim => ({ kind: 'node', id: decision.id })), on];
    const after = unit === null ? null : (this.#ids.get(unit.nodes.at(-1)?.id ?? '') ?? null);
    if (node !== undefined && unit !== null) this.#leave(node, this.#ways.out(node.id), { after, on: aims[0] ?? on });
    else this.#begin(on, decisions);
    decisions.forEach((decision, at) => {
      const exits = this.#ways.out(decision.id);
      const question = nameOf(decision);
      this.#put(question, after, exits, aims[at + 1] ?? on);
      if (exits.length === 1 && exits[0]?.label !== null) this.#note('one-way', `The question “${question}” has one answer only.`);
    });
  }

  /** What the start leads to, where that is not the first step. */
  #begin(on: Aim, decisions: readonly GraphNode[]): void {
    const first = this.#flow.starts.filter((id) => decisions[0]?.id !== id);
    const isFirst = (id: string): boolean => on.kind === 'unit' && on.unit.nodes.some((node) => node.id === id);
    // A question at the start that nothing leads to stays aside.
    if (decisions.length > 0 && first.length > 0 && first.every(isFirst)) this.#decisions.push({ question: '', after: null, branches: [{ condition: '', target: this.#target(on, on, true), line: null }] });
    for (const id of first.filter((each) => !isFirst(each))) this.#note('starts-elsewhere', `The start leads to “${this.#label(id)}” too; the runbook begins with its first step.`);
  }

  #leave(node: GraphNode, exits: readonly Exit[], { after, on }: { readonly after: string | null; readonly on: Aim }): void {
    const isQuestion = node.shape === 'diamond';
    const [only] = exits;
    const aim = this.#matched(only?.aim ?? { kind: 'end' }, on);
    if (!isQuestion && exits.length <= 1) {
      if (!sameAim(aim, on)) this.#decisions.push({ question: '', after, branches: [{ condition: '', target: this.#target(aim, on), line: null }] });
      return;
    }
    const leadsOn = exits.some((exit) => exit.label === null || ELSE.test(exit.label) || sameAim(this.#matched(exit.aim, on), on));
    this.#put(isQuestion ? nameOf(node) : leadsOn ? '' : `What follows “${nameOf(node)}”?`, after, exits, on);
  }

  /** A decision whose last branch is that without a condition. */
  #put(question: string, after: string | null, exits: readonly Exit[], on: Aim): void {
    const leadsOn = exits.some(({ label, aim }) => label === null || ELSE.test(label) || sameAim(this.#matched(aim, on), on));
    if (exits.length > 0 && !leadsOn) return this.#putClosed(question, after, exits, on);
    const open = exits.filter(({ label }) => label === null).length;
    const branches = exits.map(({ label, aim }): Branch => {
      const condition = label === null ? (open > 1 ? `to “${this.#labelOf(aim)}”` : '') : ELSE.test(label) ? '' : label.replaceAll('\n', ' ');
      return { condition, target: this.#target(this.#matched(aim, on), on, after === null), line: null };
    });
    if (open > 1) this.#note('no-condition', `“${question || this.#labelOf(exits[0]?.aim)}” is one of several ways without a word on when it is taken.`);
    this.#decisions.push({ question, after, branches: branches.toSorted((a, b) => Number(a.condition === '') - Number(b.condition === '')).slice(0, 50) });
  }

  /** Answers that all lead elsewhere: whatever holds, nobody goes on to what stands next, so the last of them goes on through a way of its own. */
  #putClosed(question: string, after: string | null, exits: readonly Exit[], on: Aim): void {
    const branches = exits.slice(0, 50).map(({ label, aim }): Branch => ({ condition: label?.replaceAll('\n', ' ') ?? '', target: this.#target(aim, on, after === null), line: null }));
    const last = branches.at(-1);
    if (last === undefined) return;
    this.#decisions.push({ question, after, branches: after === null ? branches : [...branches.slice(0, -1), { ...last, target: { to: 'next' } }] });
    this.#decisions.push({ question: '', after, branches: [{ condition: '', target: last.target, line: null }] });
  }

  /** A diamond that stands next is no unit, but where a way leads on to. */
  #matched(aim: Aim, on: Aim): Aim {
    return aim.kind === 'unit' && on.kind === 'node' && aim.unit.nodes.length === 1 && aim.unit.nodes[0]?.id === on.id ? on : aim;
  }

  /** Where a decision stands before all steps, it is found there by naming the first. */
  #target(aim: Aim, on: Aim, isFirst = false): Target {
    const isNamed = isFirst && aim.kind === 'unit' && aim.unit.parallel === null;
    if (sameAim(aim, on) && !isNamed) return aim.kind === 'end' ? { to: 'end' } : { to: 'next' };
    if (aim.kind === 'end' || aim.kind === 'rollback') return { to: aim.kind };
    const id = aim.kind === 'node' ? aim.id : (aim.unit.nodes[0]?.id ?? '');
    return { to: 'step', stepId: this.#ids.get(id) ?? '' };
  }

  #labelOf(aim: Aim | undefined): string {
    if (aim === undefined || aim.kind === 'end') return 'the end';
    if (aim.kind === 'rollback') return 'the rollback';
    return this.#label(aim.kind === 'node' ? aim.id : (aim.unit.nodes[0]?.id ?? ''));
  }

  #label(id: string): string {
    const node = this.#flow.nodes.find((each) => each.id === id);
    return node === undefined ? id : nameOf(node);
  }

  #note(code: string, message: string): void {
    this.#notes.push({ code, message });
  }
}

const nameOf = ({ id, label }: GraphNode): string => label.replaceAll('\n', ' ').trim() || id;
