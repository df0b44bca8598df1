import type { Input } from '#shared/ipc/contract.ts';
import { CallFailed, call } from './api.ts';

/** How an export ended: where it was saved, that the person changed their mind, or why it could not be written. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'given-up' }
  | { readonly kind: 'failed'; readonly error: CallFailed['error'] };

/** Asks where to save a thing as text, and writes it there. */
export const saveExport = (what: Input<'exports.save'>): Promise<ExportOutcome> => outcomeOf(() => call('exports.save', what));

/** How printing ended: the person may have closed the dialog of the system. */
export type PrintOutcome = { readonly kind: 'printed' | 'given-up' } | { readonly kind: 'failed'; readonly error: CallFailed['error'] };

/** Prints a thing through the dialog of the system. */
export async function printExport(what: Input<'exports.print'>): Promise<PrintOutcome> {
  try {
    return { kind: (await call('exports.print', what)).printed ? 'printed' : 'given-up' };
  } catch (error) {
    if (error instanceof CallFailed) return { kind: 'failed', error: error.error };
    throw error;
  }
}

/** What {@link saveExport} does, for the matrix of departments and stages. */
export const saveMatrix = (format: Input<'conformance.save'>['format']): Promise<ExportOutcome> => outcomeOf(() => call('conformance.save', { format }));

/** The same for the inventory: these runbooks, in this order. */
export const saveInventory = (what: Input<'workflows.save-inventory'>): Promise<ExportOutcome> => outcomeOf(() => call('workflows.save-inventory', what));

/** What became of asking for a place and writing there. */
export async function outcomeOf(save: () => Promise<{ readonly path: string } | null>): Promise<ExportOutcome> {
  try {
    const answer = await save();
    return answer === null ? { kind: 'given-up' } : { kind: 'saved', path: answer.path };
  } catch (error) {
    if (error instanceof CallFailed) return { kind: 'failed', error: error.error };
    throw error;
  }
}
