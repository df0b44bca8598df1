import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

type Channels = 'conformance.matrix' | 'conformance.acceptance' | 'conformance.cell' | 'conformance.render' | 'conformance.add' | 'conformance.order' | 'conformance.accept';

export const conformanceHandlers = ({ conformance }: Services): HandlersFor<Channels> => ({
  'conformance.matrix': ({ departmentId }) => conformance.matrix(departmentId),
  'conformance.acceptance': () => conformance.acceptance(),
  'conformance.cell': (input) => conformance.cell(input),
  'conformance.render': ({ format }) => conformance.render(format),
  'conformance.add': (input, caller) => conformance.add(actOf(caller), input),
  'conformance.order': ({ checklistId }, caller) => conformance.order(actOf(caller), checklistId),
  'conformance.accept': ({ stages }, caller) => conformance.accept(actOf(caller), stages),
});
