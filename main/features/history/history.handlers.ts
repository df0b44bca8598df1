import { type HandlersFor, actOf } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const historyHandlers = ({ history }: Services): HandlersFor<'history.undo' | 'history.redo'> => ({
  'history.undo': (_input, caller) => history.undo(actOf(caller)),
  'history.redo': (_input, caller) => history.redo(actOf(caller)),
});
