import type { List, Paragraph, RootContent } from 'mdast';
import type { StepName } from '#shared/domain/workflows/definition-of-names.ts';
import { chainOf } from './chains.ts';
import type { Collector } from './collector.ts';
import { chainWorkflow, partWorkflow } from './found-runbooks.ts';
import { atMargin, oneLine } from './source.ts';

/** A workflow from a numbered list below a heading, a step an item; `first` is the line that it begins on. */
export function newNumberedRunbook(title: string, first: number, list: List, collect: Collector) {
  let count = list.children.length;
  let last = list.position?.end.line ?? first;
  return {
    length: (): number => count,
    /** A list that counts on; what stands between belongs to the step before. */
    goOn: (part: List): void => {
      count += part.children.length;
      last = part.position?.end.line ?? last;
    },
    done: (): void => collect.workflow(partWorkflow('ordered-list', title, { source: collect.source, first, last })),
  };
}

const LONGEST_NAME = 200;

/** A name that can stand in a list of steps; the whole text of a longer one is kept as instructions. */
function shortened(name: string): StepName {
  if (name.length <= LONGEST_NAME) return { name };
  return { name: `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`, instructions: name };
}

/** A paragraph that is an arrow chain; `heading` titles one that has no title of its own. What stands below it introduces it. Whether it was one. */
export function readChain(paragraph: Paragraph, heading: string | null, collect: Collector, below: readonly RootContent[] = []): boolean {
  const { source } = collect;
  const raw = source.slice(paragraph);
  const chain = chainOf(oneLine(raw));
  const title = chain?.title ?? (raw.includes('\n') ? null : heading);
  if (chain === null || title === null) return false;
  const steps = chain.links.map((link) => shortened(link.replace(/^\p{Ll}/u, (first) => first.toUpperCase())));
  const [first] = below;
  const last = below.at(-1);
  const overview = first === undefined || last === undefined ? '' : atMargin(source, (paragraph.position?.start.column ?? 1) - 1, first, last);
  collect.workflow(chainWorkflow(title, overview, steps, source.lineOf(paragraph)));
  return true;
}
