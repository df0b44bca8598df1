import type { Item } from '#shared/domain/items/item.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { askReason } from '#renderer/ui/ask.ts';
import { plainText } from '#renderer/ui/inline-markdown.tsx';
import { setState } from './checklists.store.ts';

/** Done, or open again. */
export const toggleDone = (item: Item): Promise<void> => setState(item, item.standing.state === 'done' ? 'open' : 'done');

/** In progress, or open again. */
export const toggleStarted = (item: Item): Promise<void> => setState(item, item.standing.state === 'in-progress' ? 'open' : 'in-progress');

/** Blocked, after asking why; or open again. */
export async function toggleBlocked(item: Item): Promise<void> {
  if (item.standing.state === 'blocked') return setState(item, 'open');
  const reason = await askReason({
    title: translate('checklists:ask.block'),
    description: plainText(item.text),
    placeholder: translate('checklists:ask.blockPlaceholder'),
    confirm: translate('checklists:ask.blockConfirm'),
  });
  if (reason !== null) await setState(item, 'blocked', reason);
}

/** Not applicable, after asking why; or open again. */
export async function toggleRuledOut(item: Item): Promise<void> {
  if (item.standing.state === 'not-applicable') return setState(item, 'open');
  const reason = await askReason({
    title: translate('checklists:ask.ruleOut'),
    description: plainText(item.text),
    placeholder: translate('checklists:ask.ruleOutPlaceholder'),
    confirm: translate('checklists:ask.ruleOutConfirm'),
  });
  if (reason !== null) await setState(item, 'not-applicable', reason);
}
