import { wordsOf } from '#shared/domain/imports/item-words.ts';
import { dueDay } from '#shared/domain/items/due-day.ts';
import type { Due } from '#shared/domain/items/due.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { TableItem } from '#shared/formats/csv/print-checklist-csv.ts';
import type { PaperItem } from '#shared/formats/html/print-checklist-html.ts';
import type { ChecklistJson, ChecklistJsonItem } from '#shared/formats/json/checklist-json.ts';
import { type PrintableItem, printChecklist } from '#shared/formats/markdown/print-checklist.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import { PAPER_STAGES, paperWords } from './paper-words.ts';

export type ListContext = {
  /** Names of the departments that hold the list, from the outermost in. */
  readonly departments: readonly string[];
  readonly nameOf: (person: Id | null) => string | null;
  readonly at: Instant;
  /** The state of the ledger that is written out (`hlcToInstant`); finer than an instant where much happens at once. */
  readonly exported: string;
};

/** Empty boxes for somebody without a machine, or the list as it stands (R10). */
export type Boxes = 'empty' | 'as-it-stands';

/** A list as Markdown that is known for that list when it is imported again (X2). */
export const checklistMarkdown = ({ checklist, section, items }: ChecklistView, { departments, nameOf, exported }: ListContext): string =>
  printChecklist({
    departments, section: section?.name ?? null, title: checklist.title, identity: { list: checklist.id, exported },
    items: asTree<PrintableItem>(items, (item, children) => ({ ...wordsOf(item, nameOf(item.assigneeId)), children })),
  });

/** A list with every field, in the form that is documented. */
export const checklistJson = ({ checklist, section, items }: ChecklistView, { departments, nameOf, at }: ListContext): ChecklistJson => ({
  format: 'handrail/checklist', version: 1, exportedAt: at, id: checklist.id, title: checklist.title, departments: [...departments], section: section?.name ?? null,
  recurrence: checklist.recurrence, cycle: checklist.cycle?.key ?? null,
  items: asTree<ChecklistJsonItem>(items, ({ id, text, standing, stage, critical, assigneeId, due, notes }, inside) => ({
    id, text, state: standing.state, reason: standing.reason, changedAt: standing.at, changedBy: nameOf(standing.by), stage, critical, owner: nameOf(assigneeId), due, notes, items: [...inside],
  })),
});

/** A list as a table that is known for that list when it is imported again; the printer is fetched when it is wanted. */
export async function checklistCsv({ checklist, section, items }: ChecklistView, { departments, nameOf, exported }: ListContext): Promise<string> {
  const { printChecklistCsv } = await import('#shared/formats/csv/print-checklist-csv.ts');
  return printChecklistCsv({
    departments, section: section?.name ?? null, title: checklist.title, identity: { list: checklist.id, exported },
    items: asTree<TableItem>(items, (item, children) => ({ ...wordsOf(item, nameOf(item.assigneeId)), changedAt: item.standing.at, changedBy: nameOf(item.standing.by), children })),
  });
}

/** A list as a sheet of paper: a page of HTML that runs and loads nothing. */
export async function checklistHtml(view: ChecklistView, { departments, nameOf, at }: ListContext, boxes: Boxes): Promise<string> {
  const { printChecklistHtml } = await import('#shared/formats/html/print-checklist-html.ts');
  const { checklist, section } = view;
  const facts = ({ stage, assigneeId, due }: Item): string[] =>
    [stage === null ? null : PAPER_STAGES[stage], nameOf(assigneeId), due === null ? null : dueOnPaper(due, checklist.cycle)].filter((fact) => fact !== null);
  const items = asTree<PaperItem>(view.items, (item, children) => ({
    text: item.text, state: item.standing.state, reason: item.standing.reason, critical: item.critical, facts: facts(item), notes: item.notes, children,
  }));
  const where = [...departments, ...(section === null ? [] : [section.name]), ...(checklist.cycle === null ? [] : [checklist.cycle.key.replace('T', ' ')])];
  return printChecklistHtml({ title: checklist.title, where, items, boxes }, paperWords(at));
}

function dueOnPaper(due: Due, cycle: ChecklistView['checklist']['cycle']): string {
  const day = dueDay(due, cycle);
  return `due ${day ?? `day ${due.kind === 'cycle' ? due.days + 1 : 1}`}${due.time === null ? '' : ` ${due.time}`}`;
}

/** Items by what they stand under; one whose parent is not among them stands at the top, as on the screen. */
function asTree<T>(items: readonly Item[], make: (item: Item, children: readonly T[]) => T): T[] {
  const known = new Set(items.map(({ id }) => id));
  const inside = groupBy(items, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const below = (parent: Id | null): T[] => (inside.get(parent) ?? []).map((item) => make(item, below(item.id)));
  return below(null);
}
