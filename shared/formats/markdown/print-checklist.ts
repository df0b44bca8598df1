import type { ItemWords, ListIdentity } from '#shared/domain/imports/parsed-document.ts';
import type { ItemState } from '#shared/domain/items/item-states.ts';
import { printIdentity } from './identity.ts';
import { printTail } from './item-attributes.ts';
import { type Noted, notesPrinter } from './print-notes.ts';
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
  const parts = [frontMatter(place), heading(1, title), ...(identity === null ? [] : [printIdentity(identity)]), printItems(items)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type Line = { readonly item: PrintableItem; readonly depth: number };

function printItems(items: readonly PrintableItem[]): string {
  const lines: Line[] = [];
  const add = (siblings: readonly PrintableItem[], depth: number): void => {
    for (const item of siblings) {
      lines.push({ item, depth });
      add(item.children, depth + 1);
    }
  };
  add(items, 0);
  const noted = ({ item: { notes, children }, depth }: Line): Noted[] => (notes === null ? [] : [{ notes, depth, hasChildren: children.length > 0 }]);
  const printNotes = notesPrinter(lines.flatMap(noted));
  const rows = lines.flatMap((line) => {
    const { children: _children, notes: _notes, state, text, ...attributes } = line.item;
    return [`${'  '.repeat(line.depth)}- ${BOX[state]} ${printTail(text, attributes)}`, ...noted(line).flatMap((each) => ['', ...printNotes(each), ''])];
  });
  return rows.join('\n').trimEnd();
}
