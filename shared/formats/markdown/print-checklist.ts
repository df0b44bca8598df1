import type { ParsedItem, TaskMark } from '#shared/formats/parsed-document.ts';
import { frontMatter, heading, survivesHeading } from './print-text.ts';

type PrintableItem = Pick<ParsedItem, 'text' | 'mark'> & { readonly children: readonly PrintableItem[] };

export type PrintableChecklist = {
  readonly departments: readonly string[];
  readonly section: string | null;
  readonly title: string;
  readonly items: readonly PrintableItem[];
};

const BOX = { open: '[ ]', done: '[x]', 'not-applicable': '[-]' } as const satisfies Record<TaskMark, string>;

/**
 * A checklist as Markdown that `parseDocument` reads back as the same list in the same place (X2). Front matter says
 * where it belongs, since headings can't say it of a list whose title is not its section's. Texts are one line.
 */
export function printChecklist({ departments, section, title, items }: PrintableChecklist): string {
  const place = { handrail: 'checklist', ...(survivesHeading(title) ? {} : { title }), departments, ...(section === null ? {} : { section }) };
  return `${frontMatter(place)}\n\n${heading(1, title)}\n\n${items.flatMap((item) => printItem(item, 0)).join('\n')}\n`;
}

const printItem = ({ text, mark, children }: PrintableItem, depth: number): string[] => [
  `${'  '.repeat(depth)}- ${BOX[mark]} ${text.replace(/\s*[\n\r]\s*/g, ' ')}`,
  ...children.flatMap((child) => printItem(child, depth + 1)),
];
