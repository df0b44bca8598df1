import type { OrganisationView } from '#shared/ipc/views.ts';
import { NO_PROGRESS, type Progress } from '#shared/domain/checklists/progress.ts';
import { type CountedTree, partsOf } from '#shared/domain/maps/organisation-facts.ts';
import { type Thing, type ThingKind, nodeOf, refOfNode, thingsOf } from '#shared/domain/maps/organisation.ts';
import type { Id } from '#shared/lib/ids.ts';
import { addTo } from '#shared/lib/index-by.ts';
import type { TreeLine } from '#renderer/ui/tree-spots.ts';

export type FoldingBase = 'auto' | 'none' | 'departments' | 'all';

/** What is open: by a rule for all, and for some nodes otherwise. */
export interface Folding {
  readonly base: FoldingBase;
  readonly set: ReadonlyMap<string, boolean>;
}

/** More departments and sections than this are too many for a first look. */
const graspable = 60;
/** As many lists as this are asked for at once: nothing then waits when something is opened. */
const few = 300;

/** Departments begin open where they hold more than lists and all of it can be grasped; sections begin closed. */
export function openness(tree: CountedTree, { base, set }: Folding): (node: string) => boolean {
  const hasParts = new Set([
    ...tree.sections.map(({ departmentId }) => nodeOf('department', departmentId)),
    ...tree.departments.flatMap(({ parentId }) => (parentId === null ? [] : [nodeOf('department', parentId)])),
  ]);
  const isSmall = tree.departments.length + tree.sections.length <= graspable;
  const byRule = (node: string): boolean => {
    if (base === 'all') return true;
    if (base === 'none') return false;
    return hasParts.has(node) && (base === 'departments' || isSmall);
  };
  return (node) => set.get(node) ?? byRule(node);
}

/** Departments whose lists are needed: of all when there are few, or when names are looked for. */
export function listsWanted(tree: CountedTree, isOpen: (node: string) => boolean, isSearching: boolean): readonly Id[] | 'all' {
  const total = [...tree.departments, ...tree.sections].reduce((sum, { lists }) => sum + lists, 0);
  if (isSearching || total <= few) return 'all';
  const wanted = new Set(tree.departments.filter(({ id, lists }) => lists > 0 && isOpen(nodeOf('department', id))).map(({ id }) => id));
  for (const { id, departmentId } of tree.sections) if (isOpen(nodeOf('section', id)) && isOpen(nodeOf('department', departmentId))) wanted.add(departmentId);
  return [...wanted].toSorted();
}

/** What a node stands in, up to the top. */
export function aboveOf(things: readonly Thing[], node: string): readonly string[] {
  const parents = new Map(things.map((thing) => [thing.node, thing.parent]));
  const above: string[] = [];
  for (let at = parents.get(node) ?? null; at !== null && !above.includes(at); at = parents.get(at) ?? null) above.push(at);
  return above;
}

/** Where a node leads; a section that is its one list leads to that. Null for what is nowhere else. */
export function addressOf(view: OrganisationView, node: string): string | null {
  const ref = refOfNode(node);
  if (ref === null) return null;
  if (ref.kind === 'department') return `/departments/${ref.id}`;
  if (ref.kind === 'checklist') return `/checklists/${ref.id}`;
  const section = view.sections.find(({ id }) => id === ref.id);
  if (section === undefined) return null;
  return section.listId === null ? `/departments/${section.departmentId}` : `/checklists/${section.listId}`;
}

/** A row of the outline; `note` is what a stage is tied to. */
export interface OutlineLine extends TreeLine {
  readonly name: string;
  readonly kind: ThingKind | 'lifecycle' | 'stage';
  readonly progress: Progress | null;
  readonly note: string | null;
}

/** Things in what they stand in, as far as that is open; whatever else is on the map is told by the caller. */
export function thingLines(view: CountedTree, isOpen: (node: string) => boolean): readonly OutlineLine[] {
  const inside = new Map<string | null, Thing[]>();
  for (const thing of thingsOf(view)) addTo(inside, thing.parent, thing);
  const parts = partsOf(view);
  const progress = new Map([
    ...view.departments.map(({ id, progress }) => [nodeOf('department', id), progress] as const),
    ...view.sections.map(({ id, progress }) => [nodeOf('section', id), progress] as const),
    ...view.lists.map(({ id, progress }) => [nodeOf('checklist', id), progress] as const),
  ]);
  const lines: OutlineLine[] = [];
  const put = (things: readonly Thing[], level: number): void => {
    for (const [index, { node, name, kind }] of things.entries()) {
      const isExpanded = (parts.get(node) ?? 0) === 0 ? null : isOpen(node);
      lines.push({ key: node, level, position: index + 1, of: things.length, isExpanded, name, kind, progress: progress.get(node) ?? NO_PROGRESS, note: null });
      if (isExpanded === true) put(inside.get(node) ?? [], level + 1);
    }
  };
  put(inside.get(null) ?? [], 1);
  return lines;
}
