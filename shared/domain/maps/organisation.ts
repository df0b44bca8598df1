import { type Progress, NO_PROGRESS, addProgress } from '#shared/domain/checklists/progress.ts';
import type { Id } from '#shared/lib/ids.ts';
import { addTo } from '#shared/lib/index-by.ts';

export type OrganisationDepartment = { readonly id: Id; readonly name: string; readonly parentId: Id | null };

/** `listId` is the one list that a section is only another word for; the two are one thing on a map. */
export type OrganisationSection = { readonly id: Id; readonly name: string; readonly departmentId: Id; readonly listId: Id | null };

export type OrganisationList = { readonly id: Id; readonly title: string; readonly departmentId: Id; readonly sectionId: Id | null };

/** What is in use of the tree of departments (D1), in its order among siblings; of the lists, those that are asked for. */
export type OrganisationTree = {
  readonly departments: readonly OrganisationDepartment[];
  readonly sections: readonly OrganisationSection[];
  readonly lists: readonly OrganisationList[];
};

export type ThingKind = 'department' | 'section' | 'checklist';

/** One of the three kinds of things of the tree; `parent` is the node of what it stands in. */
export type Thing = { readonly kind: ThingKind; readonly id: Id; readonly name: string; readonly node: string; readonly parent: string | null };

const SIGN = { department: 'd', section: 's', checklist: 'l' } as const satisfies Record<ThingKind, string>;

/** The node of a thing: the same on every map and in every export. */
export const nodeOf = (kind: ThingKind, id: Id): string => `${SIGN[kind]}_${id}`;

/** What a node stands for; null for a stage of the lifecycle. */
export function refOfNode(node: string): { readonly kind: ThingKind; readonly id: Id } | null {
  const [sign, id] = node.split('_');
  const kind = (Object.keys(SIGN) as ThingKind[]).find((each) => SIGN[each] === sign);
  return kind === undefined || id === undefined ? null : { kind, id };
}

/**
 * All things of a tree, each before what stands in it: of a department first its lists, then its sections with theirs, then
 * the departments inside. A list that is its section is left out.
 */
export function thingsOf(tree: OrganisationTree): Thing[] {
  const inside = new Map<string | null, Thing[]>();
  const put = (thing: Thing): void => addTo(inside, thing.parent, thing);
  const sameAsSection = new Set(tree.sections.flatMap(({ listId }) => listId ?? []));
  for (const { id, title, departmentId, sectionId } of tree.lists) {
    if (!sameAsSection.has(id)) put({ kind: 'checklist', id, name: title, node: nodeOf('checklist', id), parent: sectionId === null ? nodeOf('department', departmentId) : nodeOf('section', sectionId) });
  }
  for (const { id, name, departmentId } of tree.sections) put({ kind: 'section', id, name, node: nodeOf('section', id), parent: nodeOf('department', departmentId) });
  for (const { id, name, parentId } of tree.departments) put({ kind: 'department', id, name, node: nodeOf('department', id), parent: parentId === null ? null : nodeOf('department', parentId) });
  const all: Thing[] = [];
  const waiting = [...(inside.get(null) ?? [])].reverse();
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    all.push(thing);
    waiting.push(...[...(inside.get(thing.node) ?? [])].reverse());
  }
  return all;
}

/** Counts of every department with all below it, from the counts of each department by itself (D8). */
export function rollUp(departments: readonly OrganisationDepartment[], own: ReadonlyMap<Id, Progress>): Map<Id, Progress> {
  const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const total = new Map<Id, Progress>(departments.map(({ id }) => [id, NO_PROGRESS]));
  for (const { id } of departments) {
    const mine = own.get(id);
    if (mine === undefined) continue;
    const passed = new Set<Id>();
    for (let at: Id | null = id; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
      passed.add(at);
      total.set(at, addProgress(total.get(at) ?? NO_PROGRESS, mine));
    }
  }
  return total;
}
