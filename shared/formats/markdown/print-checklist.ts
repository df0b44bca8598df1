import type { ItemWords, ListIdentity } from '#shared/domain/imports/parsed-document.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import { printIdentity } from './identity.ts';
import { printTail } from './item-attributes.ts';
import { printNotes } from './print-notes.ts';
import { frontMatter, heading, survivesHeading } from './print-text.ts';

/** Its words in the form of `asPrinted`. */
export type PrintableItem = ItemWords & { readonly children: readonly PrintableItem[] };

export type PrintableChecklist = {
  readonly departments: readonly string[];
  readonly section: string | null;
  readonly title: string;
  readonly identity: ListIdentity | null;
  readonly items: readonly PrintableItem[];
};

const BOX = { open: '[ ]', done: '[x]', 'not-applicable': '[-]', 'in-progress': '[/]', blocked: '[!]' } as const satisfies Record<ItemState, string>;

/**
 * A checklist as Markdown that `parseDocument` reads back as the same list in the same place (X2). Front matter says
 * where it belongs, since headings can't say it of a list whose title is not its section's.
 */
export function printChecklist({ departments, section, title, identity, items }: PrintableChecklist): string {
  const place = { handrail: 'checklist', ...(survivesHeading(title) ? {} : { title }), departments, ...(section === null ? {} : { section }) };
  const rows: string[] = [];
  for (const item of items) printItem(item, 0, rows);
  return `${[frontMatter(place), heading(1, title), ...(identity === null ? [] : [printIdentity(identity)]), rows.join('\n').trimEnd()].filter((part) => part !== '').join('\n\n')}\n`;
}

function printItem({ children, notes, state, text, ...attributes }: PrintableItem, depth: number, rows: string[]): void {
  rows.push(`${'  '.repeat(depth)}- ${BOX[state]} ${printTail(text, attributes)}`);
  if (notes !== null) rows.push('', ...printNotes(notes, depth, children.length > 0), '');
  for (const child of children) printItem(child, depth + 1, rows);
}
