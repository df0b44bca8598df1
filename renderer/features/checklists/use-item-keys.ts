import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import { archiveItem, moveItem } from './checklists.store.ts';
import { toggleBlocked, toggleDone, toggleRuledOut, toggleStarted } from './item-acts.ts';
import { refocus, selectAndFocus, startAssign, startDraft, startEdit, toggleDetails, useListState } from './list-state.ts';
import type { Row } from './outline.ts';

/** Begins a new item below the selected one, or at the end. */
export function addBelow(rows: readonly Row[]): void {
  const { selected } = useListState.getState();
  const row = rows.find(({ item }) => item.id === selected);
  startDraft(row === undefined ? { parentId: null, after: null } : { parentId: row.item.parentId, after: row.item.id });
}

/** The keys of the list. They act on the selected item, wherever on the page the focus is. */
export function useItemKeys(rows: readonly Row[], view: ChecklistView | null): void {
  const indexOf = (): number => rows.findIndex(({ item }) => item.id === useListState.getState().selected);
  const go = (index: number): boolean => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row === undefined) return false;
    selectAndFocus(row.item.id, rows.indexOf(row));
    return true;
  };
  const step = (by: -1 | 1) => () => go(indexOf() === -1 ? (by === 1 ? 0 : rows.length - 1) : indexOf() + by);
  const on = (act: (row: Row) => unknown) => () => {
    const row = rows[indexOf()];
    if (row === undefined) return false;
    void act(row);
    return true;
  };
  const move = (by: -1 | 1) =>
    on(({ item }) => {
      if (view === null) return;
      void moveItem(view.items, item, by);
      refocus();
    });
  const key = (id: string, keys: string, label: Shortcut['label'], handler: Shortcut['handler'], more: Partial<Shortcut> = {}): Shortcut => ({
    id: `checklist.${id}`, keys, label, scope: 'page', handler, ...more,
  });
  const hidden = { hidden: true };
  const held = { hidden: true, repeats: true };
  const tick = on(({ item }) => toggleDone(item));
  const archive = on(({ item }) => archiveItem(item));
  useShortcuts([
    key('tick', 'x', 'checklists:act.tick', tick),
    key('tickSpace', 'space', 'checklists:act.tick', tick, hidden),
    key('start', 'i', 'checklists:act.start', on(({ item }) => toggleStarted(item))),
    key('block', 'b', 'checklists:act.block', on(({ item }) => toggleBlocked(item))),
    key('ruleOut', 'n', 'checklists:act.ruleOut', on(({ item }) => toggleRuledOut(item))),
    key('edit', 'e', 'checklists:act.edit', on(({ item }) => startEdit(item.id))),
    key('assign', 'o', 'checklists:act.assign', on(({ item }) => startAssign(item.id))),
    key('details', 'h', 'checklists:act.details', on(toggleDetails)),
    key('add', 'a', 'checklists:act.add', () => addBelow(rows)),
    key('addEnter', 'enter', 'checklists:act.addBelow', () => addBelow(rows), hidden),
    key('addInside', 'shift+a', 'checklists:act.addInside', on(({ item }) => startDraft({ parentId: item.id, after: null }))),
    key('moveUp', 'alt+arrowup', 'checklists:act.moveUp', move(-1), { repeats: true }),
    key('moveDown', 'alt+arrowdown', 'checklists:act.moveDown', move(1), { repeats: true }),
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
