import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify } from 'yaml';

const printer = unified().use(remarkGfm).use(remarkStringify);

/** A heading whose plain text reads back as `text`. */
export const heading = (depth: 1 | 2 | 3, text: string): string =>
  printer.stringify({ type: 'root', children: [{ type: 'heading', depth, children: [{ type: 'text', value: text }] }] }).trimEnd();

/** Front matter; keys without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `---\n${stringify(set, { schema: 'core', lineWidth: 0 }).trimEnd()}\n---`;
}
