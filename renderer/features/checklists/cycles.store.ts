import type { Recurrence, WallMoment } from '#shared/domain/checklists/recurrence.ts';
import type { ItemState } from '#shared/domain/items/item.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import type { PastItem } from '#shared/ipc/cycle-views.ts';
import type { ChecklistView } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import type { Instant } from '#shared/lib/time.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { queryStore } from '#renderer/lib/query.ts';
import { askConfirm } from '#renderer/ui/ask.ts';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { toast } from '#renderer/ui/toast.ts';
import { dayWords } from './cycle-words.ts';

/** The cycles of a list. */
export const cyclesOf = queryStore('checklists.cycles', ['checklists']);
/** A cycle that is over, with its items as they stood. */
export const pastCycle = queryStore('checklists.past-cycle', ['checklists']);
/** What a recurrence gives next. It depends on nothing that is stored. */
export const nextStarts = queryStore('checklists.occurrences', []);

type Answer = { readonly ok: true } | { readonly ok: false; readonly error: BoundaryError };

async function told(sending: Promise<Answer>, text: string): Promise<void> {
  const answer = await sending;
  if (answer.ok) offerUndo(text);
  else toast({ text: errorSentence(answer.error), tone: 'error' });
}

/** Gives what is wrong; null when it is done. */
export async function setRecurrence({ id, title }: { readonly id: Id; readonly title: string }, recurrence: Recurrence | null): Promise<BoundaryError | null> {
  const answer = await send('checklists.set-recurrence', { id, recurrence });
  if (!answer.ok) return answer.error;
  if (answer.value.events > 0) offerUndo(translate(recurrence === null ? 'cycles:told.stops' : 'cycles:told.repeats', { name: title }));
  return null;
}

/** Closes the current cycle; asks first when something is open in it. */
export async function closeCycle({ checklist, items }: ChecklistView): Promise<void> {
  const open = items.filter(({ standing }) => standing.state !== 'done' && standing.state !== 'not-applicable');
  const critical = open.filter((item) => item.critical).length;
  const warning = critical === 0 ? '' : `${open.length === 1 ? translate('cycles:close.theCritical') : translate('cycles:close.critical', { count: critical })} `;
  const description = `${warning}${translate('cycles:close.means')}`;
  const closes = open.length === 0 || (await askConfirm({ title: translate('cycles:close.title', { count: open.length }), description, confirm: translate('cycles:close.confirm') }));
  if (closes) await told(send('checklists.close-cycle', { id: checklist.id }), translate('cycles:told.closed', { name: checklist.title }));
}

export const reopenCycle = ({ id, title }: { readonly id: Id; readonly title: string }): Promise<void> =>
  told(send('checklists.reopen-cycle', { id }), translate('cycles:told.reopened', { name: title }));

export type Amendment = { readonly list: Id; readonly key: WallMoment; readonly item: PastItem; readonly state: ItemState; readonly reason: string | null; readonly happenedAt: Instant };

/** Enters what was done in a past cycle (R10). */
export const amend = ({ list, key, item, state, reason, happenedAt }: Amendment): Promise<void> =>
  told(
    send('checklists.amend', { id: list, key, itemId: item.id, state, reason, happenedAt }),
    translate('cycles:told.amended', { state: translate(`common:status.${state}`), text: plainText(item.text), cycle: dayWords(key, new Date()) }),
  );
