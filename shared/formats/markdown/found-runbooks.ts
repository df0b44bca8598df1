import type { Heading, Root, RootContent } from 'mdast';
import type { ParsedWorkflow } from '#shared/domain/imports/parsed-document.ts';
import { type StepName, definitionOfNames } from '#shared/domain/workflows/definition-of-names.ts';
import type { MarkdownSource } from './source.ts';
import { areChains } from './chain-lists.ts';
import { holdsTasks } from './headings.ts';
import { type Layout, NUMBERED, layoutOf } from './runbook/layout.ts';
import { printRunbook } from './runbook/print-runbook.ts';
import { readDocument, readLayout, readRunbook } from './runbook/read-runbook.ts';
import { keptText, placedParts } from './runbook/placed-parts.ts';
import { sectionOf } from './runbook/sections.ts';

/** Beyond this many headings a document is no runbook, and telling its sections apart would take long. */
const MOST_HEADINGS = 5_000;

/** With so many sections that a runbook has, a numbered list in another one is no runbook of its own. */
const TEMPLATE_SECTIONS = 4;

/**
 * The layout of a document that is one runbook as a whole: it has a section of steps, or numbered headings, and nothing in
 * its other sections that is a list of its own to tick or to follow. Null for any other.
 */
export function wholeRunbook(text: string, root: Root, source: MarkdownSource): Layout | null {
  const headings = root.children.filter((node): node is Heading => node.type === 'heading');
  if (headings.length === 0 || headings.length > MOST_HEADINGS) return null;
  const names = headings.map((heading) => source.plain(heading));
  const named = names.some((name) => sectionOf(name) === 'steps') || names.filter((name) => NUMBERED.test(name)).length > 1;
  if (!named && !holdsListBelowTitle(root, headings, source)) return null;
  const layout = layoutOf(text, root);
  const known = layout.sections.filter(({ key }) => key !== null);
  const titled = layout.title !== null || root.children[0]?.type === 'yaml';
  if (layout.steps.length < 2 || !titled || (named && known.length < 2 && layout.sections.length > 1)) return null;
  const inSteps = (node: RootContent): boolean => layout.steps.some(({ span }) => (node.position?.start.line ?? 0) > span.from && (node.position?.start.line ?? 0) <= span.to);
  const others = [...layout.intro, ...layout.sections.filter(({ key }) => key === null).flatMap(({ nodes }) => nodes)].filter((node) => !inSteps(node));
  const isTemplate = known.length >= TEMPLATE_SECTIONS;
  return others.some((node) => holdsTasks(node, source) || (!isTemplate && node.type === 'list' && node.ordered === true)) ? null : layout;
}

/** Whether a numbered list that holds nothing to tick stands directly below the title, behind nothing but text. */
function holdsListBelowTitle(root: Root, [title, next]: readonly Heading[], source: MarkdownSource): boolean {
  if (title?.depth !== 1) return false;
  const from = root.children.indexOf(title);
  const below = root.children.slice(from + 1, next === undefined ? undefined : root.children.indexOf(next));
  const first = below.findIndex((node) => node.type === 'list');
  const list = below[first];
  return list?.type === 'list' && list.ordered === true && !areChains(list, source) && below.slice(0, first).every((node) => node.type === 'paragraph') && !below.some((node) => holdsTasks(node, source));
}

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
