import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Verb = 'set-recurrence' | 'close-cycle' | 'reopen-cycle' | 'amend' | 'cycles' | 'past-cycle' | 'occurrences';

export const cycleHandlers = ({ cycles }: Services): HandlersFor<`checklists.${Verb}`> => ({
  'checklists.set-recurrence': (input, caller) => cycles.setRecurrence(actOf(caller), input),
  'checklists.close-cycle': ({ id }, caller) => cycles.close(actOf(caller), id),
  'checklists.reopen-cycle': ({ id }, caller) => cycles.reopen(actOf(caller), id),
  'checklists.amend': (input, caller) => cycles.amend(actOf(caller), input),
  'checklists.cycles': (input) => cycles.list(input),
  'checklists.past-cycle': ({ id, key }) => cycles.past(id, key),
  'checklists.occurrences': ({ recurrence }) => cycles.preview(recurrence),
});
