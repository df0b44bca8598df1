import type { Heading, Root, RootContent } from 'mdast';
import type { ParsedWorkflow } from '#shared/domain/imports/parsed-document.ts';
import { type StepName, definitionOfNames } from '#shared/domain/workflows/definition-of-names.ts';
import { type MarkdownSource, oneLine } from './source.ts';
import { chainOf } from './chains.ts';
import type { FrontMatterFields } from './front-matter.ts';
import { areChains } from './chain-lists.ts';
import { holdsTasks } from './headings.ts';
import { type Layout, type StepPlace, layoutOf } from './runbook/layout.ts';
import { countedOf } from './runbook/step-numbers.ts';
import { printRunbook } from './runbook/print-runbook.ts';
import { readDocument, readLayout, readRunbook } from './runbook/read-runbook.ts';
import { keptText, placedParts } from './runbook/placed-parts.ts';
import { sectionOf } from './runbook/sections.ts';

/** Beyond this many headings a document is no runbook, and telling its sections apart would take long. */
const MOST_HEADINGS = 5_000;

/** With so many sections that a runbook has, a numbered list in another one is no runbook of its own. */
const TEMPLATE_SECTIONS = 4;

/**
 * The layout of a document that is one runbook as a whole: it says so, or it has a section of steps, numbered headings or a
 * single list of steps below its title, and nothing else in it is a list of its own to tick or to follow. Null for any other.
 */
export function wholeRunbook(text: string, root: Root, source: MarkdownSource, fields: FrontMatterFields): Layout | null {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  if (headings.length === 0 || headings.length > MOST_HEADINGS) return null;
  const layout = layoutOf(text, root);
  const titled = layout.title !== null || root.children[0]?.type === 'yaml';
  if (layout.steps.length < 2 || !titled) return null;
  const inSteps = (node: RootContent): boolean => layout.steps.some(({ span }) => (node.position?.start.line ?? 0) > span.from && (node.position?.start.line ?? 0) <= span.to);
  const holdsSteps = (node: RootContent): boolean => layout.steps.some(({ span }) => (node.position?.start.line ?? 0) <= span.from + 1 && span.to <= (node.position?.end.line ?? 0));
  const others = [...layout.intro, ...layout.sections.filter(({ key }) => key === null).flatMap(({ nodes }) => nodes)].filter((node) => !inSteps(node) && !holdsSteps(node));
  if (callsItselfRunbook(fields)) return layout;
  const known = layout.sections.filter(({ key }) => key !== null);
  const named = layout.sections.some(({ key, heading }) => key === 'steps' && sectionOf(source.plain(heading)) === 'steps') || headings.filter((heading) => countedOf(source.plain(heading), false) !== null).length > 1;
  const isPlain = layout.sections.some(({ key, heading }) => key === 'steps' && /^(?:(?:.*\s)?(?:steps|procedure|instructions)|what to do)\W*$/i.test(source.plain(heading)));
  // Below a heading such as “Process”, which other documents have too, the rest has to look like a runbook as well.
  if (named ? !isPlain && known.length < 2 && layout.sections.length > 1 : layout.title?.depth !== 1 || others.some((node) => holdsChains(node, source))) return null;
  const isTemplate = known.length >= TEMPLATE_SECTIONS;
  return others.some((node) => holdsTasks(node, source) || (!isTemplate && node.type === 'list' && node.ordered === true)) || (!named && layout.steps.some(({ head }) => isOther(head, source))) ? null : layout;
}

const callsItselfRunbook = ({ type, subtype, class: kind, automation_level: level }: FrontMatterFields): boolean =>
  [type, subtype].some((word) => /^(?:runbook|workflow|playbook|sop|procedure)$/i.test(word ?? '')) || kind !== undefined || level !== undefined;

/** Below a heading that says nothing of steps, what is to be ticked is a list, and a chain a runbook of its own. */
const isOther = (head: StepPlace['head'], source: MarkdownSource): boolean => head.type === 'listItem' && (holdsTasks(head, source) || areChains({ type: 'list', children: [head] }, source));

const holdsChains = (node: RootContent, source: MarkdownSource): boolean =>
  node.type === 'list' ? node.children.some((item) => areChains({ type: 'list', children: [item] }, source)) : node.type === 'paragraph' && chainOf(oneLine(source.slice(node))) !== null;

/** A file that is one runbook; `text` is kept byte for byte. */
export function wholeWorkflow(layout: Layout, text: string, name: string): ParsedWorkflow {
  const document = readLayout(layout, name);
  const { definition, notes } = document;
  const line = layout.title?.position?.start.line ?? 1;
  return { form: layout.steps[0]?.form === 'heading' ? 'template' : 'ordered-list', line, text, definition, notes, offset: 0, parts: placedParts(document, 0), kept: keptText(document, 0) };
}

/** A runbook among other things: the lines from the first to the last, 1-based, are its text. */
export function partWorkflow(form: 'template' | 'ordered-list', title: string, { source, first, last }: { readonly source: MarkdownSource; readonly first: number; readonly last: number }): ParsedWorkflow {
  const text = `${source.rows(first, last).join('\n').trimEnd()}\n`;
  const { definition, notes } = readRunbook(text, title);
  const offset = first - 1;
  const document = readDocument(text, title);
  const told = document.ok ? { parts: placedParts(document.value, offset), kept: keptText(document.value, offset) } : { parts: [], kept: [] };
  return { form, line: first, text, definition, notes: notes.map((note) => ({ ...note, line: note.line + offset })), offset, ...told };
}

/** A chain of steps, which is no document: it is written as one. */
export function chainWorkflow(title: string, overview: string, names: readonly StepName[], line: number): ParsedWorkflow {
  const text = printRunbook(definitionOfNames(title, overview, names));
  const { definition } = readRunbook(text, title);
  return { form: 'arrow-chain', line, text, definition: { ...definition, steps: definition.steps.map((step) => ({ ...step, line: null })) }, notes: [], offset: 0, parts: [], kept: [] };
}
