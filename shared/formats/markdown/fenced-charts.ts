import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A Mermaid block, and the line that its first line of text stands on. */
export type FencedChart = { readonly node: Code; readonly text: string; readonly line: number };

/**
 * Every Mermaid block of a document. A fence that is indented by four or more stands in an indented code block for
 * CommonMark, though people mean a fence; it is found there too.
 */
export function fencedCharts(root: Root): FencedChart[] {
  const charts: FencedChart[] = [];
  visit(root, 'code', (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.lang?.toLowerCase() === 'mermaid') charts.push({ node, text: node.value, line: line + 1 });
    else if (node.lang == null) charts.push(...inIndentedCode(node, line));
  });
  return charts;
}

function inIndentedCode(node: Code, firstLine: number): FencedChart[] {
  const rows = node.value.split(/\r\n|\n|\r/);
  const open = rows.findIndex((row) => /^\s*(```+|~~~+)\s*mermaid\s*$/i.test(row));
  if (open < 0) return [];
  const rest = rows.slice(open + 1);
  const close = rest.findIndex((row) => /^\s*(```+|~~~+)\s*$/.test(row));
  return [{ node, text: (close < 0 ? rest : rest.slice(0, close)).join('\n'), line: firstLine + open + 1 }];
}

/** The first word of a diagram, which names its kind. */
export function diagramKind(text: string): string {
  const [first] = text.split(/\r\n|\n|\r/).map((row) => row.trim()).filter((row) => row !== '' && !row.startsWith('%%') && row !== '---');
  return /^[\w-]+/.exec(first ?? '')?.[0] ?? '';
}

export const isChart = (node: Code): boolean => node.lang?.toLowerCase() === 'mermaid' || (node.lang == null && inIndentedCode(node, 1).length > 0);
