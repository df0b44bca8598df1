import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';
import { plainText } from './plain-text.ts';

const printer = unified().use(remarkGfm).use(remarkStringify);

/** A heading of plain text; CommonMark reads a NUL as U+FFFD, and no text file may hold one. */
export const heading = (depth: 1 | 2 | 3, text: string): string =>
  printer.stringify({ type: 'root', children: [{ type: 'heading', depth, children: [{ type: 'text', value: text.replaceAll('\0', '\uFFFD').replace(/\s+/g, ' ') }] }] }).trim().replace(/\n/g, ' ');

/** Whether a heading of that text reads back as the same. */
export const survivesHeading = (text: string): boolean => plainText(heading(1, text).replace(/^#\s*/, '').replace(/\s+#+$/, '')) === text;

/** Front matter; keys without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `---\n${stringify(set, { schema: 'core', lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd()}\n---`;
}
