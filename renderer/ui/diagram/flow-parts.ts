import type { TFunction } from 'i18next';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { nodeName, oneLine } from '#shared/lib/diagram/model.ts';
import type { DiagramStatuses } from './statuses.ts';
import type { FlowGroup, FlowNode } from './diagram-node.tsx';

type Words = TFunction<readonly ['maps', 'common']>;

export interface Marks {
  readonly statuses: DiagramStatuses;
  readonly matches: ReadonlySet<string>;
  /** The node that was found or opened last. */
  readonly chosen: string | null;
  /** The one node that the Tab key stops at. */
  readonly tabStop: string | null;
  readonly isOpenable: boolean;
}

const fixed = { draggable: false, selectable: false, connectable: false, deletable: false } as const;

/** The placed diagram as React Flow takes it, with names and roles for those who listen. */
export function flowNodes(placed: PlacedDiagram, marks: Marks, t: Words): (FlowNode | FlowGroup)[] {
  const frames = placed.groups.map(({ group, x, y, width, height, depth }): FlowGroup => ({
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
    ariaLabel: t('maps:group', { name: oneLine(group.title) }),
    domAttributes: { 'aria-roledescription': t('maps:node.kind') },
    data: { title: oneLine(group.title) },
  }));
  const nodes = placed.nodes.map(({ node, lines, x, y, width, height }): FlowNode => {
    const status = marks.statuses[node.id] ?? null;
    const name = nodeName(node);
    return {
      ...fixed,
      id: node.id,
      type: 'shape',
      position: { x, y },
      width,
      height,
      measured: { width, height },
      focusable: true,
      ariaRole: marks.isOpenable ? 'button' : 'group',
      ariaLabel: status === null ? name : t('maps:node.status', { name, status: t(`common:status.${status}`) }),
      domAttributes: { 'aria-roledescription': t('maps:node.kind'), tabIndex: node.id === marks.tabStop ? 0 : -1 },
      data: { lines, shape: node.shape, status, isMatch: marks.matches.has(node.id), isChosen: node.id === marks.chosen },
    };
  });
  return [...frames, ...nodes];
}

/** What nodes and groups are called, for telling connections. */
export const namesOf = (placed: PlacedDiagram): ReadonlyMap<string, string> =>
  new Map([...placed.groups.map(({ group }) => [group.id, oneLine(group.title)] as const), ...placed.nodes.map(({ node }) => [node.id, nodeName(node)] as const)]);
