import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const inline = unified().use(remarkParse).use(remarkGfm).freeze();

/** Beyond this length a name is taken as it stands: remark's time grows with the square of some signs. */
const LONGEST = 1_000;

/** One line of inline Markdown as people read it: without its marks, escapes resolved. */
export function plainText(markdown: string): string {
  const bare = markdown.replace(/\s+/g, ' ').trim();
  if (bare.length > LONGEST || !/[\\*_`~[\]<>&]/.test(bare)) return bare;
  const [heading] = inline.parse(`# ${bare}`).children;
  return heading === undefined ? bare : toString(heading).replace(/\s+/g, ' ').trim();
}
