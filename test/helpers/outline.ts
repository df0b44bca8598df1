import type { ParsedDocument, ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import type { Result } from '#shared/lib/result.ts';
import type { ParseError } from '#shared/domain/imports/parsed-document.ts';

const BOX = { open: '[ ]', done: '[x]', 'not-applicable': '[-]', 'in-progress': '[/]', blocked: '[!]' } as const;

/** What a document became, as lines that people read: lists by their place, items with all that is said of them, warnings, what became nothing. */
export function outlineOf(parsed: Result<ParsedDocument, ParseError>): string {
  if (!parsed.ok) return `refused ${parsed.error.line} ${parsed.error.code}\n`;
  const { checklists, workflows, maps, warnings, unplaced } = parsed.value;
  const lines = checklists.flatMap((list) => [`list ${JSON.stringify([...list.departments, ...(list.section === null ? [] : [list.section])])} ${list.title}`, ...list.items.flatMap((item) => itemLines(item, 1))]);
  for (const { form, definition } of workflows) lines.push(`runbook ${form} ${definition.title}: ${definition.steps.map((step) => step.name).join(' / ')}`);
  for (const { title, graph } of maps) lines.push(`map ${title}: ${graph.nodes.length} nodes`);
  for (const { line, code } of warnings) lines.push(`warning ${line} ${code}`);
  for (const { line, text } of unplaced) lines.push(`nothing ${line} ${text}`);
  return `${lines.map(shortened).join('\n')}\n`;
}

function itemLines({ text, state, line, children, notes, ...said }: ParsedItem, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const words = Object.entries(said).filter(([, value]) => value !== null && value !== false);
  const extra = words.length === 0 ? '' : ` ${JSON.stringify(Object.fromEntries(words))}`;
  return [`${pad}${line} ${BOX[state]} ${text}${extra}`, ...(notes === null ? [] : notes.split('\n').map((row) => `${pad}  | ${row}`)), ...children.flatMap((child) => itemLines(child, depth + 1))];
}

const shortened = (line: string): string => (line.length > 400 ? `${line.slice(0, 400)}… ${line.length} characters` : line);
