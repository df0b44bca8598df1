import type { ItemState } from '#shared/domain/items/item.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import type { Actable } from './actable.ts';
import { type Tell, setState } from './checklists.store.ts';

/** Whether all of them are in a state: the key that puts them there then opens them again. */
export const areAll = (items: readonly Actable[], state: ItemState): boolean => items.length > 0 && items.every(({ standing }) => standing.state === state);

const about = (items: readonly Actable[]): string => (items.length === 1 ? plainText(items[0]?.text ?? '') : translate('checklists:ask.several', { count: items.length }));

/** Done, or open again. These four give whether the act stands. */
export const toggleDone = (items: readonly Actable[], tell?: Tell): Promise<boolean> => setState(items, areAll(items, 'done') ? 'open' : 'done', null, tell);

/** In progress, or open again. */
export const toggleStarted = (items: readonly Actable[], tell?: Tell): Promise<boolean> => setState(items, areAll(items, 'in-progress') ? 'open' : 'in-progress', null, tell);

/** Blocked, after asking why; or open again. */
export async function toggleBlocked(items: readonly Actable[], tell?: Tell): Promise<boolean> {
  if (areAll(items, 'blocked')) return setState(items, 'open', null, tell);
  const reason = await askReason({
    title: translate('checklists:ask.block'),
    description: about(items),
    placeholder: translate('checklists:ask.blockPlaceholder'),
    confirm: translate('checklists:ask.blockConfirm'),
  });
  return reason !== null && setState(items, 'blocked', reason, tell);
}

/** Not applicable, after asking why; or open again. */
export async function toggleRuledOut(items: readonly Actable[], tell?: Tell): Promise<boolean> {
  if (areAll(items, 'not-applicable')) return setState(items, 'open', null, tell);
  const reason = await askReason({
    title: translate('checklists:ask.ruleOut'),
    description: about(items),
    placeholder: translate('checklists:ask.ruleOutPlaceholder'),
    confirm: translate('checklists:ask.ruleOutConfirm'),
  });
  return reason !== null && setState(items, 'not-applicable', reason, tell);
}
