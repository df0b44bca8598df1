import type { TFunction } from 'i18next';
import { nodeName, oneLine } from '#shared/lib/diagram/model.ts';
import type { DiagramFacts, NodeFacts } from '#shared/lib/diagram/model.ts';
import type { PlacedDiagram, PlacedGroup, PlacedNode } from '#shared/lib/diagram/placed.ts';
import { badgeRows, factsRoom } from '#shared/lib/diagram/sizes.ts';
import type { MeasureText } from '#shared/lib/diagram/sizes.ts';
import { formatCount } from '#renderer/lib/format.ts';
import type { FlowGroup, FlowNode } from './diagram-node.tsx';
import type { DiagramStatuses } from './statuses.ts';

type Words = TFunction<readonly ['maps', 'common']>;

export interface Marks {
  readonly statuses: DiagramStatuses;
  readonly facts: DiagramFacts;
  readonly matches: ReadonlySet<string>;
  /** The node that was found or opened last. */
  readonly chosen: string | null;
  /** The one node that the Tab key stops at. */
  readonly tabStop: string | null;
  readonly canOpen: (id: string) => boolean;
  readonly canFold: boolean;
  readonly isMovable: boolean;
  readonly measure: MeasureText;
  readonly scale: number;
}

const fixed = { draggable: false, selectable: false, connectable: false, deletable: false } as const;

/** What a node says of itself besides its name: what it shows, in that order, then of what kind it is. */
function factWords({ kind = '', meter, badges = [], fold }: NodeFacts, t: Words): readonly string[] {
  const away = fold === undefined || fold.isOpen ? '' : t('maps:node.away', { count: fold.hidden, shown: formatCount(fold.hidden) });
  return [meter?.words ?? '', ...badges.map(({ words, said = '' }) => words || said), away, kind].filter((words) => words !== '');
}

/**
 * The placed diagram as React Flow takes it, with names and roles for those who listen. What says the same as before is the
 * same object as before: then nothing of it is drawn again.
 */
export function flowMaker(): (placed: PlacedDiagram, marks: Marks, t: Words) => (FlowNode | FlowGroup)[] {
  const made = new WeakMap<PlacedNode | PlacedGroup, { readonly from: readonly unknown[]; readonly flow: FlowNode | FlowGroup }>();
  const kept = (place: PlacedNode | PlacedGroup, from: readonly unknown[], make: () => FlowNode | FlowGroup): FlowNode | FlowGroup => {
    const before = made.get(place);
    if (before !== undefined && before.from.every((each, index) => each === from[index])) return before.flow;
    const flow = make();
    made.set(place, { from, flow });
    return flow;
  };
  return (placed, marks, t) => [
    ...placed.groups.map((place) => {
      const facts = marks.facts[place.group.id] ?? null;
      return kept(place, [facts, place.group.id === marks.chosen, t], () => frameOf(place, facts, marks, t));
    }),
    ...placed.nodes.map((place) => {
      const { id } = place.node;
      const from = [
        marks.statuses[id], marks.facts[id], marks.matches.has(id), id === marks.chosen, id === marks.tabStop, marks.canOpen(id), marks.canFold, marks.isMovable, marks.measure, marks.scale, t,
      ];
      return kept(place, from, () => shapeOf(place, marks, t));
    }),
  ];
}

function frameOf({ group, x, y, width, height, depth }: PlacedGroup, facts: NodeFacts | null, marks: Marks, t: Words): FlowGroup {
  return {
    ...fixed,
    id: group.id,
    type: 'frame',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    zIndex: depth - 100,
    focusable: false,
    ariaRole: 'group',
    ariaLabel: [t('maps:group', { name: oneLine(group.title) }), ...(facts === null ? [] : factWords(facts, t))].join(', '),
    domAttributes: { 'aria-roledescription': t('maps:node.kind') },
    data: { title: oneLine(group.title), badges: facts?.badges ?? [], isChosen: group.id === marks.chosen },
  };
}

function shapeOf({ node, lines, x, y, width, height }: PlacedNode, marks: Marks, t: Words): FlowNode {
  const status = marks.statuses[node.id] ?? null;
  const facts = marks.facts[node.id] ?? null;
  const isButton = marks.canOpen(node.id);
  const folds = facts?.fold !== undefined && isButton ? { 'aria-expanded': facts.fold.isOpen } : {};
  const state = status === null ? [] : [t(`common:status.${status}`)];
  return {
    ...fixed,
    draggable: marks.isMovable,
    id: node.id,
    type: 'shape',
    position: { x, y },
    width,
    height,
    measured: { width, height },
    focusable: true,
    ariaRole: isButton ? 'button' : 'group',
    ariaLabel: [nodeName(node), ...state, ...(facts === null ? [] : factWords(facts, t))].join(', '),
    domAttributes: { 'aria-roledescription': t('maps:node.kind'), tabIndex: node.id === marks.tabStop ? 0 : -1, ...folds },
    data: {
      lines, shape: node.shape, status, facts,
      rows: facts === null ? [] : badgeRows(facts, marks.measure, marks.scale),
      along: facts === null ? 0 : factsRoom(node.shape, width, facts, marks.measure, marks.scale),
      isMatch: marks.matches.has(node.id), isChosen: node.id === marks.chosen, canFold: marks.canFold,
    },
  };
}

/** What nodes and groups are called, for telling connections. */
export const namesOf = (placed: PlacedDiagram): ReadonlyMap<string, string> =>
  new Map([...placed.groups.map(({ group }) => [group.id, oneLine(group.title)] as const), ...placed.nodes.map(({ node }) => [node.id, nodeName(node)] as const)]);
