import type { ParsedItem, TaskMark } from '#shared/formats/parsed-document.ts';
import { frontMatter, heading } from './print-text.ts';

export type PrintableChecklist = {
  readonly departments: readonly string[];
  readonly section: string | null;
  readonly title: string;
  readonly items: readonly Pick<ParsedItem, 'text' | 'mark' | 'children'>[];
};

const BOX = { open: '[ ]', done: '[x]', 'not-applicable': '[-]' } as const satisfies Record<TaskMark, string>;

/** A checklist as Markdown that `parseDocument` reads back as the same list in the same place (X2). */
export function printChecklist({ departments, section, title, items }: PrintableChecklist): string {
  const head = frontMatter({ handrail: 'checklist', departments, ...(section === null ? {} : { section }) });
  return [head, heading(1, title), items.flatMap((item) => printItem(item, 0)).join('\n')].filter((part) => part !== '').join('\n\n').concat('\n');
}

const printItem = ({ text, mark, children }: Pick<ParsedItem, 'text' | 'mark' | 'children'>, depth: number): string[] => [
  `${'  '.repeat(depth)}- ${BOX[mark]} ${text.replace(/\s*\n\s*/g, ' ')}`,
  ...children.flatMap((child) => printItem(child, depth + 1)),
];
