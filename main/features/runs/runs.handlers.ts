import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels =
  | 'runs.list' | 'runs.get' | 'runs.report' | 'runs.start' | 'runs.settle' | 'runs.retry' | 'runs.note' | 'runs.pause' | 'runs.resume' | 'runs.abort';

export const runHandlers = ({ runs }: Services): HandlersFor<Channels> => ({
  'runs.list': () => runs.list(),
  'runs.get': ({ id }) => runs.view(id),
  'runs.report': ({ id }) => ({ markdown: runs.report(id) }),
  'runs.start': ({ workflowId }, caller) => runs.start(actOf(caller), workflowId),
  'runs.settle': (input, caller) => runs.settle(actOf(caller), input),
  'runs.retry': ({ id }, caller) => runs.retry(actOf(caller), id),
  'runs.note': (input, caller) => runs.note(actOf(caller), input),
  'runs.pause': (input, caller) => runs.pause(actOf(caller), input),
  'runs.resume': ({ id }, caller) => runs.resume(actOf(caller), id),
  'runs.abort': (input, caller) => runs.abort(actOf(caller), input),
});
