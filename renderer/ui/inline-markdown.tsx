import { Fragment, memo } from 'react';
import type { ReactNode } from 'react';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import styles from './inline-markdown.module.css';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Texts without any of these mean themselves; most do, and need no parser. */
const mayBeMarked = /[*_`~[\]<&\\\n]|:\/\/|www\.|@/;

/** What was parsed lately. A list is scrolled to and fro; parsing a line takes longer than drawing it. */
const parsed = new Map<string, readonly RootContent[]>();
const remember = 2000;

function parse(text: string): readonly RootContent[] {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const { children } = parser.parse(text);
  const oldest = parsed.keys().next();
  if (parsed.size >= remember && oldest.done !== true) parsed.delete(oldest.value);
  parsed.set(text, children);
  return children;
}

/** The text as it is read: without the marks. */
export function plainText(text: string): string {
  if (!mayBeMarked.test(text)) return text;
  return parse(text)
    .map((node) => (node.type === 'paragraph' ? toString(node) : sliceOf(text, node)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export interface InlineMarkdownProps {
  readonly text: string;
  /** Links as words only, where the place is a button or a link itself. */
  readonly noLinks?: boolean;
}

/**
 * Emphasis, code and links of a short text. Nothing else: no pictures, no HTML, no headings; what is not understood is
 * shown as it was written. Links open outside, and only those that lead to the web or to mail.
 */
export const InlineMarkdown = memo(function InlineMarkdown({ text, noLinks = false }: InlineMarkdownProps) {
  if (!mayBeMarked.test(text)) return text;
  return parse(text).map((node, index) => (
    <Fragment key={node.position?.start.offset ?? index}>
      {index > 0 && <br />}
      {node.type === 'paragraph' ? phrases(node.children, text, noLinks) : sliceOf(text, node)}
    </Fragment>
  ));
});

const sliceOf = (text: string, node: Nodes): string => text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? text.length);

const phrases = (nodes: readonly PhrasingContent[], text: string, noLinks: boolean): ReactNode[] =>
  nodes.map((node, index) => <Fragment key={node.position?.start.offset ?? index}>{phrase(node, text, noLinks)}</Fragment>);

function phrase(node: PhrasingContent, text: string, noLinks: boolean): ReactNode {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return <em>{phrases(node.children, text, noLinks)}</em>;
    case 'strong':
      return <strong className={styles.strong}>{phrases(node.children, text, noLinks)}</strong>;
    case 'delete':
      return <del>{phrases(node.children, text, noLinks)}</del>;
    case 'inlineCode':
      return (
        <code className={styles.code} dir="ltr">
          {node.value}
        </code>
      );
    case 'break':
      return <br />;
    case 'link':
      return noLinks || !leadsOutside(node.url) ? phrases(node.children, text, noLinks) : <OutsideLink url={node.url}>{phrases(node.children, text, true)}</OutsideLink>;
    default:
      return sliceOf(text, node);
  }
}

/** The door to other programs lets the web and mail through; a link elsewhere would do nothing. */
function leadsOutside(url: string): boolean {
  try {
    return ['https:', 'mailto:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

function OutsideLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={url} target="_blank" rel="noreferrer" title={url}>
      {children}
    </a>
  );
}
