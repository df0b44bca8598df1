import type { Id } from '#shared/lib/ids.ts';

const key = (run: Id, step: string): string => `handrail.note.${run}.${step}`;

/** A note that is being written: kept on this machine, so that a crash in the middle of a sentence loses none of it. */
export const readDraft = (run: Id, step: string): string => localStorage.getItem(key(run, step)) ?? '';

export function keepDraft(run: Id, step: string, text: string): void {
  if (text.trim() === '') localStorage.removeItem(key(run, step));
  else localStorage.setItem(key(run, step), text);
}
