import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, app, dialog, shell } from 'electron';
import { fileNameFor } from '#shared/domain/evidence/clean.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { canBeOpened } from '#shared/domain/evidence/media-type.ts';
import { Refused } from '#shared/ipc/errors.ts';

let folder: string | null = null;

/** A folder that only this account can look into, gone when the program ends. */
function temporaryFolder(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(app.getPath('temp'), 'handrail-evidence-'));
  app.on('quit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/**
 * Hands a copy of a file to the program that the system has for it, after asking; what is kept is never touched by it.
 * Programs, scripts and pages never are, whatever the page that asks says. Null when the person changed their mind.
 */
export async function openEvidence(evidence: Evidence, writeCopy: (path: string) => Promise<unknown>, window: BrowserWindow): Promise<{ opened: true } | null> {
  if (evidence.kind !== 'file' || !canBeOpened(evidence)) throw new Refused({ code: 'not-openable', message: 'Files of this kind are not opened from here. Save a copy, and open it where you trust it.' });
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Open evidence',
    message: `Open a copy of “${evidence.name}” in another program?`,
    detail: 'The program that your system has for this kind of file opens it. Handrail does not know what is in it: open only what you trust. What you change there is not kept here.',
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return null;
  const path = join(mkdtempSync(join(temporaryFolder(), 'copy-')), fileNameFor(evidence.name));
  await writeCopy(path);
  chmodSync(path, 0o400);
  const failure = await shell.openPath(path);
  if (failure !== '') throw new Refused({ code: 'no-program', message: `The system could not open it: ${failure}` });
  return { opened: true };
}
