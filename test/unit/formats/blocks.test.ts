import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '#shared/formats/markdown/blocks.ts';

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']);
const INLINE = new Set(['paragraph', 'heading', 'tableCell']);

/** A tree down to its paragraphs: kind, place and what blocks say of themselves. */
const shape = (node: Nodes): unknown => ({
  type: node.type,
  from: [node.position?.start.line, node.position?.start.column, node.position?.start.offset],
  // Where a block is cut off by the end of its container, remark’s own ends run into what follows.
  ...(INLINE.has(node.type) ? { to: [node.position?.end.line, node.position?.end.column, node.position?.end.offset] } : {}),
  ...(node.type === 'code' || node.type === 'html' || node.type === 'yaml' ? { value: node.value.trimEnd() } : {}),
  ...(node.type === 'list' ? { ordered: node.ordered, start: node.start } : {}),
  ...('children' in node && !INLINE.has(node.type) ? { children: node.children.map(shape) } : {}),
});

/** Remark shortens the box of a task out of the paragraph; the pieces leave it in. */
const withBoxes = (root: Root, text: string): Root => {
  const visit = (node: Nodes): void => {
    if (node.type === 'listItem' && node.checked !== null && node.checked !== undefined) {
      const [head] = node.children;
      const at = head?.position?.start;
      if (at !== undefined && at.offset !== undefined) {
        const box = text.lastIndexOf('[', at.offset - 1);
        at.column -= at.offset - box;
        at.offset = box;
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return root;
};

describe('blocks read in pieces', () => {
  const piece = fc.constantFrom(
    '- a', '- b', '* c', '+ d', '1. one', '2. two', '3) three', '# head', '## head', 'text', 'x | y', '|-|-|', '- | -', '> quote', '> - in quote', '> ```', '```', '```bash', '````', '~~~', '  ```', '   ~~~',
    '    ```', '- ```', '  text', '    code', '   three', ' one', '  - nested', '    - deep', '\t- tab', '      text', '<div>', '</div>', '<!-- c', '-->', '<pre>', '</pre>', '  <!--', '<b>x</b>', '---', '===', '- - -', '* * *', '[a]: b', '[^1]: note', '',
    '', '- [ ] task', '  - [x] task', '- [-] task', '-     five', '<?php', '?>', '"title"', '    - [ ] x', '  1. n', '   2. n', '**b** c', '  - [ ] y', '  text', ' - one', '   - [ ] three', '   + d', '[^1]: - x',
  );

  it('mean what remark reads from the whole', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (lines, together, nested) => {
        const text = lines.join('\n');
        // Remark’s front matter leaves a list behind a lone `---` unread.
        fc.pre(lines[0] !== '---');
        // Nor does it see a list behind indented code that begins with another number than one.
        fc.pre(!(/\n[ \n]*[23][.)] /.test(text) && / {4}|\t/.test(text)));
        expect(shape(blocksOf(text, { together, nested }))).toMatchObject({ children: (shape(withBoxes(remark.parse(text), text)) as { children: unknown[] }).children });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 2_000), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  });
});
