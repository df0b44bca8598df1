import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels =
  | 'items.get' | 'items.add' | 'items.edit' | 'items.set-state' | 'items.assign' | 'items.set-due' | 'items.set-stage' | 'items.set-critical'
  | 'items.write-notes' | 'items.move' | 'items.archive' | 'items.restore';

export const itemHandlers = ({ items }: Services): HandlersFor<Channels> => ({
  'items.get': ({ id }) => items.get(id),
  'items.add': (input, caller) => items.add(actOf(caller), input),
  'items.edit': (input, caller) => items.edit(actOf(caller), input),
  'items.set-state': (input, caller) => items.setState(actOf(caller), input),
  'items.assign': (input, caller) => items.assign(actOf(caller), input),
  'items.set-due': (input, caller) => items.setDue(actOf(caller), input),
  'items.set-stage': (input, caller) => items.setStage(actOf(caller), input),
  'items.set-critical': (input, caller) => items.setCritical(actOf(caller), input),
  'items.write-notes': (input, caller) => items.writeNotes(actOf(caller), input),
  'items.move': (input, caller) => items.move(actOf(caller), input),
  'items.archive': ({ ids }, caller) => items.archive(actOf(caller), ids),
  'items.restore': ({ ids }, caller) => items.restore(actOf(caller), ids),
});
