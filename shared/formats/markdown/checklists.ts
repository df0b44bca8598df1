import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { ParsedItem } from '#shared/formats/parsed-document.ts';
import type { Collector } from './collector.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { holdsTasks } from './headings.ts';
import { headOf, taskOf } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** A container on the way to a task: a heading or a bullet. */
export type Place = { readonly name: string; readonly line: number };

type Context = {
  readonly title: string;
  readonly fields: FrontMatterFields;
  readonly collect: Collector;
  /** Reads what stands beside tasks and is none. */
  readonly beside: (node: BlockContent | DefinitionContent | ListItem) => void;
};

export type Checklists = { readonly read: (list: List, path: readonly Place[]) => void; readonly done: () => void };

const LONGEST = 20_000;

/** Gathers tasks by the container that holds them, in the order in which the containers are met. */
export function newChecklists({ title, fields, collect, beside }: Context): Checklists {
  const found = new Map<string, { readonly path: readonly Place[]; readonly line: number; readonly items: ParsedItem[] }>();

  const holding = (path: readonly Place[], line: number): ParsedItem[] => {
    const key = JSON.stringify(path.map((place) => [place.name, place.line]));
    const known = found.get(key);
    if (known !== undefined) return known.items;
    const items: ParsedItem[] = [];
    found.set(key, { path, line: path.at(-1)?.line ?? line, items });
    return items;
  };

  const read = (list: List, path: readonly Place[]): void => {
    let items: ParsedItem[] | null = null;
    for (const item of list.children) {
      const line = collect.source.lineOf(item);
      if (taskOf(item, collect.source) !== null) {
        items ??= holding(path, line);
        for (const task of tasksIn(item, collect)) items.push(task);
      } else if (holdsTasks(item, collect.source)) readContainer(item, path);
      else beside(item);
    }
  };

  const readContainer = (item: ListItem, path: readonly Place[]): void => {
    const head = headOf(item);
    const name = head === null ? '' : collect.source.plain(head).replace(/\s*:$/, '');
    const here = name === '' ? path : [...path, { name, line: collect.source.lineOf(item) }];
    for (const child of item.children) {
      if (child.type === 'list' && holdsTasks(child, collect.source)) read(child, here);
      else if (child !== head) beside(child);
    }
  };

  const done = (): void => {
    for (const { path, line, items } of found.values()) {
      if (items.length > 0) collect.checklist({ ...placeOf(path.map(({ name }) => name), title, fields), line, items });
    }
  };

  return { read, done };
}

/**
 * `[a]` is a list in the department a; `[a, b]` a list b in its section b; `[a, b, c]` a list c in the section b; what
 * is longer nests departments (D1). A document that Handrail wrote says in its front matter where it belongs.
 */
function placeOf(path: readonly string[], title: string, fields: FrontMatterFields): { departments: readonly string[]; section: string | null; title: string } {
  const { departments = [], section = null } = fields.handrail === 'checklist' ? fields : {};
  if (path.length === 0) return { departments, section, title };
  const whole = [...departments, ...(section === null ? [] : [section]), ...path];
  const last = whole.at(-1) ?? title;
  if (whole.length === 1) return { departments: whole, section: null, title: last };
  if (whole.length === 2) return { departments: whole.slice(0, 1), section: last, title: last };
  return { departments: whole.slice(0, -2), section: whole.at(-2) ?? null, title: last };
}

/** The task of an item with the tasks below it. A bullet between them without a box is passed over, and so is a box without a text; their tasks stay. */
function tasksIn(item: ListItem, collect: Collector): ParsedItem[] {
  const line = collect.source.lineOf(item);
  const task = taskOf(item, collect.source);
  const children: ParsedItem[] = [];
  const [head] = item.children;
  for (const child of item.children) {
    if (child.type === 'list' && holdsTasks(child, collect.source)) for (const inner of child.children) children.push(...tasksIn(inner, collect));
    else if (child !== head || task === null) {
      collect.warn({ line: collect.source.lineOf(child), code: 'detail-left-out', message: 'A text below an item that has no box of its own is not part of the item and was left out.' });
      collect.unplaced(child);
    }
  }
  if (task === null) return children;
  if (task.text === '') {
    collect.warn({ line, code: 'empty-task', message: 'Expected a text behind the box, found none; the line was left out.' });
    return children;
  }
  if (task.text.length > LONGEST) throw new Unreadable({ line, code: 'item-too-long', message: `Expected items of at most ${LONGEST} characters, found one of ${task.text.length}.` });
  return [{ ...task, line, children }];
}
