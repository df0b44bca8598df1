import { type Result, err, ok } from '#shared/lib/result.ts';
import { faultInText } from './guards.ts';
import { parseTable } from './csv/parse-table.ts';
import { parseMarkdown } from './markdown/parse-markdown.ts';
import { chartTitle } from './mermaid/chart-title.ts';
import { parseFlowchart } from './mermaid/parse-flowchart.ts';
import type { ParseDocument, ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';

/**
 * Reads a file as what its name says: `.csv` and `.tsv` are a table of lists or of people, `.mmd` and `.mermaid` are one
 * flowchart, all else is Markdown (X1). Never throws; an error carries the line, 1-based, and what was expected there.
 */
export const parseDocument: ParseDocument = (text, fileName) => {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const fault = faultInText(plain);
  if (fault !== null) return err(fault);
  const name = fileName.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[^.]+$/, '').trim() || 'Untitled';
  if (/\.(?:csv|tsv)$/i.test(fileName)) return parseTable(plain, name);
  if (/\.(?:mmd|mermaid)$/i.test(fileName)) return chart(plain, name);
  const document = parseMarkdown(plain, name);
  if (!document.ok) return document;
  // A file that is one runbook is kept byte for byte, whatever its line ends.
  return ok({ ...document.value, workflows: document.value.workflows.map((workflow) => (workflow.text === plain ? { ...workflow, text } : workflow)) });
};

function chart(text: string, fileName: string): Result<ParsedDocument, ParseError> {
  const graph = parseFlowchart(text);
  if (!graph.ok) return graph;
  const title = chartTitle(text) ?? fileName;
  return ok({ title, checklists: [], workflows: [], maps: [{ title, line: 1, graph: graph.value }], people: [], warnings: [], unplaced: [] });
}
