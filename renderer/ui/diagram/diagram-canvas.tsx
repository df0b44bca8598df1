import '@xyflow/react/dist/base.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { ReactFlow, ReactFlowProvider, ViewportPortal, useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { PlacedDiagram, PlacedNode } from '#shared/lib/diagram/placed.ts';
import { inside, sameBox, tilesInView } from './culling.ts';
import { Lines } from './lines.tsx';
import { Painted } from './painted.tsx';
import { FrameNode, ShapeNode } from './diagram-node.tsx';
import type { FlowGroup, FlowNode } from './diagram-node.tsx';
import { flowNodes, namesOf } from './flow-parts.ts';
import type { DiagramStatuses } from './statuses.ts';
import { Overview } from './overview.tsx';
import { neighbour } from './neighbours.ts';
import type { Arrow } from './neighbours.ts';
import { centred, firstView, fitAll, isInView } from './viewport.ts';
import styles from './diagram.module.css';

/** What the toolbar does with the canvas. */
export interface CanvasHandle {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  /** Brings a node into the middle and marks it. */
  readonly show: (id: string) => void;
}

export interface DiagramCanvasProps {
  readonly name: string;
  readonly placed: PlacedDiagram;
  readonly scale: number;
  readonly statuses: DiagramStatuses;
  /** The node that a live run is at: the view follows it. */
  readonly current: string | null;
  readonly matches: ReadonlySet<string>;
  readonly onOpen: ((id: string) => void) | undefined;
  readonly onHandle: (handle: CanvasHandle | null) => void;
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

function Canvas({ name, placed, scale, statuses, current, matches, onOpen, onHandle }: DiagramCanvasProps) {
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
  const isOpenable = onOpen !== undefined;
  const nodes = useMemo(
    () => (isPainted ? nothing : flowNodes(shown, { statuses, matches, chosen, tabStop, isOpenable }, t)),
    [isPainted, shown, statuses, matches, chosen, tabStop, isOpenable, t],
  );
  const names = useMemo(() => namesOf(placed), [placed]);

  const size = () => ({ width: frame.current?.clientWidth ?? 0, height: frame.current?.clientHeight ?? 0 });
  const placeOf = (id: string): PlacedNode | undefined => placed.nodes.find(({ node }) => node.id === id);
  const bring = (id: string, always: boolean) => {
    const place = placeOf(id);
    const now = flow.getViewport();
    if (place === undefined || (!always && isInView(place, now, size()))) return;
    void flow.setViewport(centred(place, size(), Math.max(now.zoom, 0.7)), { duration: motion() });
  };

  const latest = useRef({ bring, size, placed, current });
  useEffect(() => {
    latest.current = { bring, size, placed, current };
  });
  useEffect(() => {
    onHandle({
      zoomIn: () => void flow.zoomIn({ duration: motion() }),
      zoomOut: () => void flow.zoomOut({ duration: motion() }),
      fit: () => void flow.setViewport(fitAll(latest.current.placed, latest.current.size()), { duration: motion() }),
      show: (id) => {
        setChosen(id);
        setWalked(id);
        latest.current.bring(id, true);
      },
    });
    return () => onHandle(null);
  }, [flow, onHandle]);
  useEffect(() => {
    void flow.setViewport(firstView(placed, latest.current.size(), latest.current.current));
  }, [flow, placed]);
  useEffect(() => {
    if (current !== null) latest.current.bring(current, false);
  }, [current]);
  useEffect(() => {
    const box = frame.current;
    if (box === null || typeof ResizeObserver === 'undefined') return;
    let before = latest.current.size();
    const observer = new ResizeObserver(() => {
      const now = latest.current.size();
      if (Math.abs(now.width - before.width) < 2 && Math.abs(now.height - before.height) < 2) return;
      before = now;
      void flow.setViewport(firstView(latest.current.placed, now, latest.current.current));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [flow]);

  const walk = (event: KeyboardEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && onOpen !== undefined) onOpen(id);
    else if (isArrow(event.key)) {
      const next = neighbour(placed.nodes.map(({ node, ...box }) => ({ id: node.id, ...box })), id, event.key);
      if (next !== null) {
        setWalked(next);
        bring(next, false);
        focusNode(frame, next);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // The keys belong to the nodes inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={frame} className={styles.canvas} data-far={isFar || undefined} dir="ltr" onKeyDown={walk}>
      {isPainted && <Painted placed={shown} statuses={statuses} matches={matches} />}
      <ReactFlow
        aria-label={t('maps:canvas', { name })}
        nodes={nodes}
        nodeTypes={nodeTypes}
        nodesDraggable={false}
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
        onNodeClick={(_event, node) => {
          if (node.type !== 'shape') return;
          setWalked(node.id);
          setChosen(node.id);
          onOpen?.(node.id);
        }}
      >
        <ViewportPortal>{!isPainted && <Lines edges={shown.edges} names={names} scale={scale} />}</ViewportPortal>
      </ReactFlow>
      {placed.nodes.length >= overviewFrom && !isWhole && <Overview placed={placed} statuses={statuses} matches={matches} />}
    </div>
  );
}
