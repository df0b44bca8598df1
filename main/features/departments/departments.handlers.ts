import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels =
  | 'departments.tree' | 'departments.lists' | 'departments.find' | 'departments.create' | 'departments.rename' | 'departments.move' | 'departments.set-lead' | 'departments.archive' | 'departments.restore'
  | 'sections.create' | 'sections.rename' | 'sections.move' | 'sections.archive' | 'sections.restore';

export const departmentHandlers = ({ departments, sections }: Services): HandlersFor<Channels> => ({
  'departments.tree': () => departments.tree(),
  'departments.lists': ({ departmentIds }) => departments.lists(departmentIds),
  'departments.find': (input) => departments.find(input),
  'departments.create': (input, caller) => departments.create(actOf(caller), input),
  'departments.rename': (input, caller) => departments.rename(actOf(caller), input),
  'departments.move': (input, caller) => departments.move(actOf(caller), input),
  'departments.set-lead': (input, caller) => departments.setLead(actOf(caller), input),
  'departments.archive': ({ id }, caller) => departments.archive(actOf(caller), id),
  'departments.restore': ({ id }, caller) => departments.restore(actOf(caller), id),
  'sections.create': (input, caller) => sections.create(actOf(caller), input),
  'sections.rename': (input, caller) => sections.rename(actOf(caller), input),
  'sections.move': (input, caller) => sections.move(actOf(caller), input),
  'sections.archive': ({ id }, caller) => sections.archive(actOf(caller), id),
  'sections.restore': ({ id }, caller) => sections.restore(actOf(caller), id),
});
