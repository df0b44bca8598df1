import type { Root, RootContent } from 'mdast';
import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { blocksOf } from './blocks.ts';
import { type Collector, newCollector } from './collector.ts';
import { type FencedChart, diagramKind, fencedCharts } from './fenced-charts.ts';
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts';
import { type Headings, holdsTasks, newHeadings } from './headings.ts';
import { readIdentity } from './identity.ts';
import { rowsOf } from './notes.ts';
import { readOutline } from './read-outline.ts';
import { partWorkflow, wholeRunbook, wholeWorkflow } from './found-runbooks.ts';
import { templatesIn } from './templates.ts';
import { type MarkdownSource, markdownSource } from './source.ts';
import { Unreadable } from './unreadable.ts';

/**
 * Reads Markdown, whose line ends are `\n`: outlines, runbooks, arrow chains, flowcharts (X1). `name` is the file's,
 * without ending; it titles what nothing else does.
 */
export function parseMarkdown(text: string, name: string): Result<ParsedDocument, ParseError> {
  try {
    return ok(read(text, name));
  } catch (error) {
    if (error instanceof Unreadable) return err(error.error);
    if (error instanceof RangeError) return err({ line: 1, code: 'nested-too-deep', message: 'Expected a document with less nesting.' });
    throw error;
  }
}

function read(text: string, name: string): ParsedDocument {
  const root = blocksOf(text);
  const source = markdownSource(text);
  const frontMatter = frontMatterOf(root);
  const nodes = root.children.filter((node) => node.type !== 'yaml');
  const headings = newHeadings(nodes, source);
  const { fields } = frontMatter;
  const heading = headings.title === null ? '' : source.plain(headings.title);
  const written = (fields.handrail === undefined ? heading || fields.title : fields.title || heading) || null;
  const title = written ?? name;
  const collect = newCollector(source, written);

  const isChart = readCharts(fencedCharts(root, text).filter(standsAlone(nodes, source)), collect, headings, title);
  const whole = fields.handrail === undefined ? wholeRunbook(text, root, source, fields) : null;
  if (whole !== null) {
    collect.workflow(wholeWorkflow(whole, text, name));
  } else {
    const templates = templatesIn(nodes, source);
    for (const template of templates) {
      headings.use(template.heading);
      const [first] = template.nodes;
      const last = template.nodes.at(-1);
      for (const node of template.nodes) if (node.type === 'heading') headings.use(node);
      if (first !== undefined && last !== undefined) collect.workflow(partWorkflow('template', title, { source, first: source.lineOf(first), last: last.position?.end.line ?? 1 }));
    }
    const taken = new Set(templates.flatMap(({ nodes: inside }) => inside));
    readOutline(nodes.filter((node) => !taken.has(node)), { title, isTitled: written !== null, fields, collect, headings, isChart });
    for (const unused of headings.unused()) collect.unplaced(unused);
  }

  const known = new Set(['handrail', 'title', ...(fields.handrail === 'checklist' ? ['departments', 'section'] : [])]);
  if (whole === null) for (const entry of frontMatter.keys) if (!known.has(entry.key)) collect.unplacedLine(entry.line, entry.text);
  const document = collect.document();
  if (nodes.length > 0 && [document.checklists, document.workflows, document.maps].every((found) => found.length === 0)) {
    return { ...document, warnings: [{ line: 1, code: 'no-steps', message: 'No steps, no boxes and no flowchart were found here. Steps are a numbered list, headings that count, or a list below “Steps”.' }, ...document.warnings] };
  }
  return document;
}

function frontMatterOf(root: Root): FrontMatter {
  const [first] = root.children;
  if (first?.type !== 'yaml') return NO_FRONT_MATTER;
  const read = readFrontMatter(first.value, (first.position?.start.line ?? 1) + 1);
  if (!read.ok) throw new Unreadable(read.error);
  return read.value;
}

/** In an exported list a chart among the notes of an item is part of the item; elsewhere it is a map of its own too. */
function standsAlone(nodes: readonly RootContent[], source: MarkdownSource): (chart: FencedChart) => boolean {
  if (!nodes.some((node) => node.type === 'html' && readIdentity(node.value) !== null)) return () => true;
  const lists = nodes.filter((node) => node.type === 'list' && holdsTasks(node, source)).map((node) => rowsOf(node, source));
  return ({ line }) => !lists.some(({ first, last }) => first < line && line <= last + 1);
}

/** Flowcharts become maps, named by the heading that they stand below. Tells of a node whether it is a chart and nothing else. */
function readCharts(charts: readonly FencedChart[], collect: Collector, headings: Headings, title: string): (node: RootContent) => boolean {
  const nodes = new Set<RootContent>();
  const strays: FencedChart[] = [];
  for (const chart of charts) {
    const kind = diagramKind(chart.text);
    if (!/^(?:graph|flowchart)\b/.test(kind)) {
      collect.warn({ line: chart.line, code: 'diagram-kept-out', message: `Expected a flowchart, found a diagram of the kind “${kind || 'unknown'}”; it was left out.` });
      continue;
    }
    const graph = parseFlowchart(chart.text, chart.line);
    if (!graph.ok) throw new Unreadable(graph.error);
    const heading = headings.above(chart.line);
    headings.use(heading);
    collect.map({ title: (heading === null ? '' : collect.source.plain(heading)) || title, line: chart.line, graph: graph.value });
    if (chart.node === null) strays.push(chart);
    else nodes.add(chart.node);
  }
  return (node) => nodes.has(node) || strays.some(({ line, end }) => (node.position?.start.line ?? 0) >= line - 1 && (node.position?.end.line ?? 0) <= end);
}
