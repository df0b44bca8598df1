import type { List, ListItem, Paragraph } from 'mdast';
import type { StepInput } from './build-definition.ts';
import { buildDefinition } from './build-definition.ts';
import { chainOf } from './chains.ts';
import type { Collector } from './collector.ts';
import { headOf, oneLine, splitName } from './source.ts';

/** An ordered list below a heading: a workflow of that name, a step an item. */
export function readOrderedList(list: List, title: string, collect: Collector): void {
  const line = collect.source.lineOf(list);
  const steps = list.children.map((item) => stepOf(item, collect));
  collect.workflow('ordered-list', line, buildDefinition({ title, steps }, line));
}

/** What stands below the first line of a step is its instructions, as it was written. */
function stepOf(item: ListItem, collect: Collector): StepInput {
  const head = headOf(item);
  const line = collect.source.lineOf(item);
  if (head === null) return { name: oneLine(collect.source.slice(item)).slice(0, 200) || `Step at line ${line}`, line };
  const { name, rest } = splitName(oneLine(collect.source.slice(head)));
  const below = item.children.slice(1).map((node) => dedent(collect.source.text, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0));
  return { name, line, instructions: [rest, ...below].filter((part) => part !== '').join('\n\n') };
}

/** A nested block with the indent of its first line taken off every line. */
function dedent(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(lineStart, start).length;
  const strip = new RegExp(`^[ \\t]{0,${indent}}`);
  return text.slice(start, end).split(/\r\n|\n|\r/).map((row, index) => (index === 0 ? row : row.replace(strip, ''))).join('\n');
}

/** A paragraph that is an arrow chain; `heading` titles one that has no title of its own. Whether it was one. */
export function readChain(paragraph: Paragraph, heading: string | null, collect: Collector): boolean {
  const text = collect.source.slice(paragraph);
  const chain = chainOf(text.trim());
  const title = chain?.title ?? heading;
  if (chain === null || title === null) return false;
  const line = collect.source.lineOf(paragraph);
  const steps = chain.links.map((link) => ({ name: link.replace(/^\p{Ll}/u, (first) => first.toUpperCase()), line }));
  collect.workflow('arrow-chain', line, buildDefinition({ title, steps }, line));
  return true;
}
