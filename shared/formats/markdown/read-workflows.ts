import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { type StepInput, buildDefinition } from './build-definition.ts';
import { chainOf } from './chains.ts';
import type { Collector } from './collector.ts';
import { type MarkdownSource, atMargin, headOf, oneLine, splitName } from './source.ts';

/** A workflow from a numbered list below a heading, a step an item; `intro` is the text between the two. */
export function newNumberedRunbook(title: string, intro: readonly RootContent[], list: List, collect: Collector) {
  const { source } = collect;
  const line = source.lineOf(list);
  const steps: StepInput[] = [];
  const add = (part: List): void => {
    for (const item of part.children) steps.push(stepOf(item, steps.length + 1, source));
  };
  add(list);
  return {
    length: (): number => steps.length,
    /** A list that counts on; what stands between belongs to the step before. */
    goOn: (between: readonly RootContent[], part: List): void => {
      const last = steps.at(-1);
      const more = span(between, source);
      if (last !== undefined && more !== '') steps[steps.length - 1] = { ...last, instructions: joined(last.instructions ?? '', more) };
      add(part);
    },
    done: (): void => collect.workflow('ordered-list', line, buildDefinition({ title, overview: span(intro, source), steps }, line)),
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');

function span(nodes: readonly RootContent[], source: MarkdownSource): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  return first === undefined || last === undefined ? '' : source.lines(first, last).trim();
}

/** What stands below the first line of a step is its instructions, as it was written. */
function stepOf(item: ListItem, number: number, source: MarkdownSource): StepInput {
  const head = headOf(item);
  const line = source.lineOf(item);
  const [first] = item.children;
  const indent = (first?.position?.start.column ?? 1) - 1;
  const below = head === null ? item.children : item.children.slice(1);
  const [next] = below;
  const last = below.at(-1);
  const rest = next === undefined || last === undefined ? '' : atMargin(source, indent, next, last);
  if (head === null) return { name: `Step ${number}`, line, instructions: rest };
  const split = splitName(oneLine(source.slice(head)));
  return { line, ...shortened(split.name, joined(split.rest, rest)) };
}

const LONGEST_NAME = 200;

/** A name that can stand in a list of steps; the whole text of a longer one is kept as instructions. */
function shortened(name: string, instructions: string): { readonly name: string; readonly instructions: string } {
  if (name.length <= LONGEST_NAME) return { name, instructions };
  const sentence = /^.{10,}?[.!?。](?=\s)/u.exec(name.slice(0, LONGEST_NAME))?.[0];
  return { name: sentence ?? `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`, instructions: joined(name, instructions) };
}

/** Whether every item is a chain with a title: a list of workflows, even if it is numbered. */
export const areChains = (list: List, source: MarkdownSource): boolean =>
  list.children.length > 0 && list.children.every((item) => {
    const head = headOf(item);
    return head !== null && (chainOf(oneLine(source.slice(head)))?.title ?? null) !== null;
  });

/** A paragraph that is an arrow chain; `heading` titles one that has no title of its own. What stands below it introduces it. Whether it was one. */
export function readChain(paragraph: Paragraph, heading: string | null, collect: Collector, below: readonly RootContent[] = []): boolean {
  const { source } = collect;
  const raw = source.slice(paragraph);
  const chain = chainOf(oneLine(raw));
  const title = chain?.title ?? (raw.includes('\n') ? null : heading);
  if (chain === null || title === null) return false;
  const line = source.lineOf(paragraph);
  const steps = chain.links.map((link) => ({ ...shortened(link.replace(/^\p{Ll}/u, (first) => first.toUpperCase()), ''), line }));
  const [first] = below;
  const last = below.at(-1);
  const overview = first === undefined || last === undefined ? '' : atMargin(source, (paragraph.position?.start.column ?? 1) - 1, first, last);
  collect.workflow('arrow-chain', line, buildDefinition({ title, overview, steps }, line));
  return true;
}
