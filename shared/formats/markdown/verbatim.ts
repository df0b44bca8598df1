import type { Nodes } from 'mdast';
import { bareField } from './runbook/field-labels.ts';

/** What stands behind the language of a fenced block whose text is a field's value, sign for sign. */
const LABEL = 'verbatim';

/** The text of a fenced block that stands for its bare text; null for any other node. Handrail writes one where the text alone would be read as something else. */
export const verbatimText = (node: Nodes): string | null => (node.type === 'code' && node.lang === 'markdown' && node.meta === LABEL ? node.value : null);

export const printVerbatim = (text: string): string => printFence(`markdown ${LABEL}`, text);

export function printFence(info: string, text: string): string {
  const sign = info.includes('`') ? '~' : '`';
  const longest = [...text.matchAll(sign === '`' ? /`+/g : /~+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const marks = sign.repeat(longest + 1);
  return `${marks}${info}\n${text}\n${marks}`;
}

/** A line that begins something else than text: heading, fence, rule or underline, table, HTML, definition, or a field of the template. */
const OTHER = /^\s*(?:#{1,6}(?:\s|$)|```|~~~|(?:[-*_=][ \t]*){2,}$|[-=]$|\||<|\[|>|(?:[-*+]\s+)?(\*\*|__|\*|_)[^*_]{1,30}(?:\1\s*:|:\1)|(?:\*\*|__)(?:step\s+)?\d|step\s+\d)/i;

/** Whether blocks of Markdown can stand in the template as they are. */
export function standsAlone(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\r\v\f\u2028\u2029]/.test(text) && !text.includes('- [') && text.split('\n').every((row) => !OTHER.test(row) && bareField(row) === null && !/^\s+\S/.test(row) && row === row.trimEnd());
}

/** Whether a text is one line that stays one paragraph, whatever stands before and behind it. */
export const standsInLine = (text: string): boolean => /^(?:\p{L}|\*\*[^\s*])/u.test(text) && isOneLine(text);

export const isOneLine = (text: string): boolean => text !== '' && text === text.trim() && !/[\n\r\u2028\u2029]/.test(text);
