import i18next from 'i18next';
import type { LedgerDetail, LedgerLine } from '#shared/ipc/views.ts';
import type { Instant } from '#shared/lib/time.ts';
import { formatShortDay } from './format.ts';
import { translate } from './i18n.ts';
import type { MessageKey } from './messages.ts';

type Told = Pick<LedgerLine, 'type' | 'entity' | 'subject'>;

/** Longer names are cut in sentences: an item may be a paragraph. */
const longest = 90;

/** An item's text as it is said in a sentence: without the marks of Markdown, on one line. */
function nameIn(text: string): string {
  const plain = text.replace(/[*_`~]+/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 1).trimEnd()}…`;
}

/** “Its name”, or what kind of thing it is where it has no name, or none any more. */
function subjectOf({ type, entity, subject }: Told): string {
  if (subject !== null) return translate('ledger:subject.quoted', { name: nameIn(subject) });
  // A list keeps its past cycles; what is entered there is about an item.
  const about = type === 'checklist.cycle-amended' ? 'item' : entity;
  const key = `ledger:subject.${about}`;
  return i18next.exists(key) ? translate(key as MessageKey) : about;
}

/** A line of the ledger as people say it: “Ada ticked “Drain the queue””. Wants the texts of `ledger` loaded. */
export function eventSentence(line: Told & Pick<LedgerLine, 'actor'>): string {
  const actor = line.actor ?? translate('ledger:actor.program');
  const key = `ledger:event.${line.type}`;
  // A newer program may have written what this one has no words for.
  if (!i18next.exists(key)) return translate('ledger:event.unknown', { actor, type: line.type });
  return translate(key as MessageKey, { actor, subject: subjectOf(line) });
}

/** The same as an act to speak of: “ticking “Drain the queue””. */
export function eventDoing(line: Told): string {
  const key = `ledger:doing.${line.type}`;
  return i18next.exists(key) ? translate(key as MessageKey, { subject: subjectOf(line) }) : translate('ledger:doing.unknown');
}

/** What it was changed to, in a word: “To: Ben”. Null where the sentence says all. */
export function eventDetail({ detail, recordedAt }: Pick<LedgerLine, 'detail' | 'recordedAt'>): string | null {
  return detail === null ? null : translate('ledger:detail.to', { what: wordOf(detail, recordedAt) });
}

function wordOf(detail: LedgerDetail, recordedAt: Instant): string {
  switch (detail.kind) {
    case 'text': return translate('ledger:detail.text', { text: nameIn(detail.text) });
    case 'person': return detail.name ?? translate('ledger:detail.nobody');
    case 'stage': return detail.stage === null ? translate('ledger:detail.noStage') : translate(`ledger:detail.stage.${detail.stage}`);
    case 'critical': return translate(detail.critical ? 'ledger:detail.critical' : 'ledger:detail.notCritical');
    case 'past-state': return translate('ledger:detail.pastState', { state: translate(`common:status.${detail.state}`), day: formatShortDay(detail.day, recordedAt) });
    case 'due': {
      if (detail.due === null) return translate('ledger:detail.noDate');
      const { due } = detail;
      const day = due.kind === 'day' ? formatShortDay(due.day, recordedAt) : translate('ledger:detail.cycleDay', { day: due.days + 1 });
      return due.time === null ? day : translate('common:day.at', { day, time: due.time });
    }
  }
}
