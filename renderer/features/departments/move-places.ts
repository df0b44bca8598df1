import type { Id } from '#shared/lib/ids.ts';
import { type Move, type Verdict, type Why, moveTo } from './moves.ts';
import { type Outline, type TreeNode, treeOf } from './tree-model.ts';

/** Somewhere that a thing can be moved to; `path` is the names on the way down to it, empty for the top of the tree. */
export type MovePlace = { readonly id: Id | null; readonly path: readonly string[]; readonly isSection: boolean; readonly move: Move | null; readonly why: Why | null };

/** Every department in use, and for a list every section too, in the order of the tree. A department can also go to the top. */
export function placesFor(outline: Outline, row: TreeNode): MovePlace[] {
  const places: MovePlace[] = [];
  const put = (id: Id | null, path: readonly string[], isSection: boolean, found: Verdict): void => {
    const verdict: Verdict = id === row.parentKey ? { ok: false, why: 'same' } : found;
    places.push({ id, path, isSection, move: verdict.ok ? verdict.move : null, why: verdict.ok ? null : verdict.why });
  };
  const walk = (nodes: readonly TreeNode[], above: readonly string[]): void => {
    for (const node of nodes) {
      const path = [...above, node.thing.name];
      const isSection = node.thing.kind === 'section';
      if (!isSection || row.thing.kind === 'checklist') put(node.key, path, isSection, moveTo(outline, row, { row: node, at: 'inside' }));
      walk(node.children, path);
    }
  };
  if (row.thing.kind === 'department') put(null, [], false, moveTo(outline, row, { row: null, at: 'inside' }));
  walk(treeOf({ ...outline, lists: {} }, { withArchived: false }), []);
  return places;
}
