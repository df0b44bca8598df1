import { useEffect, useRef, useSyncExternalStore } from 'react';
import { parseKeys, strokeMatches } from './keys.ts';
import type { Stroke } from './keys.ts';
import type { MessageKey } from './messages.ts';

/** A key that does something. One registry holds them all; tooltips, the palette and the help read it. */
export interface Shortcut {
  /** Stable name, `checklist.tick`. Registering it again replaces it. */
  readonly id: string;
  /** In the notation of `keys.ts`: `mod+k`, `x`, `g d`. */
  readonly keys: string;
  readonly label: MessageKey;
  /** Heading in the help. `global` and `navigation` hold everywhere; `page` while the page is there. */
  readonly scope: 'global' | 'navigation' | 'page';
  /**
   * Return `false` when there was nothing to do: the key then goes on to others and to the browser.
   * Called without an event from the palette.
   */
  readonly handler: (event?: KeyboardEvent) => unknown;
  /** Also while typing in a field. For keys with `mod` only. */
  readonly inFields?: boolean;
  /** Also while a dialog is open. */
  readonly inDialogs?: boolean;
  /** Also when the key is held down. */
  readonly repeats?: boolean;
  /** Leave it out of the palette, where the act has an entry of its own or makes no sense. */
  readonly hidden?: boolean;
}

interface Registered {
  readonly shortcut: Shortcut;
  readonly strokes: readonly Stroke[];
}

let registered: readonly Registered[] = [];
let listed: readonly Shortcut[] = [];
const watchers = new Set<() => void>();

function changed(next: readonly Registered[]): void {
  registered = next;
  listed = next.map((each) => each.shortcut);
  for (const watcher of watchers) watcher();
}

/** Adds a shortcut; call what is returned to take it out. Among equal keys the one that came last wins. */
export function registerShortcut(shortcut: Shortcut): () => void {
  const entry: Registered = { shortcut, strokes: parseKeys(shortcut.keys) };
  changed([...registered.filter((each) => each.shortcut.id !== shortcut.id), entry]);
  return () => changed(registered.filter((each) => each !== entry));
}

export const allShortcuts = (): readonly Shortcut[] => listed;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The shortcuts that hold now, for the help and the palette. */
export const useShortcutList = (): readonly Shortcut[] => useSyncExternalStore(watch, allShortcuts);

/** The keys of a shortcut by its id, for a tooltip; undefined while nobody registered it. */
export function useShortcutKeys(id: string | undefined): string | undefined {
  const list = useShortcutList();
  return id === undefined ? undefined : list.find((each) => each.id === id)?.keys;
}

/** Registers shortcuts while the component is there. Handlers may change freely; keys and ids re-register. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = JSON.stringify(shortcuts);
  useEffect(() => {
    // Functions fall out of JSON: what is left is all that the registry must know again when it changes.
    const plain = JSON.parse(signature) as readonly Omit<Shortcut, 'handler'>[];
    const removers = plain.map((shortcut) =>
      registerShortcut({
        ...shortcut,
        handler: (event) => latest.current.find((each) => each.id === shortcut.id)?.handler(event),
      }),
    );
    return () => {
      for (const remove of removers) remove();
    };
  }, [signature]);
}

const typingTypes = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number', 'date', 'time', 'datetime-local', 'month', 'week']);

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return typingTypes.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('[contenteditable="true"]') !== null);
}

/** Things that take letters themselves, to find an entry by its first ones. */
const takesLetters = '[role="menu"], [role="listbox"], [role="textbox"], [role="spinbutton"]';
/** Things that Enter and Space press. */
const pressable = 'button, a[href], summary, [role="button"], [role="link"], [role="tab"], [role="option"], [role="menuitem"], [role="switch"], [role="radio"]';
const openDialog = '[data-modal-layer]';

function mayFire(shortcut: Shortcut, stroke: Stroke, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  if (event.repeat && shortcut.repeats !== true) return false;
  if (shortcut.inDialogs !== true && document.querySelector(openDialog) !== null) return false;
  if (isTyping(target)) return shortcut.inFields === true;
  const plain = !stroke.mod && !stroke.alt;
  if (plain && target.closest(takesLetters) !== null) return false;
  if (plain && stroke.key === 'enter' && target.closest(pressable) !== null) return false;
  if (plain && stroke.key === ' ' && target.closest(`${pressable}, input`) !== null) return false;
  return true;
}

/** How long the second key of a sequence may take. */
const sequencePatience = 1200;

/** Listens for the keys of the registry on a window; call what is returned to stop. */
export function startShortcuts(on: Window): () => void {
  let begun: { readonly strokes: number; readonly candidates: readonly Registered[]; readonly at: number } | null = null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    const patient = begun !== null && event.timeStamp - begun.at < sequencePatience ? begun : null;
    begun = null;
    if (patient !== null && step(patient.strokes, patient.candidates, event)) return;
    step(0, registered, event);
  };

  const step = (position: number, candidates: readonly Registered[], event: KeyboardEvent): boolean => {
    const matching = candidates.filter(({ shortcut, strokes }) => {
      const stroke = strokes[position];
      return stroke !== undefined && strokeMatches(stroke, event) && mayFire(shortcut, stroke, event);
    });
    for (const { shortcut } of matching.filter(({ strokes }) => strokes.length === position + 1).reverse()) {
      if (shortcut.handler(event) === false) continue;
      event.preventDefault();
      return true;
    }
    const longer = matching.filter(({ strokes }) => strokes.length > position + 1);
    if (longer.length === 0) return false;
    begun = { strokes: position + 1, candidates: longer, at: event.timeStamp };
    return true;
  };

  on.addEventListener('keydown', onKeyDown);
  return () => on.removeEventListener('keydown', onKeyDown);
}
