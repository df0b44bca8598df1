import type { Id } from '#shared/lib/ids.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { Receipt } from '#shared/ipc/views.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { toast } from '#renderer/ui/toast.ts';

export type Kind = 'department' | 'section' | 'checklist';

/** One of the three things of the tree, as acts need it. */
export type Thing = { readonly kind: Kind; readonly id: Id; readonly name: string };

/** Where something new goes. */
export type Place =
  | { readonly kind: 'department'; readonly parentId: Id | null }
  | { readonly kind: 'section'; readonly departmentId: Id }
  | { readonly kind: 'checklist'; readonly departmentId: Id; readonly sectionId: Id | null };

type Answer = { readonly ok: true; readonly value: Receipt } | { readonly ok: false; readonly error: BoundaryError };

function sendCreate(place: Place, name: string): Promise<Answer> {
  switch (place.kind) {
    case 'department': return send('departments.create', { name, parentId: place.parentId });
    case 'section': return send('sections.create', { name, departmentId: place.departmentId });
    case 'checklist': return send('checklists.create', { title: name, departmentId: place.departmentId, sectionId: place.sectionId });
  }
}

/** Creates something; a new list is gone to, so that it can be filled. Gives what is wrong, in words. */
export async function create(place: Place, name: string): Promise<string | null> {
  const answer = await sendCreate(place, name);
  if (!answer.ok) return errorSentence(answer.error);
  const [id] = answer.value.entityIds;
  if (place.kind === 'checklist' && id !== undefined) go(`/checklists/${id}`);
  offerUndo(translate('departments:told.created', { name }));
  return null;
}

/** Gives what is wrong, in words; null when it is done. */
export async function rename({ kind, id }: Thing, name: string): Promise<string | null> {
  const answer = await (kind === 'checklist' ? send('checklists.rename', { id, title: name }) : send(kind === 'section' ? 'sections.rename' : 'departments.rename', { id, name }));
  return answer.ok ? null : errorSentence(answer.error);
}

const ARCHIVE = { department: 'departments.archive', section: 'sections.archive', checklist: 'checklists.archive' } as const;
const RESTORE = { department: 'departments.restore', section: 'sections.restore', checklist: 'checklists.restore' } as const;

/** Puts something away; it can be brought back at any time. */
export async function archive({ kind, id, name }: Thing): Promise<boolean> {
  return tell(await send(ARCHIVE[kind], { id }), translate('departments:told.archived', { name }));
}

export async function restore({ kind, id, name }: Thing): Promise<boolean> {
  return tell(await send(RESTORE[kind], { id }), translate('departments:told.restored', { name }));
}

/** Puts somebody, or nobody, at the head of a department. */
export async function setLead({ id, name }: Thing, person: { readonly id: Id; readonly name: string } | null): Promise<boolean> {
  const words = person === null ? translate('departments:told.noLead', { name }) : translate('departments:told.lead', { name, person: person.name });
  return tell(await send('departments.set-lead', { id, personId: person?.id ?? null }), words);
}

function tell(answer: Answer, text: string): boolean {
  if (answer.ok) offerUndo(text);
  else toast({ text: errorSentence(answer.error), tone: 'error' });
  return answer.ok;
}
