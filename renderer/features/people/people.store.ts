import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Id } from '#shared/lib/ids.ts';
import { toast } from '#renderer/ui/toast.ts';

const refused = (error: BoundaryError): null => {
  toast({ text: errorSentence(error), tone: 'error' });
  return null;
};

/** Puts a person at the desk: from now on every change is theirs. */
export async function sitDownAs(personId: Id): Promise<boolean> {
  const answer = await send('settings.change', { personId });
  if (!answer.ok) refused(answer.error);
  return answer.ok;
}

/** Adds somebody and puts them at the desk. Gives the refusal, or null when it is done. */
export async function addPerson(name: string, isFirst: boolean): Promise<BoundaryError | null> {
  const answer = await send('people.add', { name, email: null, roles: isFirst ? ['operator', 'administrator'] : ['operator'] });
  if (!answer.ok) return answer.error;
  const [id] = answer.value.entityIds;
  if (id !== undefined) await sitDownAs(id);
  return null;
}

/** Loads the documents that come with the program. */
export async function loadStarter(): Promise<boolean> {
  const answer = await send('starter.load', {});
  if (!answer.ok) refused(answer.error);
  return answer.ok;
}

/** Creates a first department. Gives its id, or null when it was refused. */
export async function createDepartment(name: string): Promise<Id | null> {
  const answer = await send('departments.create', { name, parentId: null });
  return answer.ok ? (answer.value.entityIds[0] ?? null) : refused(answer.error);
}
