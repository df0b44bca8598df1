import type { Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParseError, ParsedDocument } from '#shared/formats/parsed-document.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Collector, Unreadable, newCollector } from './collector.ts';
import { diagramKind, fencedCharts } from './fenced-charts.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { readOutline } from './read-outline.ts';
import { isTemplate, readTemplate } from './read-template.ts';
import { markdownSource, plain } from './source.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

/** Reads Markdown: outlines with task lists, runbooks, arrow chains, flowcharts (X1). `name` is the file's, without ending. */
export function parseMarkdown(text: string, name: string): Result<ParsedDocument, ParseError> {
  try {
    return ok(read(text, name));
  } catch (error) {
    if (error instanceof Unreadable) return err(error.error);
    if (error instanceof RangeError) return err({ line: 1, code: 'nested-too-deep', message: 'The document is nested too deep to be read.' });
    throw error;
  }
}

function read(text: string, name: string): ParsedDocument {
  const root: Root = parser.parse(text);
  const frontMatter = frontMatterOf(root);
  const title = titleOf(root.children);
  const source = markdownSource(text);
  const collect = newCollector(source, title === null ? null : plain(title));
  const body = root.children.filter((node) => node.type !== 'yaml' && node !== title);
  readCharts(root, collect, plainTitle(title, frontMatter, name));
  if (isTemplate(body)) readTemplate(body, frontMatter, plainTitle(title, frontMatter, name), collect);
  else readOutline(body, { title: plainTitle(title, frontMatter, name), frontMatter, collect });
  return collect.document();
}

const plainTitle = (title: RootContent | null, frontMatter: FrontMatter, name: string): string =>
  (title === null ? '' : plain(title)) || frontMatter.title || name;

function frontMatterOf(root: Root): FrontMatter {
  const [first] = root.children;
  if (first?.type !== 'yaml') return {};
  const read = readFrontMatter(first.value, (first.position?.start.line ?? 1) + 1);
  if (!read.ok) throw new Unreadable(read.error);
  return read.value;
}

/** A single H1 that stands before everything else heads the whole document: it is a title, not a department. */
function titleOf(nodes: readonly RootContent[]): RootContent | null {
  const content = nodes.filter((node) => node.type !== 'yaml' && node.type !== 'html');
  const [first] = content;
  if (first?.type !== 'heading' || first.depth !== 1) return null;
  return content.filter((node) => node.type === 'heading' && node.depth === 1).length === 1 ? first : null;
}

/** Flowcharts become maps, under the heading that they stand below. */
function readCharts(root: Root, collect: Collector, title: string): void {
  for (const { node, text, line } of fencedCharts(root)) {
    const kind = diagramKind(text);
    if (!/^(graph|flowchart)/.test(kind)) {
      collect.warn({ line, code: 'diagram-kept-out', message: `Expected a flowchart, found a diagram of the kind “${kind || 'unknown'}”; it was left out.` });
      continue;
    }
    const graph = parseFlowchart(text, line);
    if (!graph.ok) throw new Unreadable(graph.error);
    collect.map({ title: headingAbove(root, node.position?.start.line ?? 1) ?? title, line, graph: graph.value });
  }
}

function headingAbove(root: Root, line: number): string | null {
  const heading = root.children.filter((node) => node.type === 'heading' && (node.position?.start.line ?? 0) < line).at(-1);
  return heading === undefined ? null : plain(heading) || null;
}
