import type { Edit } from '#shared/domain/workflows/edit.ts';
import { toast } from '#renderer/ui/toast.ts';

/** Carries edits out as one change of the text, and puts the cursor into a step. Why not, in words; null when it was done. */
export type Act = (edits: readonly Edit[], step?: number) => Promise<string | null>;

/** What can't be done is said, where no field has room for it. */
export const told = async (done: Promise<string | null>): Promise<void> => {
  const wrong = await done;
  if (wrong !== null) toast({ text: wrong, tone: 'error' });
};
