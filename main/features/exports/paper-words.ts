import type { Stage } from '#shared/domain/items/item.ts';
import type { PaperWords } from '#shared/formats/html/print-checklist-html.ts';
import type { Instant } from '#shared/lib/time.ts';

export const PAPER_STAGES: Readonly<Record<Stage, string>> = {
  setup: 'set up', build: 'build', automate: 'automate', publish: 'publish', monitor: 'monitor', iterate: 'iterate', document: 'document',
};

/** What stands on a sheet besides the list itself. Main speaks English, as its dialogs and its command line do. */
export const paperWords = (printedAt: Instant): PaperWords => ({
  language: 'en',
  direction: 'ltr',
  critical: 'Critical',
  state: { open: 'Open', 'in-progress': 'In progress', blocked: 'Blocked', done: 'Done', 'not-applicable': 'Not applicable' },
  name: 'Name:',
  date: 'Date:',
  doneAt: 'at',
  by: 'by',
  printed: `Handrail, ${printedAt.slice(0, 16).replace('T', ' ')} UTC`,
});
