import type { DiagramEdge } from '#shared/lib/diagram/model.ts';
import type { MenuEntry } from '../menu.tsx';

/** Where on a diagram something comes to stand: on a line, or behind a node. */
export type Place = { readonly edge: DiagramEdge } | { readonly node: string };

/** What can be done to a diagram by pointer; the page does it, and says what may be done. */
export interface DiagramEditing {
  /** Names the place on a line where something new can stand: lines with the same one share it. Null for a line that takes nothing. */
  readonly spotOf: (edge: DiagramEdge) => string | null;
  /** Whether something new can be put behind a node. */
  readonly canTake: (node: string) => boolean;
  readonly onAdd: (place: Place) => void;
  /** Adds something new where the page thinks best; its key is that of the shortcut with this id. */
  readonly onNew: () => void;
  readonly newShortcut: string;
  /** Whether a node that is dragged to a line can stand there. */
  readonly canMove: (node: string, edge: DiagramEdge) => boolean;
  readonly onMove: (node: string, edge: DiagramEdge) => void;
  readonly canConnect: (from: string, to: string | null) => boolean;
  /** `to` is null where it has to be asked. */
  readonly onConnect: (from: string, to: string | null) => void;
  readonly onRename: (node: string) => void;
  /** All acts on a node. */
  readonly menuOf: (node: string) => readonly MenuEntry[];
  /** What is said of all that. */
  readonly words: { readonly new: string; readonly newHint: string; readonly add: (from: string, to: string) => string; readonly connect: (from: string) => string; readonly acts: (node: string) => string };
}
