import type { Item, ItemState } from '#shared/domain/items/item.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { setState } from './checklists.store.ts';

/** Whether all of them are in a state: the key that puts them there then opens them again. */
export const areAll = (items: readonly Item[], state: ItemState): boolean => items.length > 0 && items.every(({ standing }) => standing.state === state);

const about = (items: readonly Item[]): string => (items.length === 1 ? plainText(items[0]?.text ?? '') : translate('checklists:ask.several', { count: items.length }));

/** Done, or open again. */
export const toggleDone = (items: readonly Item[]): Promise<void> => setState(items, areAll(items, 'done') ? 'open' : 'done');

/** In progress, or open again. */
export const toggleStarted = (items: readonly Item[]): Promise<void> => setState(items, areAll(items, 'in-progress') ? 'open' : 'in-progress');

/** Blocked, after asking why; or open again. */
export async function toggleBlocked(items: readonly Item[]): Promise<void> {
  if (areAll(items, 'blocked')) return setState(items, 'open');
  const reason = await askReason({
    title: translate('checklists:ask.block'),
    description: about(items),
    placeholder: translate('checklists:ask.blockPlaceholder'),
    confirm: translate('checklists:ask.blockConfirm'),
  });
  if (reason !== null) await setState(items, 'blocked', reason);
}

/** Not applicable, after asking why; or open again. */
export async function toggleRuledOut(items: readonly Item[]): Promise<void> {
  if (areAll(items, 'not-applicable')) return setState(items, 'open');
  const reason = await askReason({
    title: translate('checklists:ask.ruleOut'),
    description: about(items),
    placeholder: translate('checklists:ask.ruleOutPlaceholder'),
    confirm: translate('checklists:ask.ruleOutConfirm'),
  });
  if (reason !== null) await setState(items, 'not-applicable', reason);
}
