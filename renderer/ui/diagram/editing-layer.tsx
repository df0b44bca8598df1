import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { useReactFlow, useStore } from '@xyflow/react';
import { ArrowRight, Plus } from 'lucide-react';
import type { Box, PlacedDiagram, Point } from '#shared/lib/diagram/placed.ts';
import type { DiagramEditing } from './editing.ts';
import { nodeAt } from './spots.ts';
import type { Spot } from './spots.ts';
import styles from './editing-layer.module.css';

/** Where something that is carried would come to stand. */
export type Target = { readonly spot: Spot } | { readonly node: string } | null;

export interface EditingLayerProps {
  readonly placed: PlacedDiagram;
  readonly editing: DiagramEditing;
  readonly spots: readonly Spot[];
  readonly names: ReadonlyMap<string, string>;
  /** The node whose handle is shown. */
  readonly at: string | null;
  readonly target: Target;
  /** Something is carried over the map: all spots can be seen. */
  readonly isCarrying: boolean;
}

/** So near that a spot can be hit without hitting a node. */
const near = 0.32;
/** Spots keep their size on the screen down to this zoom. */
const smallest = 0.65;

/** The handle stands so far out of its node that it covers no word, in px. */
const out = 6;

/** What the pointer does on a map that can be edited: a plus on each line, a handle on a node, and where what is carried would stand. */
export function EditingLayer({ placed, editing, spots, names, at, target, isCarrying }: EditingLayerProps) {
  const zoom = useStore((state) => state.transform[2]);
  const boxOf = (id: string | null): Box | null => placed.nodes.find(({ node }) => node.id === id) ?? null;
  const [box, over] = [boxOf(at), target !== null && 'node' in target ? boxOf(target.node) : null];
  const aimed = target !== null && 'spot' in target ? target.spot.key : null;
  const shown = zoom < near ? spots.filter(({ key }) => key === aimed) : spots;
  const grown = 1 / Math.max(smallest, Math.min(1, zoom));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <>
      {shown.map((spot) => (
        <button
          key={spot.key}
          type="button"
          tabIndex={-1}
          className={`${styles.spot} nodrag nopan`}
          data-aimed={spot.key === aimed || undefined}
          data-shown={isCarrying || undefined}
          aria-label={editing.words.add(nameOf(spot.edge.from), nameOf(spot.edge.to))}
          title={editing.words.new}
          style={{ transform: `translate(${spot.x}px, ${spot.y}px) translate(-50%, -50%) scale(${grown})` }}
          onClick={() => editing.onAdd({ edge: spot.edge })}
        >
          <Plus aria-hidden="true" size="0.75rem" strokeWidth={2.25} />
        </button>
      ))}
      {over !== null && <div className={styles.over} style={{ transform: `translate(${over.x}px, ${over.y}px)`, inlineSize: over.width, blockSize: over.height }} />}
      {at !== null && box !== null && !isCarrying && editing.canConnect(at, null) && <ConnectHandle key={at} {...{ placed, editing, box, grown }} from={at} name={editing.words.connect(nameOf(at))} />}
    </>
  );
}

interface ConnectHandleProps {
  readonly placed: PlacedDiagram;
  readonly editing: DiagramEditing;
  readonly from: string;
  readonly box: Box;
  readonly grown: number;
  readonly name: string;
}

/** Dragged from a node to another it connects the two; pressed it asks to which. */
function ConnectHandle({ placed, editing, from, box, grown, name }: ConnectHandleProps) {
  const flow = useReactFlow();
  const [end, setEnd] = useState<Point | null>(null);
  const began = useRef<Point | null>(null);
  const start = { x: box.x + box.width + out, y: box.y + box.height / 2 };
  const targetAt = (point: Point | null): string | null => {
    const reached = point === null ? null : nodeAt(placed, point, 4);
    return reached !== null && reached !== from && editing.canConnect(from, reached) ? reached : null;
  };
  const goal = placed.nodes.find(({ node }) => node.id === targetAt(end));
  /** Where the pointer is once it was dragged; null before. What was drawn last may be older than the event. */
  const draggedTo = (event: PointerEvent): Point | null => {
    const { current: first } = began;
    if (first === null || (end === null && Math.hypot(event.clientX - first.x, event.clientY - first.y) < 4)) return null;
    return flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
  };
  const drop = (event: PointerEvent): void => {
    const [wasTaken, point] = [began.current !== null, draggedTo(event)];
    stop();
    const to = targetAt(point);
    if (wasTaken && (point === null || to !== null)) editing.onConnect(from, to);
  };
  const stop = (): void => {
    began.current = null;
    setEnd(null);
  };
  return (
    <>
      {end !== null && (
        <svg className={styles.pulled} aria-hidden="true">
          <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
        </svg>
      )}
      {goal !== undefined && <div className={styles.goal} style={{ transform: `translate(${goal.x}px, ${goal.y}px)`, inlineSize: goal.width, blockSize: goal.height }} />}
      <button
        type="button"
        tabIndex={-1}
        className={`${styles.handle} nodrag nopan`}
        data-pulled={end !== null || undefined}
        aria-label={name}
        title={name}
        style={{ transform: `translate(${start.x}px, ${start.y}px) translate(-50%, -50%) scale(${grown})` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          began.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={(event) => setEnd(draggedTo(event))}
        onPointerUp={drop}
        onPointerCancel={stop}
      >
        <ArrowRight aria-hidden="true" size="0.75rem" strokeWidth={2.25} />
      </button>
    </>
  );
}
