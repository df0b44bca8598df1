import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';

/** A heading whose plain text reads back as `text`. */
export const heading = (depth: 1 | 2 | 3, text: string): string =>
  toMarkdown({ type: 'heading', depth, children: [{ type: 'text', value: text }] }).trimEnd();

/** Front matter; keys without a value are left out. */
export function frontMatter(fields: Readonly<Record<string, unknown>>): string {
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `---\n${stringify(set, { schema: 'core', lineWidth: 0 }).trimEnd()}\n---`;
}
