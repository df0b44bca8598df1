import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { ItemWords, ListIdentity, ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import type { Collector } from './collector.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { holdsTasks } from './headings.ts';
import { type Tail, readTail } from './item-attributes.ts';
import { type Rows, notesOf, rowsOf } from './notes.ts';
import { type TaskLine, headOf, oneLine, taskOf } from './source.ts';
import { Unreadable } from './unreadable.ts';

/** A container on the way to a task: a heading or a bullet. */
export type Place = { readonly name: string; readonly line: number };

type Context = {
  readonly title: string;
  /** Whether the document gives the title itself. */
  readonly isTitled: boolean;
  readonly fields: FrontMatterFields;
  readonly collect: Collector;
  /** Reads what stands beside tasks and is none. */
  readonly beside: (node: BlockContent | DefinitionContent | ListItem) => void;
};

export type Checklists = {
  readonly read: (list: List, path: readonly Place[]) => void;
  /** Notes which list the heading above stands for. */
  readonly identify: (identity: ListIdentity, path: readonly Place[], line: number) => void;
  readonly done: () => void;
};

type Found = { readonly path: readonly Place[]; readonly line: number; identity: ListIdentity | null; readonly items: ParsedItem[] };

/** Gathers tasks by the container that holds them, in the order in which the containers are met. */
export function newChecklists({ title, isTitled, fields, collect, beside }: Context): Checklists {
  const found = new Map<string, Found>();

  const holding = (path: readonly Place[], line: number): Found => {
    const key = JSON.stringify(path.map((place) => [place.name, place.line]));
    const known = found.get(key);
    if (known !== undefined) return known;
    const fresh: Found = { path, line: path.at(-1)?.line ?? line, identity: null, items: [] };
    found.set(key, fresh);
    return fresh;
  };

  const read = (list: List, path: readonly Place[]): void => {
    let items: ParsedItem[] | null = null;
    for (const item of list.children) {
      const line = collect.source.lineOf(item);
      if (taskOf(item, collect.source) !== null) {
        items ??= holding(path, line).items;
        for (const task of tasksIn(item, collect, null)) items.push(task);
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

  const identify = (identity: ListIdentity, path: readonly Place[], line: number): void => {
    const list = holding(path, line);
    list.identity ??= identity;
  };

  const done = (): void => {
    for (const { path, line, identity, items } of found.values()) {
      if (items.length === 0 && identity === null) continue;
      collect.checklist({ ...placeOf(path.map(({ name }) => name), title, fields), isTitled: isTitled || path.length > 0, identity, line, items });
    }
  };

  return { read, identify, done };
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

/**
 * The task of an item with the tasks below it. What else stands below it are its notes; so is a bullet without a box
 * between them, whose tasks stay. `aside` takes what belongs to the notes of the item around it.
 */
function tasksIn(item: ListItem, collect: Collector, aside: Rows[] | null): ParsedItem[] {
  const { source } = collect;
  const line = source.lineOf(item);
  const task = taskOf(item, source);
  const isTask = task !== null && task.text !== '';
  const below: Rows[] = [];
  const children: ParsedItem[] = [];
  const keep = (node: BlockContent | DefinitionContent | ListItem): void => {
    if (isTask) below.push(rowsOf(node, source));
    else if (aside !== null) aside.push(rowsOf(node, source));
    else collect.unplaced(node);
  };
  const [head] = item.children;
  for (const child of item.children) {
    if (child === head && task !== null) continue;
    if (child.type !== 'list' || !holdsTasks(child, source)) keep(child);
    else {
      for (const inner of child.children) {
        if (holdsTasks(inner, source)) children.push(...tasksIn(inner, collect, isTask ? below : aside));
        else keep(inner);
      }
    }
  }
  if (isTask) return [{ ...wordsOf(task, line, collect), notes: short('notes', notesOf(item, below, source), line), line, children }];
  if (task !== null) collect.warn({ line, code: 'empty-task', message: 'Expected a text behind the box, found none; the line was left out.' });
  return children;
}

function wordsOf(task: TaskLine, line: number, collect: Collector): Omit<ItemWords, 'notes'> {
  const { text, attributes, isMisread } = readTask(task);
  if (isMisread) collect.warn({ line, code: 'attributes-not-read', message: 'Expected only critical, stage=, owner=, due= and reason=, with values that they can have, between the braces; the braces were left in the text.' });
  return { state: task.state, text: short('items', text, line), ...attributes };
}

/** Attributes stand at the end of the first line, or of a text that an editor wrapped. */
function readTask({ text, wrapped }: TaskLine): Tail {
  const tail = readTail(text);
  const [first = '', ...rest] = wrapped.split('\n');
  if (tail.text !== text || rest.length === 0) return tail;
  const head = readTail(oneLine(first));
  return head.attributes === tail.attributes ? tail : { ...head, text: `${head.text} ${oneLine(rest.join('\n'))}` };
}

const LONGEST = { items: 20_000, notes: 50_000 } as const;

function short<T extends string | null>(what: keyof typeof LONGEST, text: T, line: number): T {
  if (text === null || text.length <= LONGEST[what]) return text;
  throw new Unreadable({ line, code: what === 'items' ? 'item-too-long' : 'notes-too-long', message: `Expected ${what} of at most ${LONGEST[what]} characters, found one of ${text.length}.` });
}
