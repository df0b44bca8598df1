import { readFileSync } from 'node:fs';
import { app } from 'electron';
import { writeFileDurably } from '#main/store/durable-file.ts';
import { renderPdf, renderPng } from './paper.ts';

export type PaperJob = { readonly from: string; readonly to: string; readonly render: (text: string) => Promise<Buffer> };

/**
 * `--paper=<page.html> --pdf=<file>` or `--drawing=<drawing.svg> --png=<file>`: lays one of them out and ends, for the
 * command line. Null in every other start.
 */
export function paperJob(): PaperJob | null {
  const given = (name: string): string => app.commandLine.getSwitchValue(name);
  const [paper, pdf, drawing, png] = [given('paper'), given('pdf'), given('drawing'), given('png')];
  if (paper !== '' && pdf !== '') return { from: paper, to: pdf, render: renderPdf };
  return drawing === '' || png === '' ? null : { from: drawing, to: png, render: renderPng };
}

/** Ends with 1 and says why when it can't be laid out; the file is then as it was. */
export async function doPaperJob({ from, to, render }: PaperJob): Promise<void> {
  try {
    await app.whenReady();
    writeFileDurably(to, await render(readFileSync(from, 'utf8')));
    app.exit(0);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    app.exit(1);
  }
}
