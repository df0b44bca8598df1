import { SetUpError } from './run.mjs';

/** Ends the process with a word; the stack is shown only for faults that nobody foresaw. */
export function fail(error) {
  console.error(`\n${error instanceof SetUpError ? error.message : (error.stack ?? error)}`);
  process.exit(1);
}
