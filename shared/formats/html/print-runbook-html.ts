import type { ElementContent, Root as HastRoot } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { escapeHtml } from './escape.ts';
import { forPaper } from './markdown-html.ts';
import { type SheetWords, paperSheet } from './paper-sheet.ts';

export type PaperRunbook = {
  readonly title: string;
  /** Category and version, as people say them. */
  readonly above: readonly string[];
  /** Who answers for it, how long it takes. */
  readonly facts: readonly string[];
  /** The document. */
  readonly text: string;
  /** Lines of the document, from 1, on which a step begins: it gets a box to tick. */
  readonly stepLines: ReadonlySet<number>;
};

const STYLE = `
  main > :first-child { margin-block-start: 0; }
  h2 { font-size: 13pt; margin: 6mm 0 2mm; border-block-end: 0.5pt solid #999; break-after: avoid; }
  h3, h4, h5, h6 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
  ul, ol, p { margin-block: 1.5mm; } ol, ul { padding-inline-start: 7mm; }
  li > .box, p > .box, :is(h2, h3, h4, h5, h6) > .box { display: inline-block; margin-inline-end: 2.5mm; vertical-align: -0.8mm; }
  pre, table, blockquote { break-inside: avoid; }
  .facts { color: #444; font-size: 9.5pt; margin: 1.5mm 0 0; }
`;

const box = (): ElementContent => ({ type: 'element', tagName: 'span', properties: { className: ['box'] }, children: [] });

const lineBreak = (): ElementContent => ({ type: 'element', tagName: 'br', properties: {}, children: [] });
const endsLine = (node: ElementContent | undefined): boolean => node?.type === 'text' && /\S\s*\n\s*$/.test(node.value);

/** The title stands at the head of the sheet already; each step has a box before its name. */
function asSheet(title: string, stepLines: ReadonlySet<number>) {
  return () => (tree: HastRoot) => {
    const first = tree.children.find((node) => node.type === 'element');
    visit(tree, 'element', (node, index, parent) => {
      if (node === first && node.tagName === 'h1' && index !== undefined && parent?.type === 'root') {
        const [words] = node.children;
        if (words?.type === 'text' && words.value.trim() === title) {
          parent.children.splice(index, 1);
          return [SKIP, index];
        }
      }
      if (node.tagName === 'h1') node.tagName = 'h2';
      // A field of a step begins on a line of its own, as **Role**: does.
      node.children = node.children.flatMap((child, at) => (child.type === 'element' && child.tagName === 'strong' && endsLine(node.children[at - 1]) ? [lineBreak(), child] : [child]));
      const isStep = /^(?:h[1-6]|li|p)$/.test(node.tagName) && stepLines.has(node.position?.start.line ?? 0);
      if (!isStep || (node.tagName === 'p' && parent?.type === 'element')) return undefined;
      const [inner] = node.children.filter((child) => child.type === 'element');
      (node.tagName === 'li' && inner?.tagName === 'p' ? inner : node).children.unshift(box());
      return undefined;
    });
  };
}

/** A runbook as a sheet of paper, to be followed without a machine (X2). HTML in the text is left out; nothing of it loads or runs. */
export function printRunbookHtml({ title, above, facts, text, stepLines }: PaperRunbook, words: SheetWords): string {
  const body = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkRehype).use(forPaper).use(asSheet(title, stepLines)).use(rehypeStringify).processSync(text.replace(/^\uFEFF/, ''));
  const head = facts.length === 0 ? '' : `<p class="facts">${facts.map(escapeHtml).join(' · ')}</p>`;
  return paperSheet({ title, above: above.join(' · '), head, body: String(body), style: STYLE }, words);
}
