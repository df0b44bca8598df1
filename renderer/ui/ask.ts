import { create } from 'zustand';

export interface Question {
  /** What will be done, as a question or an act: “Abort the run”. */
  readonly title: string;
  /** What it means, and what cannot be taken back. */
  readonly description?: string;
  /** The act itself, as a verb: “Abort”. */
  readonly confirm: string;
  readonly isDangerous?: boolean;
}

export interface ReasonQuestion extends Question {
  /** Label of the field; “Reason” when left out. */
  readonly label?: string;
  readonly placeholder?: string;
  /** The reason may be left empty. */
  readonly isOptional?: boolean;
  readonly initial?: string;
}

export type PendingQuestion =
  | { readonly kind: 'confirm'; readonly question: Question; readonly answer: (yes: boolean) => void }
  | { readonly kind: 'reason'; readonly question: ReasonQuestion; readonly answer: (reason: string | null) => void };

interface Asking {
  readonly pending: PendingQuestion | null;
  readonly turn: number;
}

/** The question that waits for its answer; `AskHost` shows it. */
export const useAsking = create<Asking>()(() => ({ pending: null, turn: 0 }));

function put(pending: PendingQuestion): void {
  dismiss();
  useAsking.setState((state) => ({ pending, turn: state.turn + 1 }));
}

function dismiss(): void {
  const { pending } = useAsking.getState();
  useAsking.setState({ pending: null });
  if (pending?.kind === 'confirm') pending.answer(false);
  if (pending?.kind === 'reason') pending.answer(null);
}

/** Asks before what cannot be undone. Resolves to false when it is closed. For the rest offer undo instead. */
export function askConfirm(question: Question): Promise<boolean> {
  return new Promise((answer) => put({ kind: 'confirm', question, answer }));
}

/** Asks why: blocking, skipping, failing, aborting. Resolves to the trimmed reason, or null when it is closed. */
export function askReason(question: ReasonQuestion): Promise<string | null> {
  return new Promise((answer) => put({ kind: 'reason', question, answer }));
}

