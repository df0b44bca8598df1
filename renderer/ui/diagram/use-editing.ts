import { useCallback, useMemo, useRef, useState } from 'react';
import type { MouseEvent, PointerEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import type { DiagramEditing } from './editing.ts';
import type { Target } from './editing-layer.tsx';
import { nearestSpot, nodeAt, spotsOf } from './spots.ts';

/** So near a line, in px on the screen, a node that is dragged is put on it. */
const reach = 14;
/** So far around a node its handle stays. */
const around = 16;
const nowhere = Number.POSITIVE_INFINITY;

export interface AskedMenu {
  readonly node: string;
  readonly x: number;
  readonly y: number;
}

/** What the pointer does on a map that can be edited. */
export function useEditing(editing: DiagramEditing | null, placed: PlacedDiagram, chosen: string | null, onChoose: (node: string) => void) {
  const flow = useReactFlow();
  const [hovered, setHovered] = useState<string | null>(null);
  const [target, setTarget] = useState<Target>(null);
  const [isCarrying, setIsCarrying] = useState(false);
  const [menu, setMenu] = useState<AskedMenu | null>(null);
  const aimed = useRef<Target>(null);
  const spots = useMemo(() => (editing === null ? [] : spotsOf(placed.edges, editing.spotOf)), [placed.edges, editing]);
  const aim = (next: Target): void => {
    aimed.current = next;
    setTarget((now) => (keyOf(now) === keyOf(next) ? now : next));
  };
  const at = (event: { readonly clientX: number; readonly clientY: number }) => flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });

  return {
    layer: { spots, target, isCarrying, at: hovered ?? chosen },
    menu,
    closeMenu: useCallback(() => setMenu(null), []),
    /** Something new is carried over the map; false where it is not over it. */
    carry: (event: { readonly clientX: number; readonly clientY: number }, isOver: boolean): void => {
      setIsCarrying(true);
      if (editing === null || !isOver) return aim(null);
      const point = at(event);
      const node = nodeAt(placed, point);
      if (node !== null && editing.canTake(node)) return aim({ node });
      const spot = nearestSpot(spots, placed.edges, editing.spotOf, point, nowhere);
      aim(spot === null ? null : { spot });
    },
    /** It is let go. */
    drop: (isWanted: boolean): void => {
      const { current: place } = aimed;
      aim(null);
      setIsCarrying(false);
      if (isWanted && place !== null) editing?.onAdd('spot' in place ? { edge: place.spot.edge } : place);
    },
    /** A node is dragged: over a line it can come to stand there. */
    onDrag: (event: { readonly clientX: number; readonly clientY: number } | TouchEvent, node: string): void => {
      if (editing === null || !('clientX' in event)) return;
      const edges = placed.edges.filter(({ edge }) => edge.from !== node && edge.to !== node && editing.canMove(node, edge));
      const spot = nearestSpot(spots, edges, editing.spotOf, at(event), reach / flow.getZoom());
      aim(spot === null ? null : { spot });
    },
    /** Whether the node came to stand on a line, so that the place where the hand let it go is none. */
    onDragged: (node: string): boolean => {
      const { current: place } = aimed;
      aim(null);
      if (place === null || !('spot' in place)) return false;
      editing?.onMove(node, place.spot.edge);
      return true;
    },
    onPointerMove: (event: PointerEvent): void => {
      if (editing === null || event.buttons !== 0) return;
      setHovered(nodeAt(placed, at(event), around / flow.getZoom()));
    },
    onPointerLeave: (): void => setHovered(null),
    onContextMenu: (event: MouseEvent): void => {
      const node = event.target instanceof Element ? event.target.closest<HTMLElement>('.react-flow__node')?.dataset['id'] : undefined;
      if (editing === null || node === undefined || editing.menuOf(node).length === 0) return;
      event.preventDefault();
      onChoose(node);
      setMenu({ node, x: event.clientX, y: event.clientY });
    },
  };
}

const keyOf = (target: Target): string | null => (target === null ? null : 'spot' in target ? `spot ${target.spot.key}` : `node ${target.node}`);
