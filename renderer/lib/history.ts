import type { HistoryReceipt } from '#shared/ipc/views.ts';
import { call } from './api.ts';
import { send } from './command.ts';
import { errorSentence } from './error-text.ts';
import { eventDoing } from './event-sentence.ts';
import { loadTexts, translate } from './i18n.ts';

/** What was taken back, or why it was not, in plain words. */
export type HistoryTold = { readonly ok: boolean; readonly text: string };

/**
 * What undo took back in this session, newest last. Main names a redo by the event that it reverses (“state restored”);
 * this remembers which act that was.
 */
const undone: string[] = [];
const redone: string[] = [];

/** Takes back the last act of the person at the desk. */
export async function undo(): Promise<HistoryTold> {
  const answer = await send('history.undo', {});
  await loadTexts(['ledger']);
  if (!answer.ok) return { ok: false, text: errorSentence(answer.error) };
  const type = remembered(redone, answer.value.what) ?? answer.value.what;
  undone.push(type);
  return { ok: true, text: await told('undone', type, answer.value) };
}

/** Does again what undo took back last. */
export async function redo(): Promise<HistoryTold> {
  const answer = await send('history.redo', {});
  await loadTexts(['ledger']);
  if (!answer.ok) return { ok: false, text: errorSentence(answer.error) };
  const type = remembered(undone, answer.value.what) ?? forward(answer.value.what);
  redone.push(type);
  return { ok: true, text: await told('redone', type, answer.value) };
}

const OPPOSITE: Readonly<Record<string, string>> = { archived: 'restored', restored: 'archived', created: 'withdrawn', added: 'withdrawn', deactivated: 'reactivated', reactivated: 'deactivated' };

/** The act that an undoing event took back, as far as its name tells. */
function forward(type: string): string {
  const [entity = '', what = ''] = type.split('.');
  if (what === 'withdrawn') return `${entity}.${entity === 'item' || entity === 'person' ? 'added' : 'created'}`;
  return OPPOSITE[what] === undefined ? type : `${entity}.${OPPOSITE[what]}`;
}

/** The remembered act, if it is of the same thing: after a restart there is none. */
function remembered(stack: string[], what: string): string | undefined {
  const last = stack.pop();
  return last?.split('.')[0] === what.split('.')[0] ? last : undefined;
}

async function told(how: 'undone' | 'redone', type: string, receipt: HistoryReceipt): Promise<string> {
  const { lines } = await call('ledger.list', { before: null, limit: 1, entityId: receipt.entityId });
  const what = eventDoing({ type, entity: type.split('.')[0] ?? '', subject: lines[0]?.subject ?? null });
  const more = receipt.events - 1;
  return more > 0 ? translate(`ledger:history.${how}More`, { what, count: more }) : translate(`ledger:history.${how}`, { what });
}
