import type { HandlersFor } from '#main/core/dispatch.ts';
import type { Services } from '#main/core/services.ts';

export const workHandlers = ({ work }: Services): HandlersFor<'work.mine' | 'work.dues' | 'work.blocked'> => ({
  'work.mine': (_input, { actor }) => work.mine(actor),
  'work.dues': ({ departmentId }) => work.dues(departmentId),
  'work.blocked': ({ departmentId }) => work.blocked(departmentId),
});
