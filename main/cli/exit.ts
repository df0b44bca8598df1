import { z } from 'zod';
import { Refused } from '#shared/ipc/errors.ts';
import { StoreFault, asStoreFault } from '#main/store/store-fault.ts';

/** How a command ends: done, refused, called wrongly, or the store is at fault. */
export const EXIT = { done: 0, refused: 1, usage: 2, store: 3 } as const;

/** The command line itself is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type CliError = { readonly code: string; readonly message: string; readonly file?: string; readonly line?: number };

/** Exit code and error of anything that was thrown. */
export function asCliError(thrown: unknown): { readonly exit: number; readonly error: CliError } {
  const known = asStoreFault(thrown);
  if (known instanceof UsageError) return { exit: EXIT.usage, error: { code: 'usage', message: known.message } };
  if (known instanceof StoreFault) return { exit: EXIT.store, error: { code: known.code, message: known.message } };
  if (known instanceof Refused) {
    const { code, message, file, line } = known.error;
    return { exit: EXIT.refused, error: { code, message, ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { line }) } };
  }
  if (known instanceof z.ZodError) {
    const [issue] = known.issues;
    return { exit: EXIT.refused, error: { code: 'bad-input', message: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the expected form'}` } };
  }
  return { exit: EXIT.store, error: { code: 'internal', message: known instanceof Error ? (known.stack ?? known.message) : String(known) } };
}
