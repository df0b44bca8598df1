import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'maps.list' | 'maps.get' | 'maps.organisation' | 'maps.create-missing' | 'maps.as-runbook';

export const mapHandlers = ({ maps, organisation }: Services): HandlersFor<Channels> => ({
  'maps.list': () => maps.list(),
  'maps.get': ({ id }) => maps.get(id),
  'maps.as-runbook': ({ id }) => maps.asRunbook(id),
  'maps.organisation': (input) => organisation.view(input),
  'maps.create-missing': (input, caller) => maps.createMissing(actOf(caller), input),
});
