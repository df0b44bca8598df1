import type { WorkflowDefinition } from './definition.ts';

/** Something worth telling of a line that was read. `code` is stable and kebab-case. */
export type ReadingNote = { readonly line: number; readonly code: string; readonly message: string };

/**
 * A document as it was read: what it says and on which line, 1-based. Keys of `places` are paths into the definition:
 * `title`, `class`, `automationLevel` (front matter), `overview`, `steps`, `errors` (the heading of a section), `steps.2`
 * (the head of a step), `steps.2.rollback` (a field), `steps.2.commands.0` (the mark that opens a command), `decisions.0`,
 * `decisions.0.branches.1`, `errors.3`, `parameters.0`.
 */
export type Runbook = {
  readonly definition: WorkflowDefinition;
  readonly places: ReadonlyMap<string, number>;
  /** Lines that say something which could not be read as meant. */
  readonly notes: readonly ReadingNote[];
};

/** The line of a path, or of the nearest thing above it that stands in the document; 1 where nothing of it does. */
export function lineOf({ places }: Pick<Runbook, 'places'>, path: string): number {
  for (let at = path; at !== ''; at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '') {
    const line = places.get(at);
    if (line !== undefined) return line;
  }
  return places.get('title') ?? 1;
}
