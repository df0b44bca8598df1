import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Runbook, lineOf } from '#shared/domain/workflows/runbook.ts';
import { type Result, ok } from '#shared/lib/result.ts';
import { parseDocument } from './document.ts';
import { readRunbook } from './markdown/runbook/read-runbook.ts';

/** The runbooks of a document with their lines in it; where there are none, what it is instead, in words. */
export type RunbooksIn = { readonly runbooks: readonly Runbook[]; readonly instead: string | null };

/**
 * Finds the runbooks of a file (W4): all of it, or several among other things. A file that calls itself one, by a section
 * of steps or by its front matter, is one even if nothing in it can be run.
 */
export function runbooksIn(text: string, fileName: string): Result<RunbooksIn, ParseError> {
  const parsed = parseDocument(text, fileName);
  if (!parsed.ok) return parsed;
  const { title, workflows } = parsed.value;
  const [first, ...others] = workflows;
  const whole = readRunbook(text, title ?? undefined);
  if ((first !== undefined && others.length === 0 && first.text === text) || (workflows.length < 2 && callsItselfRunbook(whole))) return ok({ runbooks: [whole], instead: null });
  if (first === undefined) return ok({ runbooks: [], instead: insteadOf(parsed.value) });
  return ok({
    runbooks: workflows.map(({ form, text: part, definition, offset, line }) => {
      const read = readRunbook(part, definition.title);
      return form === 'arrow-chain' ? moved(read, () => line) : moved(read, (at) => at + offset);
    }),
    instead: null,
  });
}

const callsItselfRunbook = ({ definition, places }: Runbook): boolean =>
  places.has('steps') || definition.subtype?.toLowerCase() === 'workflow' || definition.automationLevel !== null || definition.class !== null;

const moved = (runbook: Runbook, to: (line: number) => number): Runbook => ({
  ...runbook,
  places: new Map([['title', lineOf(runbook, 'title')] as const, ...runbook.places].map(([path, line]) => [path, to(line)])),
  notes: runbook.notes.map((note) => ({ ...note, line: to(note.line) })),
});

function insteadOf({ checklists, people, maps }: ParsedDocument): string {
  if (checklists.length > 0) return checklists.length === 1 ? 'a checklist' : `${checklists.length} checklists`;
  if (people.length > 0) return 'a table of people';
  return maps.length > 0 ? 'a map' : 'no steps';
}
