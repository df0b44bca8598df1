import type { FocusEvent, KeyboardEvent } from 'react';
import type { Id } from '#shared/lib/ids.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import { useDirection } from '#renderer/lib/theme.ts';
import { askLead, askMove, askNew, askRename, letGo, takeUp, useCarried } from './asking.ts';
import { archive, restore } from './departments.store.ts';
import { moveStep, putDownAt } from './mover.ts';
import type { Step } from './moves.ts';
import type { TreeNode } from './tree-model.ts';

const rowSelector = '[role="row"][data-key]';

const keyOf = (element: Element | null): Id | undefined => element?.closest<HTMLElement>(rowSelector)?.dataset['key'];

/** The row that had the focus last: there is one tree on a page. */
let last: Id | null = null;

const steps: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };
const mirrored: Readonly<Record<string, Step>> = { ...steps, ArrowLeft: 'in', ArrowRight: 'out' };

export interface TreeKeysOptions {
  readonly withArchived: boolean;
  /** What is meant while no row has the focus: the department whose page it is. */
  readonly home?: TreeNode;
  readonly onStep: (row: TreeNode, step: Step) => void;
}

/**
 * The keys of a tree: they act on the row with the focus, from the palette on the one that had it last. Gives what the
 * element around the tree listens with.
 */
export function useTreeKeys(rowOf: (key: Id) => TreeNode | undefined, { withArchived, home, onStep }: TreeKeysOptions) {
  const direction = useDirection();
  const focused = (event: unknown): TreeNode | undefined => {
    const here = keyOf(document.activeElement);
    const key = here ?? (event === undefined ? last : null);
    return key == null ? undefined : rowOf(key);
  };
  const on = (act: (row: TreeNode) => void) => (event?: unknown) => {
    const row = focused(event);
    if (row === undefined) return false;
    act(row);
    return true;
  };
  const onOrHome = (act: (row: TreeNode) => void) => (event?: unknown) => {
    const row = focused(event) ?? home;
    if (row === undefined) return false;
    act(row);
    return true;
  };
  const step = (which: Step) => (row: TreeNode) => {
    void moveStep(row, which, { withArchived });
    onStep(row, which);
  };
  const key = (id: string, keys: string, label: Shortcut['label'], handler: Shortcut['handler'], more: Partial<Shortcut> = {}): Shortcut => ({
    id: `departments.${id}`, keys, label, scope: 'page', handler, ...more,
  });
  const [back, forth] = direction === 'rtl' ? ['alt+arrowright', 'alt+arrowleft'] : ['alt+arrowleft', 'alt+arrowright'];
  useShortcuts([
    key('rename', 'f2', 'departments:act.rename', onOrHome(({ thing }) => askRename(thing))),
    key('archive', 'delete', 'departments:act.archive', on(({ thing, archived }) => void (archived ? restore(thing) : archive(thing)))),
    key('move', 'm', 'departments:act.move', onOrHome(askMove)),
    key('lead', 'o', 'departments:act.lead', (event) => {
      const row = focused(event);
      const department = row?.thing.kind === 'department' ? row : home;
      if (department === undefined) return false;
      askLead(department.thing);
      return true;
    }),
    key('takeUp', 'mod+x', 'departments:act.takeUp', on(takeUp)),
    key('putDown', 'mod+v', 'departments:act.putDown', (event) => {
      const { row } = useCarried.getState();
      const target = focused(event);
      if (row === null || target === undefined) return false;
      letGo();
      return putDownAt(row, target);
    }),
    key('letGo', 'escape', 'departments:act.letGo', () => {
      if (useCarried.getState().row === null) return false;
      letGo();
      return true;
    }, { hidden: true }),
    key('list', 'a', 'departments:act.newList', onOrHome((row) => askNew({ kind: 'checklist', departmentId: row.departmentId, sectionId: sectionOf(row) }))),
    key('section', 'shift+a', 'departments:act.newSection', onOrHome(({ departmentId }) => askNew({ kind: 'section', departmentId }))),
    key('up', 'alt+arrowup', 'departments:act.moveUp', on(step('up'))),
    key('down', 'alt+arrowdown', 'departments:act.moveDown', on(step('down'))),
    key('in', forth, 'departments:act.moveIn', on(step('in'))),
    key('out', back, 'departments:act.moveOut', on(step('out'))),
  ]);
  return {
    /** Before the tree, whose rows take arrows with and without `Alt`. */
    onKeyDownCapture: (event: KeyboardEvent) => {
      const which = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey ? (direction === 'rtl' ? mirrored : steps)[event.key] : undefined;
      const row = which === undefined ? undefined : focused(event);
      if (which === undefined || row === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      step(which)(row);
    },
    onFocus: (event: FocusEvent) => {
      last = keyOf(event.target) ?? last;
    },
  };
}

const sectionOf = ({ thing, parentKey, departmentId }: TreeNode): Id | null =>
  thing.kind === 'section' ? thing.id : thing.kind === 'checklist' && parentKey !== departmentId ? parentKey : null;
