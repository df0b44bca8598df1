import { isolateHistory, redo, undo } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Transaction } from '@codemirror/state';
import type { ChangeSet, StateEffect } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { createStore } from 'zustand/vanilla';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Id } from '#shared/lib/ids.ts';
import { call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { saveStarted } from '#renderer/lib/save-state.ts';
import { Autosave } from './autosave.ts';
import type { SaveStatus } from './autosave.ts';
import { decisionAt } from './decision-at.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { codeMirror } from './code-mirror.ts';
import type { CodeMirrorParts } from './code-mirror.ts';
import { lightUp, markStep } from './lit-lines.ts';
import { minimalChanges } from './minimal-change.ts';
import { startReader } from './reader.ts';
import type { Reading } from './reading.ts';
import { stepAt } from './step-at.ts';

export type SessionState = {
  /** The text as it was read last; null until it was for the first time. */
  readonly reading: Reading | null;
  /** The step that the cursor stands in, from 0. */
  readonly step: number | null;
  /** The decision that it stands at, from 0. */
  readonly decision: number | null;
  readonly line: number;
  readonly status: SaveStatus;
  readonly error: BoundaryError | null;
  /** What the workspace has meanwhile, where that is not what was edited here. */
  readonly theirs: string | null;
};

/** Texts of more letters than this are read after a longer rest: their thread is busy for longer. */
const LARGE = 60_000;
const REST_MS = 60;
const LONG_REST_MS = 350;
/** The upper part of the text, in which a step that begins can be read on. */
const SEEN = 0.65;
const MARGIN_PX = 48;
const plain = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** Brings a line into sight with what stands below it; where it is there already, nothing moves. */
function shown(view: EditorView, at: number): StateEffect<unknown>[] {
  const { top } = view.lineBlockAt(at);
  const { scrollTop, clientHeight } = view.scrollDOM;
  const isSeen = top >= scrollTop && top < scrollTop + clientHeight * SEEN;
  return isSeen ? [] : [EditorView.scrollIntoView(at, { y: 'start', yMargin: MARGIN_PX })];
}

/** What the cursor stands in. */
function standing(reading: Reading | null, line: number): Pick<SessionState, 'step' | 'decision'> {
  if (reading === null) return { step: null, decision: null };
  const step = stepAt(reading.steps, line);
  return { step, decision: decisionAt(reading, line, step !== null) };
}

type Opening = Pick<CodeMirrorParts, 'label' | 'known' | 'keys' | 'phrases'> & { readonly id: Id; readonly title: string; readonly text: string };
export type Session = ReturnType<typeof openSession>;

/**
 * One runbook that is being edited: its text, of which form and map are other faces (W4). Whatever face a change comes
 * from, it is one change of the text, in one history, and is saved from there.
 */
export function openSession({ id, title, text: opened, ...parts }: Opening) {
  const store = createStore<SessionState>()(() => ({ reading: null, step: null, decision: null, line: 1, status: 'saved', error: null, theirs: null }));
  const reader = startReader();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isReading = false;
  let isClosed = false;
  let lastChanges: ChangeSet | null = null;
  let saved: ReturnType<typeof saveStarted> | null = null;
  let acts: Promise<unknown> = Promise.resolve();

  /** The foot of the navigation does not say “saved” while something here is not. */
  const tellShell = (status: SaveStatus, error: BoundaryError | null): void => {
    if (status === 'unsaved' || status === 'saving') return void (saved ??= saveStarted());
    saved?.(status === 'saved' ? undefined : (error?.message ?? translate('editor:save.conflict')));
    saved = null;
  };

  const text = (): string => view.state.doc.toString();
  const autosave = new Autosave(opened, {
    text,
    asStored: reader.stored,
    send: async (now, was) => {
      const answer = await send('workflows.revise', { id, text: now, was });
      return answer.ok ? null : answer.error;
    },
    onStatus: (status, error) => {
      store.setState({ status, error });
      tellShell(status, error);
      if (status === 'conflict') void seeTheirs();
    },
  });
  const view: EditorView = codeMirror({
    ...parts,
    text: opened,
    onChange: (changes) => {
      lastChanges = changes;
      autosave.changed();
      rest();
    },
    onLine: (line) => store.setState(({ reading }) => ({ line, ...standing(reading, line) })),
  });

  const show = (reading: Reading): void => {
    store.setState(({ line }) => ({ reading, ...standing(reading, line) }));
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, reading.findings, (edits) => void act(edits))));
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), view.state.doc.length > LARGE ? LONG_REST_MS : REST_MS);
  };
  const read = async (): Promise<void> => {
    if (isReading || isClosed) return;
    isReading = true;
    const { doc } = view.state;
    try {
      const reading = await reader.read(doc.toString());
      if (isClosed) return;
      if (view.state.doc === doc) show(reading);
      else rest();
    } finally {
      isReading = false;
    }
  };

  const changedPlaces = (): { from: number; to: number }[] => {
    const places: { from: number; to: number }[] = [];
    lastChanges?.iterChangedRanges((_fromA, _toA, from, to) => places.push({ from, to }));
    return places;
  };
  const put = (now: string, more: { readonly step?: number; readonly reading?: Reading; readonly isSilent?: boolean } = {}): void => {
    const at = more.step === undefined ? undefined : more.reading?.steps[more.step];
    const changes = view.state.changes(minimalChanges(text(), now));
    const anchor = at === undefined ? undefined : changes.apply(view.state.doc).line(at.from).from;
    lastChanges = null;
    view.dispatch({
      changes,
      ...(anchor === undefined ? {} : { selection: { anchor } }),
      annotations: more.isSilent === true ? Transaction.addToHistory.of(false) : [Transaction.userEvent.of('input.face'), isolateHistory.of('full')],
    });
    lightUp(view, changedPlaces());
  };

  /** A text from which all was taken away keeps its title, which an act on it needs. */
  const edited = (now: string, edits: readonly Edit[]) => reader.edit(now, now.trim() === '' ? [{ op: 'set', field: 'title', value: title }, ...edits] : edits);

  /** Carries out edits of form or map, one after the other, as one change of the text. Why not, in words; null when it was done. */
  const act = (edits: readonly Edit[], step?: number): Promise<string | null> => {
    const done = acts.then(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        const { doc } = view.state;
        const answer = await edited(doc.toString(), edits);
        if (isClosed) return null;
        if (!answer.ok) return answer.error.message;
        // Somebody typed meanwhile: what was edited is no longer what stands there.
        if (view.state.doc !== doc) continue;
        put(answer.value.text, { reading: answer.value, ...(step === undefined ? {} : { step }) });
        clearTimeout(timer);
        show(answer.value);
        return null;
      }
      return translate('editor:busy');
    });
    acts = done.catch(() => undefined);
    return done;
  };

  const inHistory = (command: typeof undo): boolean => {
    lastChanges = null;
    const isDone = command(view);
    const places = changedPlaces();
    // Where it was done is where one goes on: map and form follow the cursor.
    const [first] = places;
    if (first !== undefined) view.dispatch({ selection: { anchor: Math.min(first.from, view.state.doc.length) }, scrollIntoView: true });
    lightUp(view, places);
    return isDone;
  };

  const seeTheirs = async (): Promise<void> => store.setState({ theirs: (await call('workflows.get', { id })).text });
  const leave = (): void => void autosave.flush();
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  window.addEventListener('blur', leave);
  window.addEventListener('pagehide', leave);
  window.addEventListener('beforeunload', leave);
  document.addEventListener('visibilitychange', hidden);
  const unmark = store.subscribe(({ reading, step }, before) => {
    if (reading === before.reading && step === before.step) return;
    // The text may be amid a change of its own.
    queueMicrotask(() => {
      if (!isClosed) markStep(view, step === null ? null : (reading?.steps[step] ?? null));
    });
  });
  void read();

  return {
    view,
    store,
    act,
    text,
    undo: () => inHistory(undo),
    redo: () => inHistory(redo),
    flush: () => autosave.flush(),
    /** Puts the cursor on a line and shows it; the focus stays where it is, unless it is taken along. */
    goTo: (line: number, takesFocus: boolean): void => {
      const { from } = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
      view.dispatch({ selection: { anchor: from }, effects: shown(view, from), userEvent: 'select' });
      if (takesFocus) view.focus();
    },
    /** The workspace says what it has: taken over where nothing was typed here, else the person chooses. */
    told: (stored: string): void => {
      if (autosave.isOurs(stored) || autosave.status === 'conflict') return;
      if (autosave.status !== 'saved') return autosave.conflict(null);
      put(plain(stored), { isSilent: true });
      autosave.settle(stored, false);
    },
    keepMine: (): void => {
      const { theirs } = store.getState();
      if (theirs === null) return;
      store.setState({ theirs: null });
      autosave.settle(theirs, true);
    },
    /** What was typed here stays in the history: undo brings it back. */
    takeTheirs: (): void => {
      const { theirs } = store.getState();
      if (theirs === null) return;
      store.setState({ theirs: null });
      put(plain(theirs));
      autosave.settle(theirs, false);
    },
    close: async (): Promise<void> => {
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hidden);
      unmark();
      clearTimeout(timer);
      const flushed = autosave.flush();
      isClosed = true;
      await flushed;
      reader.close();
      view.destroy();
    },
  };
}
