import type { ItemState } from '#shared/domain/items/item-states.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, markdownHtml } from './markdown-html.ts';
import { type SheetWords, paperSheet } from './paper-sheet.ts';

export type PaperItem = {
  readonly text: string;
  readonly state: ItemState;
  readonly reason: string | null;
  readonly critical: boolean;
  /** Words: stage, owner and due date, as people say them. */
  readonly facts: readonly string[];
  readonly notes: string | null;
  readonly children: readonly PaperItem[];
};

export type PaperWords = SheetWords & {
  readonly critical: string;
  readonly state: Readonly<Record<ItemState, string>>;
  readonly name: string;
  readonly date: string;
  readonly doneAt: string;
  readonly by: string;
};

export type PaperChecklist = {
  readonly title: string;
  /** Department, section, cycle: from the outermost in. */
  readonly where: readonly string[];
  readonly items: readonly PaperItem[];
  /** Empty boxes with room to write, for somebody without a machine; or the list as it stands (R10). */
  readonly boxes: 'empty' | 'as-it-stands';
};

const MARK: Readonly<Record<ItemState, string>> = { open: '', 'in-progress': '◐', blocked: '!', done: '✓', 'not-applicable': '–' };

const STYLE = `
  .sign { display: flex; gap: 8mm; margin: 4mm 0 0; font-size: 9.5pt; }
  .sign span { flex: 1; border-block-end: 0.5pt solid #666; padding-block-end: 1mm; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { break-inside: avoid; }
  li > ol { margin-inline-start: 8mm; }
  .item { display: flex; gap: 3mm; padding-block: 1.8mm; border-block-end: 0.25pt solid #ccc; }
  .words { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
  .critical { font-weight: 700; text-transform: uppercase; font-size: 8pt; letter-spacing: 0.04em; border: 0.75pt solid #111; border-radius: 0.8mm; padding: 0 1.2mm; margin-inline-end: 1.5mm; }
  .facts, .reason { color: #444; font-size: 9pt; }
  .settled .text { color: #555; }
  .not-applicable .text { text-decoration: line-through; }
  .notes { font-size: 9.5pt; margin-block-start: 1mm; }
  .notes > :first-child { margin-block-start: 0; }
  .notes > :last-child { margin-block-end: 0; }
  .write { flex: none; inline-size: 46mm; display: flex; gap: 3mm; font-size: 8pt; color: #555; align-items: flex-end; }
  .write span { flex: 1; border-block-end: 0.5pt solid #666; }
`;

/** A checklist as a sheet of paper (X2, R10): one self-contained page of HTML that runs and loads nothing. */
export function printChecklistHtml(list: PaperChecklist, words: PaperWords): string {
  const isEmpty = list.boxes === 'empty';
  const items = (all: readonly PaperItem[]): string => (all.length === 0 ? '' : `<ol>${all.map(item).join('')}</ol>`);
  const item = (each: PaperItem): string => {
    const settled = !isEmpty && (each.state === 'done' || each.state === 'not-applicable');
    const parts = [
      `<div class="text">${each.critical ? `<span class="critical">${escapeHtml(words.critical)}</span>` : ''}${inlineHtml(each.text)}</div>`,
      ...(each.facts.length === 0 ? [] : [`<div class="facts">${each.facts.map(escapeHtml).join(' · ')}</div>`]),
      ...(isEmpty || each.reason === null ? [] : [`<div class="reason">${escapeHtml(words.state[each.state])}: ${escapeHtml(each.reason)}</div>`]),
      ...(each.notes === null ? [] : [`<div class="notes">${markdownHtml(each.notes)}</div>`]),
    ];
    const box = `<span class="box" role="img" aria-label="${escapeHtml(words.state[isEmpty ? 'open' : each.state])}">${isEmpty ? '' : MARK[each.state]}</span>`;
    const write = isEmpty ? `<div class="write"><span>${escapeHtml(words.doneAt)}</span><span>${escapeHtml(words.by)}</span></div>` : '';
    return `<li><div class="item ${settled ? 'settled' : ''} ${isEmpty ? '' : each.state}">${box}<div class="words">${parts.join('')}</div>${write}</div>${items(each.children)}</li>`;
  };
  const sign = isEmpty ? `<p class="sign"><span>${escapeHtml(words.name)}</span><span>${escapeHtml(words.date)}</span></p>` : '';
  return paperSheet({ title: list.title, above: list.where.join(' › '), head: sign, body: items(list.items), style: STYLE }, words);
}
