import type { List } from 'mdast';
import { chainOf } from './chains.ts';
import { type MarkdownSource, headOf, oneLine } from './source.ts';

/** Whether every item is a chain with a title: a list of workflows, even if it is numbered. */
export const areChains = (list: List, source: MarkdownSource): boolean =>
  list.children.length > 0 && list.children.every((item) => {
    const head = headOf(item);
    return head !== null && (chainOf(oneLine(source.slice(head)))?.title ?? null) !== null;
  });
