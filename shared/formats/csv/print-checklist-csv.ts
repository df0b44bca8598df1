import { unparse } from 'papaparse';
import type { ItemWords, ListIdentity } from '#shared/domain/imports/parsed-document.ts';
import type { Instant } from '#shared/lib/time.ts';
import { defused } from './formula.ts';
import { COLUMNS, type ListColumn } from './list-columns.ts';
import { BYTE_ORDER_MARK } from './table.ts';

/** Its words in the form of `wordsOf`, and who set its state. */
export type TableItem = ItemWords & { readonly changedAt: Instant | null; readonly changedBy: string | null; readonly children: readonly TableItem[] };

export type TableChecklist = { readonly departments: readonly string[]; readonly section: string | null; readonly title: string; readonly identity: ListIdentity; readonly items: readonly TableItem[] };

/**
 * A checklist as a table (X2): an item a row, nested ones by their level from 1, with what `parseLists` knows the list by.
 * No cell can run as a formula.
 */
export function printChecklistCsv({ departments, section, title, identity, items }: TableChecklist): string {
  const place = { department: departments.join(' / '), section: section ?? '', list: title, listId: identity.list, exported: identity.exported };
  const rows: Readonly<Record<ListColumn, string>>[] = [];
  const put = (siblings: readonly TableItem[], level: number): void => {
    for (const { text, state, reason, changedAt, changedBy, stage, critical, owner, due, notes, children } of siblings) {
      rows.push({
        ...place, level: String(level), item: text, state, reason: reason ?? '', changedAt: changedAt ?? '', changedBy: changedBy ?? '',
        stage: stage ?? '', critical: critical ? 'yes' : '', owner: owner ?? '', due: due ?? '', notes: notes ?? '',
      });
      put(children, level + 1);
    }
  };
  put(items, 1);
  return `${BYTE_ORDER_MARK}${unparse({ fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((column) => defused(row[column]))) }, { newline: '\r\n' })}\r\n`;
}
