import type { Item } from '#shared/domain/items/item.ts';
import type { Id } from '#shared/lib/ids.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { go } from '#renderer/lib/go.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { toast } from '#renderer/ui/toast.ts';
import { checklistView } from './checklists.store.ts';
import { showItem } from './list-state.ts';

/** Goes after an item that the list it was looked for in does not show: it may have moved since, or be put away. */
export async function goAfterItem(list: Id, id: Id): Promise<void> {
  const item = await lookedUp(id);
  if (item === null) toast({ text: translate('checklists:told.itemGone') });
  else if (item.archived) {
    toast({ text: translate('checklists:told.archived', { text: plainText(item.text) }), act: { label: translate('checklists:act.restoreItem'), onAction: () => void bringBack(item) } });
  } else if (item.checklistId === list) await showAnew(item);
  else go(itemHref(item.checklistId, id));
}

async function lookedUp(id: Id): Promise<Item | null> {
  try {
    return await call('items.get', { id });
  } catch (error) {
    if (error instanceof CallFailed) return null;
    throw error;
  }
}

async function bringBack(item: Item): Promise<void> {
  const answer = await send('items.restore', { ids: [item.id] });
  if (!answer.ok) toast({ text: errorSentence(answer.error), tone: 'error' });
  else if (checklistView.peek({ id: item.checklistId }) === null) go(itemHref(item.checklistId, item.id));
  else await showAnew(item);
}

async function showAnew({ id, checklistId }: Item): Promise<void> {
  await checklistView.refetch({ id: checklistId });
  showItem(id);
}
