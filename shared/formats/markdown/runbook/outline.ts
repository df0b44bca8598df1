import type { RootContent } from 'mdast';
import { faultInText } from '#shared/formats/guards.ts';
import { Unreadable } from '../unreadable.ts';
import { type Layout, type Section, layoutOf, plainLines, spanOf } from './layout.ts';
import * as section from './read-sections.ts';
import type { SectionKey } from './sections.ts';
import { branchOf } from './targets.ts';

/**
 * A section of a runbook as it stands: `key` is null for one that the model has no field for, `title` empty for what stands
 * before the first heading, `text` its Markdown without heading and steps. `rest` is what of it the model has no field for.
 */
export type OutlineSection = { readonly key: SectionKey | null; readonly title: string; readonly text: string; readonly rest: string };

/** The sections of a document in their order, so that what the model does not know is shown in its place (W4). None where it can't be read. */
export function outlineOf(text: string): OutlineSection[] {
  const plain = plainLines(text);
  if (faultInText(plain) !== null) return [];
  try {
    return sectionsOf(layoutOf(plain));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return [];
    throw error;
  }
}

function sectionsOf(layout: Layout): OutlineSection[] {
  const { sections, source, steps, intro } = layout;
  const stepped = new Set(steps.flatMap(({ span: { from, to } }) => Array.from({ length: to - from }, (_, index) => from + index)));
  const inSteps = (node: RootContent): boolean => stepped.has(spanOf(node).from) || stepped.has(spanOf(node).to - 1);
  const hasOverview = sections.some(({ key }) => key === 'overview');
  const opening = hasOverview ? written(intro.filter((node) => !inSteps(node)), layout) : '';
  const entries = sections.flatMap((each): OutlineSection[] => {
    const { key, heading, body } = each;
    const title = source.plain(heading);
    const own = each.nodes.filter((node) => !inSteps(node));
    if (key !== null) return [{ key, title, text: written(own, layout), rest: key === 'steps' ? written(own, layout) : unread(key, each, layout) }];
    const first = steps[0]?.span.from ?? -1;
    if (first < body.from || first >= body.to) return [{ key, title, text: written(own, layout), rest: '' }];
    // A list of steps below a heading of its own words: what stands around it stays around it.
    const [before, after] = [own.filter((node) => spanOf(node).from < first), own.filter((node) => spanOf(node).from >= first)].map((nodes) => written(nodes, layout));
    return [{ key: 'steps', title, text: before ?? '', rest: before ?? '' }, ...(after ? [{ key, title: '', text: after, rest: '' }] : [])];
  });
  const loose = steps.length > 0 && !entries.some(({ key }) => key === 'steps');
  const at = loose ? sections.filter(({ heading }) => spanOf(heading).from < (steps[0]?.span.from ?? 0)).length : 0;
  const all = loose ? entries.toSpliced(at, 0, { key: 'steps', title: '', text: '', rest: '' }) : entries;
  return opening === '' ? all : [{ key: null, title: '', text: opening, rest: '' }, ...all];
}

/** Blocks as they are written, with a blank line between those that do not follow each other. */
function written(nodes: readonly RootContent[], { lines }: Layout): string {
  const parts: { from: number; to: number }[] = [];
  for (const node of nodes) {
    const { from, to } = spanOf(node);
    const last = parts.at(-1);
    if (last !== undefined && lines.slice(last.to, from).every((line) => line.trim() === '')) last.to = to;
    else parts.push({ from, to });
  }
  return parts.map(({ from, to }) => lines.slice(from, to).join('\n')).join('\n\n').trim();
}

/** The lines of a section that the model holds, 1-based: for a list or a table the first of each entry. */
function linesRead(key: SectionKey, layout: Layout): number[] {
  const lines = (found: readonly { readonly line: number }[]): number[] => found.map(({ line }) => line);
  switch (key) {
    case 'triggers':
    case 'prerequisites':
    case 'kpis':
    case 'opportunities': return lines(section.texts(layout, key));
    case 'parameters': return lines(section.parameters(layout));
    case 'errors': return lines(section.errors(layout));
    case 'outputs': return lines(section.outputs(layout));
    case 'changeLog': return lines(section.changeLog(layout));
    case 'monitoring':
    case 'dependencies':
    case 'gate': return section.labels(layout, key).map(({ from }) => from + 1);
    case 'overview':
    case 'rollback':
    case 'steps':
    case 'decisions': return [];
  }
}

/** What of a section the model has no field for; the items of a list by themselves, and the lines of a decision. */
function unread(key: SectionKey, { nodes }: Section, layout: Layout): string {
  if (key === 'overview' || key === 'rollback') return '';
  if (key === 'decisions') return unreadOfDecisions(nodes, layout);
  const known = linesRead(key, layout);
  const isRead = (node: RootContent): boolean => known.some((line) => line > spanOf(node).from && line <= spanOf(node).to);
  const pieces = nodes.flatMap((node): RootContent[] => (node.type === 'list' ? (node.children as unknown as RootContent[]) : [node]));
  return written(pieces.filter((node) => !isRead(node)), layout);
}

const AFTER = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?After(?:\*\*|__)?\s*:/i;

function unreadOfDecisions(nodes: readonly RootContent[], layout: Layout): string {
  const isRead = (row: string): boolean => row.trim() === '' || AFTER.test(row) || branchOf(row, false) !== null;
  return nodes
    .filter((node) => node.type !== 'heading')
    .map((node) => (node.type === 'list' || node.type === 'paragraph' ? rowsOf(node, layout).filter((row) => !isRead(row)).join('\n') : rowsOf(node, layout).join('\n')))
    .filter((text) => text !== '')
    .join('\n\n');
}

const rowsOf = (node: RootContent, { lines }: Layout): string[] => lines.slice(spanOf(node).from, spanOf(node).to);
