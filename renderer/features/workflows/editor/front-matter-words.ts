import type { markdown } from '@codemirror/lang-markdown';
import { tags } from '@lezer/highlight';

type Extensions = NonNullable<NonNullable<Parameters<typeof markdown>[0]>['extensions']>;

/** Front matter is no heading, though its last line looks like the rule below one: keys and values, up to the second `---`. */
export const frontMatter: Extensions = {
  defineNodes: [
    { name: 'FrontMatter', block: true },
    { name: 'FrontMark', style: tags.meta },
    { name: 'FrontKey', style: tags.propertyName },
  ],
  parseBlock: [
    {
      name: 'FrontMatter',
      before: 'HorizontalRule',
      parse: (block, line) => {
        if (block.lineStart !== 0 || line.text.trim() !== '---') return false;
        const parts = [block.elt('FrontMark', 0, line.text.length)];
        let end = line.text.length;
        while (block.nextLine()) {
          const start = block.lineStart;
          end = start + line.text.length;
          if (line.text.trim() === '---') {
            parts.push(block.elt('FrontMark', start, end));
            block.nextLine();
            break;
          }
          const key = /^[\w-]+:/.exec(line.text)?.[0];
          if (key !== undefined) parts.push(block.elt('FrontKey', start, start + key.length));
        }
        block.addElement(block.elt('FrontMatter', 0, end, parts));
        return true;
      },
    },
  ],
};
