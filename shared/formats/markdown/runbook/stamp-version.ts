import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { Instant } from '#shared/lib/time.ts';
import { editText } from './edit/edit-text.ts';
import { readRunbook } from './read-runbook.ts';

/**
 * Writes a publication into the document (W5): its number and time where the front matter has a place for them, and a line
 * in the change log, unless it has one for that version already. `at` is the time of the publication.
 */
export function stampVersion(text: string, { version, note, at }: { readonly version: number; readonly note: string; readonly at: Instant }): string {
  const { definition } = readRunbook(text);
  const said = note.replace(/\s+/g, ' ');
  const edits: Edit[] = [
    ...(definition.version === null ? [] : [{ op: 'set', field: 'version', value: version } as const]),
    ...(definition.modified === null ? [] : [{ op: 'set', field: 'modified', value: at } as const]),
    ...(said === '' || definition.changeLog.some((entry) => entry.version === String(version))
      ? []
      : [{ op: 'set', field: 'changeLog', value: inOrder(definition.changeLog, { version: String(version), text: said }) } as const]),
  ];
  return edits.reduce((current, edit) => {
    const edited = editText(current, edit);
    return edited.ok ? edited.value : current;
  }, text);
}

/** Newest first, unless the log is written the other way round. */
function inOrder<E extends { readonly version: string }>(log: readonly E[], entry: E): E[] {
  const numbers = log.map(({ version }) => Number(version)).filter((number) => Number.isFinite(number));
  const rising = numbers.length > 1 && (numbers[0] ?? 0) < (numbers.at(-1) ?? 0);
  return rising ? [...log, entry] : [entry, ...log];
}
