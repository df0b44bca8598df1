import type { TFunction } from 'i18next';
import { nodeName, oneLine } from '#shared/lib/diagram/model.ts';
import type { DiagramFacts, NodeFacts } from '#shared/lib/diagram/model.ts';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { factsRoom } from '#shared/lib/diagram/sizes.ts';
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

/** The placed diagram as React Flow takes it, with names and roles for those who listen. */
export function flowNodes(placed: PlacedDiagram, marks: Marks, t: Words): (FlowNode | FlowGroup)[] {
  const frames = placed.groups.map(({ group, x, y, width, height, depth }): FlowGroup => {
    const facts = marks.facts[group.id] ?? null;
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
  });
  const nodes = placed.nodes.map(({ node, lines, x, y, width, height }): FlowNode => {
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
        along: facts === null ? 0 : factsRoom(node.shape, width, facts, marks.measure, marks.scale),
        isMatch: marks.matches.has(node.id), isChosen: node.id === marks.chosen, canFold: marks.canFold,
      },
    };
  });
  return [...frames, ...nodes];
}

/** What nodes and groups are called, for telling connections. */
export const namesOf = (placed: PlacedDiagram): ReadonlyMap<string, string> =>
  new Map([...placed.groups.map(({ group }) => [group.id, oneLine(group.title)] as const), ...placed.nodes.map(({ node }) => [node.id, nodeName(node)] as const)]);
