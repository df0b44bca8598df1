import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import type { Item } from '#shared/domain/items/item.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { archiveItems, setCritical, stepItem } from './checklists.store.ts';
import { toggleBlocked, toggleDone, toggleRuledOut, toggleStarted } from './item-acts.ts';
import { CURRENT, type Question, ask, clearMarks, markAll, markRange, refocus, selectAndFocus, startDraft, startEdit, toggleDetails, toggleMark, useListState } from './list-state.ts';
import type { Row, Step } from './outline.ts';

/** Begins a new item below the selected one, or at the end. */
export function addBelow(rows: readonly Row[]): void {
  const { selected } = useListState.getState();
  const row = rows.find(({ item }) => item.id === selected);
  startDraft(row === undefined ? { parentId: null, after: null } : { parentId: row.item.parentId, after: row.item.id });
}

/** What an act is about: the marked items, or else the selected one. */
export function chosenItems(rows: readonly Row[]): readonly Item[] {
  const { marked, selected } = useListState.getState();
  const items = rows.map(({ item }) => item);
  return marked.size > 0 ? items.filter(({ id }) => marked.has(id)) : items.filter(({ id }) => id === selected);
}

/** The keys of the list. They act on the marked items, or on the selected one, wherever on the page the focus is. */
export function useItemKeys(rows: readonly Row[], view: ChecklistView | null): void {
  const indexOf = (): number => rows.findIndex(({ item }) => item.id === useListState.getState().selected);
  const order = () => rows.map(({ item }) => item.id);
  const go = (index: number): boolean => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return false;
    selectAndFocus(row.item.id, rows.indexOf(row));
    return true;
  };
  const step = (by: -1 | 1) => () => go(indexOf() === -1 ? (by === 1 ? 0 : rows.length - 1) : indexOf() + by);
  const extend = (by: -1 | 1) => () => {
    const from = indexOf();
    const row = rows[Math.max(0, Math.min(rows.length - 1, from === -1 ? 0 : from + by))];
    if (row === undefined) return false;
    markRange(order(), row.item.id);
    return go(rows.indexOf(row));
  };
  const on = (act: (item: Item) => unknown) => () => {
    const row = rows[indexOf()];
    if (row === undefined) return false;
    void act(row.item);
    return true;
  };
  const over = (act: (items: readonly Item[]) => unknown) => () => {
    const items = chosenItems(rows);
    if (items.length === 0) return false;
    void act(items);
    return true;
  };
  const asking = (question: Question) => over(() => ask(question));
  const move = (way: Step) =>
    on((item) => {
      if (view === null) return;
      void stepItem(view, item, way);
      refocus();
    });
  const isMirrored = (): boolean => document.documentElement.dir === 'rtl';
  const key = (id: string, keys: string, label: Shortcut['label'], handler: Shortcut['handler'], more: Partial<Shortcut> = {}): Shortcut => ({
    id: `checklist.${id}`,
    keys,
    label,
    scope: 'page',
    // While a dialog is on its way letters are meant for it; a cycle that is over is only read.
    handler: (event) => (useListState.getState().asking === null && useListState.getState().cycle === CURRENT ? handler(event) : false),
    ...more,
  });
  const hidden = { hidden: true };
  const held = { hidden: true, repeats: true };
  const tick = over(toggleDone);
  const archive = over(archiveItems);
  useShortcuts([
    key('tick', 'x', 'checklists:act.tick', tick),
    key('tickSpace', 'space', 'checklists:act.tick', tick, hidden),
    key('start', 'i', 'checklists:act.start', over(toggleStarted)),
    key('block', 'b', 'checklists:act.block', over(toggleBlocked)),
    key('ruleOut', 'n', 'checklists:act.ruleOut', over(toggleRuledOut)),
    key('edit', 'e', 'checklists:act.edit', on((item) => startEdit(item.id))),
    key('assign', 'o', 'checklists:act.assign', asking('assign')),
    key('due', 'd', 'checklists:act.due', asking('due')),
    key('stage', 's', 'checklists:act.stage', asking('stage')),
    key('critical', '!', 'checklists:act.critical', over((items) => setCritical(items, !items.every(({ critical }) => critical)))),
    key('moveToList', 'v', 'checklists:act.moveToList', asking('move')),
    key('details', 'h', 'checklists:act.details', on(toggleDetails)),
    key('mark', 'm', 'checklists:act.mark', on((item) => toggleMark(item.id))),
    key('markUp', 'shift+arrowup', 'checklists:act.markUp', extend(-1), held),
    key('markDown', 'shift+arrowdown', 'checklists:act.markDown', extend(1), held),
    key('markAll', 'mod+a', 'checklists:act.markAll', () => markAll(order())),
    key('clearMarks', 'escape', 'checklists:bulk.clear', () => (useListState.getState().marked.size === 0 ? false : clearMarks()), hidden),
    key('add', 'a', 'checklists:act.add', () => addBelow(rows)),
    key('addEnter', 'enter', 'checklists:act.addBelow', () => addBelow(rows), hidden),
    key('addInside', 'shift+a', 'checklists:act.addInside', on((item) => startDraft({ parentId: item.id, after: null }))),
    key('moveUp', 'alt+arrowup', 'checklists:act.moveUp', move('up'), { repeats: true }),
    key('moveDown', 'alt+arrowdown', 'checklists:act.moveDown', move('down'), { repeats: true }),
    key('moveIn', isMirrored() ? 'alt+arrowleft' : 'alt+arrowright', 'checklists:act.moveIn', move('in')),
    key('moveOut', isMirrored() ? 'alt+arrowright' : 'alt+arrowleft', 'checklists:act.moveOut', move('out')),
    key('archive', 'delete', 'checklists:act.archive', archive),
    key('archiveBack', 'backspace', 'checklists:act.archive', archive, hidden),
    key('next', 'j', 'checklists:act.next', step(1), held),
    key('nextArrow', 'arrowdown', 'checklists:act.next', step(1), held),
    key('previous', 'k', 'checklists:act.previous', step(-1), held),
    key('previousArrow', 'arrowup', 'checklists:act.previous', step(-1), held),
    key('first', 'home', 'checklists:act.first', () => go(0), hidden),
    key('last', 'end', 'checklists:act.last', () => go(rows.length - 1), hidden),
  ]);
}
