import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 1_000_000;

/** A small log beside the user's data, for what nobody is shown; it keeps itself under 2 MB and never leaves the machine. */
export function openLog(folder: string): (line: string) => void {
  const file = join(folder, 'handrail.log');
  mkdirSync(folder, { recursive: true });
  return (line) => {
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, `${file}.old`);
      appendFileSync(file, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A full disk must not turn a logged error into a crash.
    }
  };
}
