import { type Progress, settledShare, totalOf } from '#shared/domain/checklists/progress.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { DiagramFacts, NodeFacts } from '#shared/lib/diagram/model.ts';
import { type OrganisationDepartment, type OrganisationList, type OrganisationSection, type ThingKind, nodeOf } from './organisation.ts';

type Counted = {
  /** Of everything below that is in use. */
  readonly progress: Progress;
  /** Lists in it, without those of what stands in it. */
  readonly lists: number;
};
export type CountedDepartment = OrganisationDepartment & Counted;
export type CountedSection = OrganisationSection & Counted;
export type CountedList = OrganisationList & { readonly progress: Progress };

/** The tree of departments with how far everything is (D8). */
export type CountedTree = { readonly departments: readonly CountedDepartment[]; readonly sections: readonly CountedSection[]; readonly lists: readonly CountedList[] };

/** The words of figures, in the language of whoever looks at it. */
export type FigureWords = {
  readonly kind: Readonly<Record<ThingKind, string>>;
  readonly progress: (done: number, total: number) => string;
  readonly blocked: (count: number) => string;
};

/** What the nodes of the organisation say under their names: how far, what is blocked, what is put away in them. */
export function organisationFacts(tree: CountedTree, isOpen: (node: string) => boolean, words: FigureWords): DiagramFacts {
  const parts = partsOf(tree);
  const facts: Record<string, NodeFacts> = {};
  const put = (kind: ThingKind, id: Id, progress: Progress): void => {
    const node = nodeOf(kind, id);
    const hidden = parts.get(node) ?? 0;
    facts[node] = { kind: words.kind[kind], ...figures(progress, words), ...(hidden === 0 ? {} : { fold: { isOpen: isOpen(node), hidden } }) };
  };
  for (const { id, progress } of tree.departments) put('department', id, progress);
  for (const { id, progress } of tree.sections) put('section', id, progress);
  for (const { id, progress } of tree.lists) put('checklist', id, progress);
  return facts;
}

/** How many things stand in each node: what it shows when it is opened. */
export function partsOf({ departments, sections }: CountedTree): Map<string, number> {
  const parts = new Map<string, number>();
  const add = (node: string, count: number): void => void parts.set(node, (parts.get(node) ?? 0) + count);
  for (const { id, parentId, lists } of departments) {
    if (parentId !== null) add(nodeOf('department', parentId), 1);
    add(nodeOf('department', id), lists);
  }
  for (const { id, departmentId, lists, listId } of sections) {
    add(nodeOf('department', departmentId), 1);
    add(nodeOf('section', id), listId === null ? lists : 0);
  }
  return parts;
}

function figures(progress: Progress, words: FigureWords): NodeFacts {
  const total = totalOf(progress);
  if (total === 0) return {};
  const done = Math.round(settledShare(progress) * total);
  const badges = progress.blocked === 0 ? {} : { badges: [{ mark: 'blocked' as const, words: words.blocked(progress.blocked) }] };
  return { meter: { done, total, words: words.progress(done, total) }, ...badges };
}
