import type { Branch, Decision } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { NEW_STEP, idsAfter } from '#shared/domain/workflows/step-ids.ts';
import type { GraphEdge } from '#shared/domain/maps/graph.ts';
import { END_NODE, ROLLBACK_NODE, START_NODE, decisionOfNode, groupNode, isMissingNode, stepOfNode } from '#shared/domain/maps/workflow-graph.ts';
import { type Drawable, type PlacedDecision, decisionsByStep, jumpOf, unitsOf } from '#shared/domain/maps/workflow-places.ts';
import { groupAt } from './map-edits.ts';

/** How a step comes to stand on a line of the map: from → step → to (M2). */
export type Insertion = {
  /** Its place in the list, from 0. */
  readonly at: number;
  /** Places of the decisions that stand behind it from then on. */
  readonly moved: readonly number[];
  /** The branch that leads to it from then on. */
  readonly retarget: { readonly decision: number; readonly branch: number } | null;
};

/** What a line of the map stands for in the list of steps; null for a line that leaps over others, on which nothing can stand. */
export function linesOf(definition: Drawable, otherwise: string): (edge: Pick<GraphEdge, 'from' | 'to' | 'label'>) => Insertion | null {
  const { steps, decisions } = definition;
  const units = unitsOf(definition);
  const unitOf = new Map(units.flatMap((unit, index) => unit.steps.map((step) => [step, index] as const)));
  const behind = decisionsByStep(definition, units);
  const stood = new Map([...behind].flatMap(([step, list]) => list.map(({ index }, order) => [index, { step, order }] as const)));
  const groups = new Map(units.flatMap(({ steps: [first = 0], parallel }, index) => (parallel === null ? [] : [[groupNode(first), index] as const])));
  const lastOf = (step: number): number => (step === -1 ? -1 : (units[unitOf.get(step) ?? -1]?.steps.at(-1) ?? step));
  const rest = (step: number, order: number): PlacedDecision[] => (behind.get(step) ?? []).slice(order);

  /** Whether a node is what comes behind a step and all that is worked in any order with it. */
  const isNext = (node: string, step: number): boolean => {
    const next = units[step === -1 ? 0 : (unitOf.get(step) ?? -1) + 1];
    if (next === undefined) return node === END_NODE;
    const place = stepOfNode(node);
    return place === null ? groups.has(node) && units[groups.get(node) ?? -1] === next : next.steps.includes(place);
  };
  const plain = (step: number): Insertion => ({ at: lastOf(step) + 1, moved: [], retarget: null });
  /** Behind a step, with some of its decisions behind what comes. */
  const before = (step: number, list: readonly PlacedDecision[]): Insertion | null => (lastOf(step) === step ? { at: step + 1, moved: list.map(({ index }) => index), retarget: null } : null);
  const onWay = (to: string, step: number): Insertion | null => (isNext(to, step) ? plain(step) : null);

  /** Ids of the steps by which a branch that leads to a node may name it: the first of parallel ones stands for all of them. */
  const namedBy = (node: string): (string | undefined)[] => {
    const place = stepOfNode(node);
    const unit = units[groups.get(node) ?? unitOf.get(place ?? -1) ?? -1];
    const [first = -1] = unit !== undefined && unit.parallel !== null ? unit.steps : [];
    return [place ?? -1, first].filter((each) => each >= 0).map((each) => steps[each]?.id);
  };

  const fromDecision = (decision: number, to: string, label: string | null): Insertion | null => {
    const { step, order } = stood.get(decision) ?? { step: -1, order: 0 };
    const branches = decisions[decision]?.branches ?? [];
    if (to === ROLLBACK_NODE || isMissingNode(to)) return null;
    const named = namedBy(to);
    const leads = ({ target }: Branch): boolean => (target.to === 'end' ? to === END_NODE : target.to === 'step' && named.includes(target.stepId));
    const labelOf = ({ condition }: Branch): string | null => condition || (branches.length === 1 ? null : otherwise);
    const branch = branches.findIndex((each) => labelOf(each) === label && leads(each));
    if (branch !== -1) return isNext(to, step) ? { ...plain(step), retarget: { decision, branch } } : null;
    const following = rest(step, order + 1);
    return following.length > 0 && lastOf(step) === step ? before(step, following) : onWay(to, step);
  };

  /** A decision that does not say where it stands would not stay there. */
  const stays = (insertion: Insertion | null): Insertion | null => {
    const list = insertion === null ? [] : (behind.get(insertion.at - 1) ?? []);
    return list.some(({ index, decision }) => decision.after === null && insertion?.moved.includes(index) === false) ? null : insertion;
  };
  const onLine = ({ from, to, label }: Pick<GraphEdge, 'from' | 'to' | 'label'>): Insertion | null => {
    const asked = decisionOfNode(to);
    if (asked !== null) {
      const { step, order } = stood.get(asked) ?? { step: -1, order: 0 };
      return before(step, rest(step, order));
    }
    const decision = decisionOfNode(from);
    if (decision !== null) return fromDecision(decision, to, label);
    const group = groups.get(from);
    const left = from === START_NODE ? -1 : group === undefined ? stepOfNode(from) : (units[group]?.steps.at(-1) ?? null);
    if (left === null) return null;
    // What is worked in any order with others goes on where they all do, unless something is decided behind it alone.
    const step = rest(left, 0).length === 0 ? lastOf(left) : left;
    const [first] = rest(step, 0);
    return first !== undefined && jumpOf(first.decision) !== null ? before(step, rest(step, 0)) : onWay(to, step);
  };
  return (edge) => stays(onLine(edge));
}

/** A new step on a line. */
export function insertOn({ steps, decisions }: Drawable, { at, moved, retarget }: Insertion, name: string): Edit[] {
  const ids = idsAfter(steps, steps.toSpliced(at, 0, { id: NEW_STEP, name } as (typeof steps)[number]));
  const own = ids[at] ?? '';
  const now = new Map(steps.map(({ id }, place) => [id, ids[place < at ? place : place + 1] ?? id]));
  const renamed = ({ question, after, branches }: Decision): Omit<Decision, 'line'> => ({
    question,
    after: after === null ? null : (now.get(after) ?? null),
    branches: branches.map((branch) => (branch.target.to === 'step' ? { ...branch, target: { to: 'step', stepId: now.get(branch.target.stepId) ?? branch.target.stepId } } : branch)),
  });
  const edits: Edit[] = [{ op: 'add-step', at, step: { name, parallel: groupAt(steps, at) } }];
  for (const place of moved) {
    const decision = decisions[place];
    if (decision !== undefined) edits.push({ op: 'set-decision', at: place, decision: { ...renamed(decision), after: own } });
  }
  const turned = retarget === null ? undefined : decisions[retarget.decision];
  if (retarget !== null && turned !== undefined) {
    const decision = renamed(turned);
    edits.push({ op: 'set-decision', at: retarget.decision, decision: { ...decision, branches: decision.branches.map((branch, index) => (index === retarget.branch ? { ...branch, target: { to: 'step', stepId: own } } : branch)) } });
  }
  return edits;
}

/** What a new step stands behind when it is dropped on a node: its place in the list. */
export function placeBehind({ steps, ...definition }: Drawable, node: string): number | null {
  const step = stepOfNode(node);
  if (step !== null) return step + 1;
  if (node === START_NODE) return 0;
  if (node === END_NODE) return steps.length;
  const decision = decisionOfNode(node);
  if (decision === null) return null;
  const drawable = { ...definition, steps };
  for (const [place, list] of decisionsByStep(drawable, unitsOf(drawable))) if (list.some(({ index }) => index === decision)) return place + 1;
  return null;
}
