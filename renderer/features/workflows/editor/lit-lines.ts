import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import type { Range } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';

const LIT_MS = 1_200;
const LARGEST = 200;

/** Offsets of the text as it is after the change. */
type Places = readonly { readonly from: number; readonly to: number }[];

const light = StateEffect.define<Places>();
const line = Decoration.line({ class: 'cm-lit' });

/** Lines that another face of the editor changed just now are lit for a moment, so that the eye finds them. */
const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects, state }) => {
    let next = now.map(changes);
    for (const effect of effects) {
      if (!effect.is(light)) continue;
      const lines: Range<Decoration>[] = [];
      for (const { from, to } of effect.value) {
        const last = state.doc.lineAt(Math.min(to, state.doc.length)).number;
        for (let at = state.doc.lineAt(from).number; at <= last && lines.length < LARGEST; at += 1) lines.push(line.range(state.doc.line(at).from));
      }
      next = RangeSet.of(lines, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Lights places up and brings the first of them into sight where it is not. */
export function lightUp(view: EditorView, places: Places): void {
  const [first] = places;
  if (first === undefined) return;
  view.dispatch({ effects: [light.of(places), EditorView.scrollIntoView(Math.min(first.from, view.state.doc.length), { y: 'nearest', yMargin: 48 })] });
  setTimeout(() => {
    if (view.dom.isConnected) view.dispatch({ effects: light.of([]) });
  }, LIT_MS);
}

/** The lines of the step that is chosen. */
const chooseStep = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const mark = Decoration.line({ class: 'cm-step' });

const chosen = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects, state }) => {
    let next = now.map(changes);
    for (const effect of effects) {
      if (!effect.is(chooseStep)) continue;
      const lines: Range<Decoration>[] = [];
      const last = Math.min(effect.value?.to ?? 0, state.doc.lines);
      for (let at = effect.value?.from ?? 1; at <= last; at += 1) lines.push(mark.range(state.doc.line(at).from));
      next = RangeSet.of(lines);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks the lines of the chosen step, 1-based, both included. */
export const markStep = (view: EditorView, span: { readonly from: number; readonly to: number } | null): void => view.dispatch({ effects: chooseStep.of(span) });

export const litLines = [lit, chosen];
