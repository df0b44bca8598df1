import type { Heading, List, ListItem, RootContent } from 'mdast';
import type { ParsedItem } from '#shared/formats/parsed-document.ts';
import type { Collector } from './collector.ts';
import { hasArrowChain } from './chains.ts';
import type { FrontMatter } from './front-matter.ts';
import { isChart } from './fenced-charts.ts';
import { readChain, readOrderedList } from './read-workflows.ts';
import { headOf, plain, taskOf } from './source.ts';

export type OutlineContext = { readonly title: string; readonly frontMatter: FrontMatter; readonly collect: Collector };

type Step = { readonly name: string; readonly line: number };

/**
 * Reads headings, bullets and tasks. The path of a task is the headings and bullets that enclose it; each container that
 * directly holds tasks is a checklist (see `placeOf` for what the parts of a path become). Below a heading an ordered
 * list is a workflow, and so is an arrow chain.
 */
export function readOutline(nodes: readonly RootContent[], context: OutlineContext): void {
  const { collect } = context;
  const lists = newLists(context);
  let headings: { readonly node: Heading; readonly step: Step }[] = [];
  nodes.forEach((node, index) => {
    const under = headings.at(-1)?.node ?? null;
    const title = headings.at(-1)?.step.name ?? context.title;
    if (node.type === 'heading') {
      headings = [...headings.filter((above) => above.node.depth < node.depth), { node, step: { name: plain(node) || context.title, line: collect.source.lineOf(node) } }];
      return;
    }
    const path = headings.map(({ step }) => step);
    if (node.type === 'list' && hasTasks(node, collect)) return lists.read(node, path);
    if (node.type === 'list' && node.ordered === true) return readOrderedList(node, title, collect);
    if (node.type === 'list') return readBullets(node, collect);
    if (node.type === 'paragraph' && readChain(node, nodes[index - 1] === under && under !== null ? title : null, collect)) return;
    if (node.type === 'code') return readCode(node, collect);
    if (node.type !== 'thematicBreak' && node.type !== 'definition' && node.type !== 'html') collect.unplaced(node);
  });
  lists.done();
}

/** Bullets without tasks: each that is a chain becomes a workflow, the rest is named as left out. */
function readBullets(list: List, collect: Collector): void {
  for (const item of list.children) {
    const head = headOf(item);
    if (head === null || !readChain(head, null, collect)) collect.unplaced(item);
  }
}

function readCode(node: Extract<RootContent, { type: 'code' }>, collect: Collector): void {
  if (isChart(node)) return;
  if (hasArrowChain(node.value)) {
    collect.warn({ line: collect.source.lineOf(node), code: 'chain-in-code', message: 'A chain of steps in a code block was left as it stands; write it as a list to import it as a runbook.' });
  }
  collect.unplaced(node);
}

export function hasTasks(list: List, collect: Collector): boolean {
  return list.children.some((item) => taskOf(item, collect.source) !== null || item.children.some((child) => child.type === 'list' && hasTasks(child, collect)));
}

/** Gathers tasks by the container that holds them, in the order in which the containers are met. */
function newLists({ title, frontMatter, collect }: OutlineContext) {
  const byPath = new Map<string, { readonly path: readonly Step[]; readonly line: number; readonly items: ParsedItem[] }>();

  const read = (list: List, path: readonly Step[]): void => {
    for (const item of list.children) {
      const task = readTask(item, collect);
      if (task !== null) bucket(path, task.line).push(task);
      else readContainer(item, path);
    }
  };

  const readContainer = (item: ListItem, path: readonly Step[]): void => {
    const inner = item.children.filter((child): child is List => child.type === 'list' && hasTasks(child, collect));
    if (inner.length === 0) return collect.unplaced(item);
    const head = headOf(item);
    const here = head === null ? path : [...path, { name: plain(head), line: collect.source.lineOf(item) }];
    for (const list of inner) read(list, here);
  };

  const bucket = (path: readonly Step[], line: number): ParsedItem[] => {
    const key = JSON.stringify(path.map(({ name, line: at }) => [name, at]));
    const known = byPath.get(key);
    if (known !== undefined) return known.items;
    const items: ParsedItem[] = [];
    byPath.set(key, { path, line: path.at(-1)?.line ?? line, items });
    return items;
  };

  const done = (): void => {
    for (const { path, line, items } of byPath.values()) collect.checklist({ ...placeOf(path.map(({ name }) => name), title, frontMatter), line, items });
  };

  return { read, done };
}

/**
 * `[a]` is a list in the department a; `[a, b]` a list b in its section b; `[a, b, c]` a list c in the section b; what
 * is longer nests departments (D1). A document of ours says it in its front matter.
 */
function placeOf(path: readonly string[], title: string, { handrail, departments, section }: FrontMatter): { departments: readonly string[]; section: string | null; title: string } {
  if (handrail === 'checklist') return { departments: departments ?? [], section: section ?? null, title };
  const last = path.at(-1) ?? title;
  if (path.length <= 1) return { departments: path, section: null, title: last };
  if (path.length === 2) return { departments: path.slice(0, 1), section: last, title: last };
  return { departments: path.slice(0, -2), section: path.at(-2) ?? null, title: last };
}

/** A task and the tasks below it; null for a bullet without a box. */
function readTask(item: ListItem, collect: Collector): ParsedItem | null {
  const task = taskOf(item, collect.source);
  if (task === null) return null;
  const [, ...below] = item.children;
  const lists = below.filter((child): child is List => child.type === 'list' && hasTasks(child, collect));
  for (const kept of below.filter((child) => !lists.includes(child as List))) {
    collect.warn({ line: collect.source.lineOf(kept), code: 'detail-left-out', message: 'Text below an item is not part of the item and was left out.' });
    collect.unplaced(kept);
  }
  return { ...task, line: collect.source.lineOf(item), children: lists.flatMap((list) => list.children.flatMap((child) => tasksIn(child, collect))) };
}

/** Tasks below a task; a bullet between them that has no box is passed over, its tasks stay. */
function tasksIn(item: ListItem, collect: Collector): ParsedItem[] {
  const task = readTask(item, collect);
  if (task !== null) return [task];
  const inner = item.children.filter((child): child is List => child.type === 'list');
  collect.warn({ line: collect.source.lineOf(item), code: 'detail-left-out', message: 'A bullet without a box below an item was left out.' });
  return inner.flatMap((list) => list.children.flatMap((child) => tasksIn(child, collect)));
}
