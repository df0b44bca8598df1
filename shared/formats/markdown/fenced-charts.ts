import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export { diagramKind } from './diagram-kind.ts';

/** A Mermaid block: the node that holds it where there is one, and the line that its first line of text stands on. */
export type FencedChart = { readonly node: Code | null; readonly text: string; readonly line: number; readonly end: number };

const OPEN = /^[\s>]*(```+|~~~+)\s*mermaid\s*$/i;
const CLOSE = /^[\s>]*(```+|~~~+)\s*$/;

/**
 * Every Mermaid block of a document. A fence that is indented by four or more stands in an indented code block or in a
 * paragraph for CommonMark, though people mean a fence; it is found there too.
 */
export function fencedCharts(root: Root, text: string): FencedChart[] {
  const charts: FencedChart[] = [];
  const rows = text.split('\n');
  const fenced = new Set<number>();
  visit(root, 'code', (node) => {
    const [start, end] = [node.position?.start.line ?? 1, node.position?.end.line ?? 1];
    if (node.lang?.toLowerCase() === 'mermaid') charts.push({ node, text: node.value, line: start + 1, end });
    // A block with a language, or that begins with a bare fence, is fenced; what stands in it is an example.
    const isFenced = node.lang != null || /(?:`{3,}|~{3,})[ \t]*$/.test(rows[start - 1] ?? '');
    if (isFenced) for (let line = start; line <= end; line += 1) fenced.add(line);
  });
  for (let at = 0; at < rows.length; at += 1) {
    if (fenced.has(at + 1) || !OPEN.test(rows[at] ?? '')) continue;
    const body: string[] = [];
    let end = at + 1;
    while (end < rows.length && !CLOSE.test(rows[end] ?? '')) body.push(rows[end++] ?? '');
    charts.push({ node: null, text: body.join('\n'), line: at + 2, end: end + 1 });
    at = end;
  }
  return charts.sort((a, b) => a.line - b.line);
}
