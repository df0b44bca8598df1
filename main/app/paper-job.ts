import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { writeFileDurably } from '#main/store/durable-file.ts';
import { renderPdf } from './paper.ts';

export type PaperJob = { readonly paper: string; readonly pdf: string };

/** `--paper=<page.html> --pdf=<file>`: lays one page out and ends, for the command line. Null in every other start. */
export function paperJob(): PaperJob | null {
  const [paper, pdf] = [app.commandLine.getSwitchValue('paper'), app.commandLine.getSwitchValue('pdf')];
  return paper === '' || pdf === '' ? null : { paper, pdf };
}

/** Ends with 1 and says why when the page can't be laid out; the file is then as it was. */
export async function doPaperJob({ paper, pdf }: PaperJob): Promise<void> {
  try {
    await app.whenReady();
    writeFileDurably(pdf, await renderPdf(readFileSync(paper, 'utf8')));
    app.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}
