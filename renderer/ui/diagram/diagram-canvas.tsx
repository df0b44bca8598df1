import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { ReactFlow, ReactFlowProvider, ViewportPortal, useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { DiagramFacts } from '#shared/lib/diagram/model.ts';
import type { Box, PlacedDiagram } from '#shared/lib/diagram/placed.ts';
import { ContextMenu } from '../context-menu.tsx';
import { inside, sameBox, tilesInView } from './culling.ts';
import { FrameNode, ShapeNode } from './diagram-node.tsx';
import type { FlowGroup, FlowNode } from './diagram-node.tsx';
import { EditingLayer } from './editing-layer.tsx';
import type { DiagramEditing } from './editing.ts';
import { flowMaker, namesOf } from './flow-parts.ts';
import { canvasMeasure } from './layout.ts';
import { Lines } from './lines.tsx';
import { neighbour } from './neighbours.ts';
import type { Arrow } from './neighbours.ts';
import { Overview } from './overview.tsx';
import { Painted } from './painted.tsx';
import type { DiagramStatuses } from './statuses.ts';
import { useEditing } from './use-editing.ts';
import { useHand } from './use-hand.ts';
import type { Hand } from './use-hand.ts';
import { useKeptView } from './use-kept-view.ts';
import { centred, fitAll, isInView } from './viewport.ts';
import styles from './diagram.module.css';

/** What the toolbar does with the canvas. */
export interface CanvasHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Something new is carried over the map, and let go there. */
  readonly carry: (event: { readonly clientX: number; readonly clientY: number }) => void;
  readonly drop: (isWanted: boolean) => void;
  /** Marks a node or a group, and brings it into the middle where it can't be read; one that is not there yet as soon as it is. */
  readonly show: (id: string) => void;
}

export interface DiagramCanvasProps {
  readonly name: string;
  readonly placed: PlacedDiagram;
  readonly scale: number;
  readonly statuses: DiagramStatuses;
  readonly facts: DiagramFacts;
  /** The node that a live run is at: the view follows it. */
  readonly current: string | null;
  readonly matches: ReadonlySet<string>;
  readonly onOpen: ((id: string) => void) | undefined;
  /** Nodes that stand for nothing that could be opened are none to press. */
  readonly canOpen: (id: string) => boolean;
  /** Whether a click opens, or a double click; Enter does in any case. */
  readonly opensOn: 'click' | 'double';
  /** The node that the page has chosen; null where the map chooses for itself. */
  readonly selected: string | null;
  readonly onWalk: ((id: string) => void) | undefined;
  readonly onFold: ((id: string) => void) | undefined;
  /** Whether Alt and the arrow keys move a node by hand. */
  readonly movesByKeys: boolean;
  readonly hand: Hand | null;
  readonly isMoving: boolean;
  readonly onHandle: (handle: CanvasHandle | null) => void;
  /** What can be done to it by pointer; null for a map that is only looked at. */
  readonly editing: DiagramEditing | null;
}

const nodeTypes = { shape: ShapeNode, frame: FrameNode };
const noAttribution = { hideAttribution: true };
/** From here on only what is in sight, and somewhat around it, is in the page. */
const many = 300;
/** With more in sight than this they are specks: painted, not built. */
const specks = 700;
const nothing: (FlowNode | FlowGroup)[] = [];
/** A map this small is its own overview. */
const overviewFrom = 14;
/** Nearer than this, a node that is in sight can stay where it is. */
const readable = 0.6;
/** Farther away than this, labels are specks. */
const farAway = 0.3;

const motion = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140);
const isArrow = (key: string): key is Arrow => ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);

/** Where only what is in sight is drawn, the node appears in the course of the move. */
function focusNode(frame: RefObject<HTMLElement | null>, id: string, frames = 20): void {
  requestAnimationFrame(() => {
    const node = frame.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    if (node !== undefined && node !== null) node.focus({ preventScroll: true });
    else if (frames > 0) focusNode(frame, id, frames - 1);
  });
}

