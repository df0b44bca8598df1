import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'items.add' | 'items.edit' | 'items.set-state' | 'items.assign' | 'items.move' | 'items.archive' | 'items.restore';

export const itemHandlers = ({ items }: Services): HandlersFor<Channels> => ({
  'items.add': (input, caller) => items.add(actOf(caller), input),
  'items.edit': (input, caller) => items.edit(actOf(caller), input),
  'items.set-state': (input, caller) => items.setState(actOf(caller), input),
  'items.assign': (input, caller) => items.assign(actOf(caller), input),
  'items.move': (input, caller) => items.move(actOf(caller), input),
  'items.archive': ({ id }, caller) => items.archive(actOf(caller), id),
  'items.restore': ({ id }, caller) => items.restore(actOf(caller), id),
});
