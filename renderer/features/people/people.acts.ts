import type { Person } from '#shared/domain/people/person.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { type ExportOutcome, saveExport } from '#renderer/lib/save-export.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';
import type { PersonForm } from './person-form.ts';

const fields = ({ name, email, departmentId, roles }: PersonForm) => ({ name: name.trim(), email: email.trim() || null, departmentId, roles: [...roles] });

/** Adds somebody. Gives their id, or why not. */
export async function add(form: PersonForm): Promise<{ readonly id: Id } | { readonly error: BoundaryError }> {
  const answer = await send('people.add', fields(form));
  if (!answer.ok) return { error: answer.error };
  offerUndo(translate('people:told.added', { name: form.name.trim() }));
  return { id: answer.value.entityIds[0] ?? '' };
}

/** Gives the refusal, or null when it is done. */
export async function update(id: Id, form: PersonForm): Promise<BoundaryError | null> {
  const answer = await send('people.update', { id, ...fields(form) });
  if (!answer.ok) return answer.error;
  if (answer.value.events > 0) offerUndo(translate('people:told.changed', { name: form.name.trim() }));
  return null;
}

export type Leaving = {
  readonly person: Pick<Person, 'id' | 'name'>;
  /** Who takes over; null for nobody. */
  readonly successor: Pick<Person, 'id' | 'name'> | null;
  /** Who sits down first, where the one who leaves is at the desk: the change is theirs then, and theirs to undo. */
  readonly nextAtDesk: Id | null;
};

/** Gives the refusal, or null when it is done. */
export async function deactivate({ person, successor, nextAtDesk }: Leaving): Promise<BoundaryError | null> {
  if (nextAtDesk !== null) {
    const seated = await send('settings.change', { personId: nextAtDesk });
    if (!seated.ok) return seated.error;
  }
  const answer = await send('people.deactivate', { id: person.id, reassignTo: successor?.id ?? null });
  if (!answer.ok) return answer.error;
  const handed = answer.value.events - 1;
  offerUndo(
    handed === 0
      ? translate('people:told.deactivated', { name: person.name })
      : translate(successor === null ? 'people:told.deactivatedNobody' : 'people:told.deactivatedTo', { name: person.name, count: handed, successor: successor?.name ?? '' }),
  );
  return null;
}

export async function reactivate({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
  const answer = await send('people.reactivate', { id });
  if (answer.ok) offerUndo(translate('people:told.reactivated', { name }));
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}

export const exportPeople = (format: 'csv' | 'json'): Promise<ExportOutcome> => saveExport({ noun: 'people', id: 'everybody', format });
