import { unparse } from 'papaparse';
import type { ChecklistJson, ChecklistJsonItem } from '#shared/formats/json/checklist-json.ts';
import { writeDue } from '#shared/domain/items/due-notation.ts';
import { defused } from './formula.ts';

const COLUMNS = ['department', 'section', 'list', 'level', 'item', 'state', 'reason', 'changedAt', 'changedBy', 'stage', 'critical', 'owner', 'due', 'notes'] as const;

/** A checklist as a table (X2): an item a row, nested ones by their level from 1; no cell can run as a formula. */
export function printChecklistCsv(list: ChecklistJson): string {
  const place = { department: list.departments.join(' / '), section: list.section ?? '', list: list.title };
  const rows: Record<(typeof COLUMNS)[number], string>[] = [];
  const put = (items: readonly ChecklistJsonItem[], level: number): void => {
    for (const item of items) {
      rows.push({
        ...place, level: String(level), item: item.text, state: item.state, reason: item.reason ?? '', changedAt: item.changedAt ?? '', changedBy: item.changedBy ?? '',
        stage: item.stage ?? '', critical: item.critical ? 'yes' : '', owner: item.owner ?? '', due: item.due === null ? '' : writeDue(item.due), notes: item.notes ?? '',
      });
      put(item.items, level + 1);
    }
  };
  put(list.items, 1);
  return `${unparse({ fields: [...COLUMNS], data: rows.map((row) => COLUMNS.map((column) => defused(row[column]))) }, { newline: '\r\n' })}\r\n`;
}
