import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Root as HastRoot } from 'hast';
import { visit } from 'unist-util-visit';

/** Paper loads nothing and leads nowhere: pictures are left as their words, links as their text. */
export function forPaper() {
  return (tree: HastRoot) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'a') node.properties = {};
      else if (node.tagName === 'img' && parent !== undefined && index !== undefined) {
        parent.children[index] = { type: 'text', value: String(node.properties['alt'] ?? '') };
      }
    });
  };
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(forPaper).use(rehypeStringify);

/** Markdown as HTML for paper. HTML in the text is left out; nothing in the result loads or runs anything. */
export const markdownHtml = (text: string): string => String(processor.processSync(text)).trim();

/** One line of inline Markdown, without the paragraph around it. */
export function inlineHtml(text: string): string {
  const html = markdownHtml(text);
  const match = /^<p>([\s\S]*)<\/p>$/.exec(html);
  return match?.[1] === undefined || match[1].includes('<p>') ? html : match[1];
}
