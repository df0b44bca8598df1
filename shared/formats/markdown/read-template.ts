import type { Heading, ListItem, RootContent } from 'mdast';
import { buildDefinition } from './build-definition.ts';
import type { Collector } from './collector.ts';
import type { FrontMatterFields } from './front-matter.ts';
import type { Headings } from './headings.ts';
import { type MarkdownSource, atMargin, headOf, oneLine, taskOf } from './source.ts';
import { readStep } from './step-fields.ts';
import { verbatimText } from './verbatim.ts';

const STEP = /^(\d+)[.)]\s+(.+?)(?:\s+\((automated|manual)\))?$/i;

/** A runbook in the template: its nodes, the heading that names it, and the depth of its sections. */
export type Template = { readonly nodes: readonly RootContent[]; readonly heading: Heading | null; readonly depth: number };

type Context = {
  readonly fields: FrontMatterFields;
  /** The document's title. */
  readonly title: string;
  readonly collect: Collector;
  readonly headings: Headings;
  readonly isChart: (node: RootContent) => boolean;
};

/** The runbooks in the template (W1): each has a section “Steps” whose sub-headings are numbered. */
export function templatesIn(nodes: readonly RootContent[], source: MarkdownSource): Template[] {
  const templates: Template[] = [];
  let end = 0;
  nodes.forEach((node, at) => {
    if (at < end || node.type !== 'heading' || node.depth < 2 || source.plain(node).toLowerCase() !== 'steps') return;
    const steps = below(nodes, at, node.depth);
    if (!steps.some((step) => step.type === 'heading' && step.depth === node.depth + 1 && STEP.test(source.plain(step)))) return;
    const top = nodes.findLastIndex((above, index) => index < at && index >= end && above.type === 'heading' && above.depth < node.depth);
    const heading = nodes[top];
    const inside = heading?.type === 'heading' ? [heading, ...below(nodes, top, heading.depth)] : [...nodes.slice(end, at), node, ...below(nodes, at, node.depth - 1)];
    templates.push({ nodes: inside, heading: heading?.type === 'heading' ? heading : null, depth: node.depth });
    end = nodes.indexOf(inside.at(-1) ?? node) + 1;
  });
  return templates;
}

/** The nodes below a heading, up to the next of `depth` or above. */
function below(nodes: readonly RootContent[], heading: number, depth: number): readonly RootContent[] {
  const rest = nodes.slice(heading + 1);
  const end = rest.findIndex((node) => node.type === 'heading' && node.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Reads the template; what the model has no field for yet is named as left out. */
export function readTemplate(template: Template, { fields, title, collect, headings, isChart }: Context): void {
  const { source } = collect;
  const sections = sectionsOf(template, source);
  headings.use(template.heading);
  const take = (name: string): readonly RootContent[] => {
    const section = sections.find((candidate) => candidate.name === name);
    if (section === undefined) return [];
    sections.splice(sections.indexOf(section), 1);
    headings.use(section.heading);
    return section.nodes;
  };
  const named = sections.some(({ name }) => name === 'overview');
  const overview = take(named ? 'overview' : '');
  const triggers = take('triggers').flatMap((node) => entriesOf(node, source));
  const prerequisites = take('prerequisites').flatMap((node) => entriesOf(node, source));
  const steps = stepsOf(take('steps'), template.depth + 1, { collect, headings });
  for (const { nodes } of sections) for (const node of nodes) if (!isChart(node) && node.type !== 'thematicBreak') collect.unplaced(node);
  const line = source.lineOf(template.heading ?? template.nodes[0] ?? { type: 'root', children: [] });
  const own = template.heading === null || template.heading === headings.title ? '' : source.plain(template.heading);
  collect.workflow('template', line, buildDefinition({ title: own || fields.title || title, overview: textOf(overview, source), category: fields.category ?? null, tags: fields.tags ?? [], triggers, prerequisites, steps }, line));
}

type Section = { readonly name: string; readonly heading: Heading | null; readonly nodes: RootContent[] };

/** Sections in order; what stands before the first has the name ''. */
function sectionsOf({ nodes, heading, depth }: Template, source: MarkdownSource): Section[] {
  const sections: Section[] = [{ name: '', heading: null, nodes: [] }];
  for (const node of nodes) {
    if (node === heading) continue;
    if (node.type === 'heading' && node.depth <= depth) sections.push({ name: source.plain(node).toLowerCase(), heading: node, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

function textOf(nodes: readonly RootContent[], source: MarkdownSource): string {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return '';
  return (nodes.length === 1 ? verbatimText(first) : null) ?? source.lines(first, last);
}

/** A bullet or a paragraph each; a bullet's box is left out. */
function entriesOf(node: RootContent, source: MarkdownSource): string[] {
  const entries = node.type === 'list' ? node.children.map((item) => entryOf(item, source)) : [oneLine(source.slice(node))];
  return entries.filter((entry) => entry !== '');
}

function entryOf(item: ListItem, source: MarkdownSource): string {
  const [first] = item.children;
  const last = item.children.at(-1);
  if (first === undefined || last === undefined) return '';
  const verbatim = first === last ? verbatimText(first) : null;
  if (verbatim !== null) return verbatim;
  const head = headOf(item);
  const text = head === null ? '' : (taskOf(item, source)?.text ?? oneLine(source.slice(head)));
  const indent = (first.position?.start.column ?? 1) - 1;
  const [rest] = head === null ? [first] : item.children.slice(1);
  return rest === undefined ? text : [text, atMargin(source, indent, rest, last)].filter((part) => part !== '').join('\n');
}

function stepsOf(nodes: readonly RootContent[], depth: number, { collect, headings }: Pick<Context, 'collect' | 'headings'>): ReturnType<typeof readStep>[] {
  const steps: ReturnType<typeof readStep>[] = [];
  const first = nodes.findIndex((node) => node.type === 'heading' && node.depth === depth);
  for (const node of nodes.slice(0, Math.max(first, 0))) collect.unplaced(node);
  nodes.forEach((node, index) => {
    if (node.type !== 'heading' || node.depth !== depth) return;
    const plain = collect.source.plain(node);
    const [, , name = plain, mode] = STEP.exec(plain) ?? [];
    headings.use(node);
    const inside = below(nodes, index, depth);
    for (const inner of inside) if (inner.type === 'heading') headings.use(inner);
    steps.push(readStep({ name, mode: modeOf(mode), line: collect.source.lineOf(node) }, inside, collect));
  });
  return steps;
}

const modeOf = (word: string | undefined): 'automated' | 'manual' | null => (word === undefined ? null : word.toLowerCase() === 'automated' ? 'automated' : 'manual');
