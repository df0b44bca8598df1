import { useId } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { WorkItem } from '#shared/ipc/work-views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Shortcut, useShortcuts } from '#renderer/lib/shortcuts.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { type Actable, actable } from './actable.ts';
import type { Tell } from './checklists.store.ts';
import { toggleBlocked, toggleDone, toggleRuledOut, toggleStarted } from './item-acts.ts';

export interface WorkActs {
  readonly tick: () => void;
  readonly start: () => void;
  readonly block: () => void;
  readonly ruleOut: () => void;
  readonly assign: () => void;
  readonly due: () => void;
  readonly open: () => void;
}

export interface WorkKeys {
  /** In their order on the screen. */
  readonly rows: readonly WorkItem[];
  /** The one that the keys act on. */
  readonly item: WorkItem | undefined;
  readonly onSelect: (id: Id) => void;
  readonly onAsk: (question: 'assign' | 'due') => void;
  /** An item is settled and goes out of sight, or did not after all. */
  readonly onSettle: (item: WorkItem, isSettled: boolean) => void;
  readonly onOpen: (item: WorkItem) => void;
}

/** The keys of a list for items away from it, and the same acts for their menus. */
export function useWorkKeys({ rows, item, onSelect, onAsk, onSettle, onOpen }: WorkKeys) {
  const frame = useId();
  /** What is settled leaves; the selection goes to what stands in its place. */
  const settling = async (going: WorkItem, act: (items: readonly Actable[], tell: Tell) => Promise<boolean>, asks: boolean) => {
    const at = rows.indexOf(going);
    const next = rows[at + 1] ?? rows[at - 1];
    const leave = () => {
      onSettle(going, true);
      if (next !== undefined) onSelect(next.id);
    };
    if (!asks) leave();
    const stands = await act([actable(going)], offerUndo);
    if (asks && stands) leave();
    if (!asks && !stands) onSettle(going, false);
  };
  const of = (each: WorkItem): WorkActs => ({
    tick: () => void settling(each, toggleDone, false),
    start: () => void toggleStarted([actable(each)]),
    block: () => void toggleBlocked([actable(each)]),
    ruleOut: () => void settling(each, toggleRuledOut, true),
    assign: () => {
      onSelect(each.id);
      onAsk('assign');
    },
    due: () => {
      onSelect(each.id);
      onAsk('due');
    },
    open: () => onOpen(each),
  });
  /** On a page with other lists the keys are theirs while the focus is. */
  const isElsewhere = (): boolean => {
    const other = document.activeElement?.closest('[role="grid"], [role="treegrid"]');
    return other != null && document.getElementById(frame)?.contains(other) !== true;
  };
  const step = (by: 1 | -1) => () => {
    if (isElsewhere()) return false;
    const at = item === undefined ? -1 : rows.indexOf(item);
    const next = at === -1 ? (by === 1 ? rows[0] : rows.at(-1)) : rows[at + by];
    if (next === undefined) return false;
    onSelect(next.id);
    rowIn(frame, next.id)?.focus();
    return true;
  };
  const on = (act: keyof WorkActs) => () => {
    if (item === undefined || isElsewhere()) return false;
    of(item)[act]();
    return true;
  };
  const key = (id: string, keys: string, label: Shortcut['label'], handler: Shortcut['handler'], more: Partial<Shortcut> = {}): Shortcut => ({ id: `work.${id}`, keys, label, scope: 'page', handler, ...more });
  const held = { hidden: true, repeats: true };
  useShortcuts(
    rows.length === 0
      ? []
      : [
          key('tick', 'x', 'checklists:act.tick', on('tick')),
          key('start', 'i', 'checklists:act.start', on('start')),
          key('block', 'b', 'checklists:act.block', on('block')),
          key('ruleOut', 'n', 'checklists:act.ruleOut', on('ruleOut')),
          key('assign', 'o', 'checklists:act.assign', on('assign')),
          key('due', 'd', 'checklists:act.due', on('due')),
          key('next', 'j', 'checklists:act.next', step(1), held),
          key('nextArrow', 'arrowdown', 'checklists:act.next', step(1), held),
          key('previous', 'k', 'checklists:act.previous', step(-1), held),
          key('previousArrow', 'arrowup', 'checklists:act.previous', step(-1), held),
        ],
  );
  /** The list would take Space for choosing a row; here it ticks, as it does in a list of items. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.repeat || !(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row' || item === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    of(item).tick();
  };
  /** However the focus comes to a row, the keys act on that row. */
  const onFocus = ({ target }: FocusEvent) => {
    const key = target.closest<HTMLElement>('[role="row"]')?.dataset['key'];
    const focused = rows.find(({ id }) => id === key);
    if (focused !== undefined && focused !== item) onSelect(focused.id);
  };
  return { of, frame: { id: frame, onKeyDownCapture, onFocus } };
}

const rowIn = (frame: string, id: Id): HTMLElement | null => document.getElementById(frame)?.querySelector<HTMLElement>(`[role="row"][data-key="${id}"]`) ?? null;
