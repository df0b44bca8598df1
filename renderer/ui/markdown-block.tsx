import { Suspense, lazy, memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { BlockContent, DefinitionContent, ListItem, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { CodeBlock } from './code-block.tsx';
import { InlineMarkdown } from './inline-markdown.tsx';
import { cx } from './cx.ts';
import styles from './markdown-block.module.css';

const ChartBlock = lazy(async () => ({ default: (await import('./chart/chart-block.tsx')).ChartBlock }));

const parser = unified().use(remarkParse).use(remarkGfm);

type Block = RootContent | BlockContent | DefinitionContent;

export interface MarkdownBlockProps {
  readonly text: string;
  /** Read from further away, such as the one step of a run. */
  readonly size?: 'm' | 'l';
}

/**
 * Instructions as they were written: paragraphs, lists, tables, quotes, code and Mermaid charts. It draws what the parser understood and
 * never HTML: what is HTML in the text, and whatever else it does not know, is shown letter by letter. A comment that stands
 * by itself is for whoever edits the text.
 */
export const MarkdownBlock = memo(function MarkdownBlock({ text, size = 'm' }: MarkdownBlockProps) {
  const root = useMemo(() => parser.parse(text), [text]);
  return <div className={cx(styles.prose, styles[size])}>{blocks(root.children, text)}</div>;
});

const isComment = /^<!--(?:(?!-->)[\s\S])*-->\s*$/;

const keyOf = (node: Block, index: number): number => node.position?.start.offset ?? index;

const source = (text: string, from: Block | undefined, to: Block | undefined = from): string =>
  text.slice(from?.position?.start.offset ?? 0, to?.position?.end.offset ?? text.length);

function blocks(nodes: readonly Block[], text: string): ReactNode {
  return nodes.map((node, index) => <BlockView key={keyOf(node, index)} node={node} text={text} />);
}

function BlockView({ node, text }: { readonly node: Block; readonly text: string }) {
  switch (node.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineMarkdown text={source(text, node)} />
        </p>
      );
    case 'heading':
      // Not a heading of the page: where it stands there, its level means nothing.
      return (
        <p className={styles.heading} dir="auto">
          <InlineMarkdown text={text.slice(node.children[0]?.position?.start.offset ?? 0, node.children.at(-1)?.position?.end.offset ?? 0)} />
        </p>
      );
    case 'list': {
      const items = node.children.map((item, index) => <Item key={keyOf(item as never, index)} item={item} text={text} />);
      return node.ordered === true ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'code':
      if (node.lang?.toLowerCase() !== 'mermaid') return <CodeBlock code={node.value} />;
      return (
        <Suspense fallback={<CodeBlock code={node.value} />}>
          <ChartBlock text={node.value} />
        </Suspense>
      );
    case 'blockquote':
      return <blockquote>{blocks(node.children, text)}</blockquote>;
    case 'table':
      return <TableView table={node} text={text} />;
    case 'thematicBreak':
      return <hr />;
    case 'html':
      return isComment.test(node.value) ? null : <p dir="auto">{source(text, node)}</p>;
    default:
      return <p dir="auto">{source(text, node)}</p>;
  }
}

function Item({ item, text }: { readonly item: ListItem; readonly text: string }) {
  const task = item.checked === true ? '☑ ' : item.checked === false ? '☐ ' : null;
  return (
    <li className={task === null ? undefined : styles.task}>
      {task !== null && <span aria-hidden="true">{task}</span>}
      <div className={styles.item}>{blocks(item.children, text)}</div>
    </li>
  );
}

function TableView({ table, text }: { readonly table: Table; readonly text: string }) {
  const [head, ...rows] = table.children;
  const cells = (row: (typeof table.children)[number] | undefined, Cell: 'th' | 'td') =>
    row?.children.map((cell, index) => {
      const words = text.slice(cell.children[0]?.position?.start.offset ?? 0, cell.children.at(-1)?.position?.end.offset ?? 0);
      return (
        <Cell key={cell.position?.start.offset ?? index} dir="auto" {...(Cell === 'th' ? { scope: 'col' } : {})}>
          <InlineMarkdown text={words} />
        </Cell>
      );
    });
  return (
    <table>
      <thead>
        <tr>{cells(head, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.position?.start.offset ?? index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