/** The picture: pan with the wheel or by dragging, zoom with Ctrl and the wheel, walk with the arrow keys. */
export function DiagramCanvas(props: DiagramCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ name, placed, scale, statuses, facts, current, matches, onOpen, canOpen, opensOn, selected, onWalk, onFold, movesByKeys, hand, isMoving, onHandle, editing }: DiagramCanvasProps) {
  const { t } = useTranslation(['maps', 'common']);
  const frame = useRef<HTMLDivElement>(null);
  const flow = useReactFlow<FlowNode | FlowGroup>();
  const isFar = useStore((state) => state.transform[2] < farAway);
  const isWhole = useStore(({ transform: [x, y, zoom], width, height }) =>
    isInView({ x: 0, y: 0, width: placed.width, height: placed.height }, { x, y, zoom }, { width, height }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [walked, setWalked] = useState<string | null>(null);
  const tiles = useStore(({ transform: [x, y, zoom], width, height }) => tilesInView({ x, y, zoom }, { width, height }), sameBox);
  const shown = useMemo(() => (placed.nodes.length > many ? inside(placed, tiles) : placed), [placed, tiles]);
  const isPainted = shown.nodes.length > specks;
  const tabStop = [walked, current, shown.nodes[0]?.node.id].find((id) => shown.nodes.some(({ node }) => node.id === id)) ?? null;
  const measure = useMemo(() => canvasMeasure(scale), [scale]);

  const size = () => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 });
  const { keepAt, await: awaited } = useKeptView({ placed, current, isMoving, isRead: editing !== null, size, frame, onArrived: (id) => bring(id, true) });
  const placeOf = (id: string): Box | undefined => placed.nodes.find(({ node }) => node.id === id) ?? placed.groups.find(({ group }) => group.id === id);
  const bring = (id: string, always: boolean) => {
    const place = placeOf(id);
    const now = flow.getViewport();
    if (place === undefined || (!always && isInView(place, now, size()))) return;
    void flow.setViewport(centred(place, size(), Math.max(now.zoom, 0.7)), { duration: motion() });
  };

  const fold = (id: string) => {
    if (facts[id]?.fold === undefined || onFold === undefined) return false;
    keepAt(id);
    setWalked(id);
    onFold(id);
    return true;
  };
  const byHand = useHand(hand, scale, keepAt);
  const choose = (id: string) => {
    setWalked(id);
    setChosen(id);
    if (opensOn === 'click' && canOpen(id)) onOpen?.(id);
  };
  const edit = useEditing(editing, shown, chosen, choose);
  const latest = useRef({ bring, size, placed, placeOf, edit });
  useEffect(() => {
    latest.current = { bring, size, placed, placeOf, edit };
  });
  const [make] = useState(flowMaker);
  const canFold = onFold !== undefined;
  const isMovable = hand !== null;
  const nodes = useMemo(() => {
    const marks = { statuses, facts, matches, chosen, tabStop, canOpen, isMovable, canFold, measure, scale };
    return isPainted ? nothing : make(shown, marks, t);
  }, [make, isPainted, shown, statuses, facts, matches, chosen, tabStop, canOpen, isMovable, canFold, measure, scale, t]);
  const names = useMemo(() => namesOf(placed), [placed]);

  useEffect(() => {
    onHandle({
      zoomIn: () => void flow.zoomIn({ duration: motion() }),
      zoomOut: () => void flow.zoomOut({ duration: motion() }),
      fit: () => void flow.setViewport(fitAll(latest.current.placed, latest.current.size()), { duration: motion() }),
      carry: (event) => {
        const box = frame.current?.getBoundingClientRect();
        const isOver = box !== undefined && event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
        latest.current.edit.carry(event, isOver);
      },
      drop: (isWanted) => latest.current.edit.drop(isWanted),
      show: (id) => {
        setChosen(id);
        setWalked(id);
        if (latest.current.placeOf(id) !== undefined) latest.current.bring(id, flow.getViewport().zoom < readable);
        else awaited(id);
      },
    });
    return () => onHandle(null);
  }, [flow, onHandle, awaited]);
  useEffect(() => {
    if (current !== null) latest.current.bring(current, false);
  }, [current]);

  useEffect(() => {
    // What was just pressed lies under the pointer: it stays there, for a second press may follow.
    if (selected === null || selected === chosen) return;
    setChosen(selected);
    setWalked(selected);
    if (latest.current.placeOf(selected) === undefined) awaited(selected);
    else latest.current.bring(selected, false);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only what is chosen moves the view
  }, [selected]);

  const walk = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
    if (id === undefined || event.ctrlKey || event.metaKey) return;
    if (event.altKey) {
      if (hand === null || !movesByKeys || !isArrow(event.key)) return;
      byHand.push(id, event.key);
    } else if (event.key === ' ' && fold(id)) setChosen(id);
    else if ((event.key === 'Enter' || event.key === ' ') && onOpen !== undefined && canOpen(id)) onOpen(id);
    else if (isArrow(event.key)) {
      const next = neighbour(placed.nodes.map(({ node, ...box }) => ({ id: node.id, ...box })), id, event.key);
      if (next !== null) {
        setWalked(next);
        onWalk?.(next);
        bring(next, false);
        focusNode(frame, next);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** The handle of a fold is no part of the node to press. */
  const onHandleOf = (event: MouseEvent, act: (id: string) => void) => {
    const handle = event.target instanceof Element ? event.target.closest('[data-fold]') : null;
    const id = handle?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id === undefined) return;
    event.stopPropagation();
    act(id);
  };

  return (
    // The keys belong to the nodes inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={frame}
      className={styles.canvas}
      data-far={isFar || undefined}
      dir="ltr"
      onKeyDown={walk}
      onPointerMove={edit.onPointerMove}
      onPointerLeave={edit.onPointerLeave}
      onContextMenu={edit.onContextMenu}
      onClickCapture={(event) => onHandleOf(event, fold)}
      onDoubleClickCapture={(event) => onHandleOf(event, () => undefined)}
    >
      {isPainted && <Painted placed={shown} statuses={statuses} matches={matches} />}
      <ReactFlow
        aria-label={t('maps:canvas', { name })}
        nodes={nodes}
        nodeTypes={nodeTypes}
        nodesDraggable={isMovable}
        nodeDragThreshold={4}
        nodesConnectable={false}
        nodesFocusable
        elementsSelectable={false}
        disableKeyboardA11y
        panOnScroll
        zoomOnDoubleClick={false}
        preventScrolling
        minZoom={0.02}
        maxZoom={2}
        proOptions={noAttribution}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        onNodeDragStart={(_event, node) => byHand.take(node.id, node.position)}
        onNodeDrag={(event, node) => {
          byHand.drag(node.position);
          edit.onDrag(event, node.id);
        }}
        onNodeDragStop={(_event, node) => (edit.onDragged(node.id) ? byHand.cancel() : byHand.drop())}
        onNodeDoubleClick={(_event, node) => {
          if (editing !== null) return editing.onRename(node.id);
          if (node.type === 'shape' && opensOn === 'double' && canOpen(node.id)) onOpen?.(node.id);
        }}
        onNodeClick={(_event, node) => {
          if (node.type === 'shape') choose(node.id);
        }}
      >
        <ViewportPortal>
          {!isPainted && <Lines edges={shown.edges} names={names} scale={scale} />}
          {!isPainted && editing !== null && <EditingLayer {...edit.layer} placed={shown} editing={editing} names={names} />}
        </ViewportPortal>
      </ReactFlow>
      {edit.menu !== null && editing !== null && (
        <ContextMenu label={editing.words.acts(names.get(edit.menu.node) ?? '')} entries={editing.menuOf(edit.menu.node)} x={edit.menu.x} y={edit.menu.y} onClose={edit.closeMenu} />
      )}
      {placed.nodes.length >= overviewFrom && !isWhole && <Overview placed={placed} statuses={statuses} matches={matches} />}
    </div>
  );
}
