import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { ORIGIN } from './protocol.ts';
import { confine, lockDown } from './security.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page of HTML laid out for paper by Chromium, out of sight: no script runs in it, nothing is loaded from anywhere, and
 * nothing of it stays behind. Drawn off screen, because there may be no display.
 */
async function withPaper<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const apart = session.fromPartition(`paper-${randomUUID()}`);
  lockDown(apart);
  apart.protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: apart, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webviewTag: false, offscreen: true },
  });
  try {
    confine(window.webContents);
    await window.loadURL(`${ORIGIN}/`);
    return await use(window);
  } finally {
    window.destroy();
  }
}

/** HTML as a PDF in the paper size that the page asks for. */
export const renderPdf = (html: string): Promise<Buffer> =>
  withPaper(html, (window) => window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }));

/** Shows the print dialog of the system; false when the person closed it. */
export const printOut = (html: string): Promise<boolean> =>
  withPaper(html, (window) => new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed, why) => {
      if (printed || /cancel/i.test(why)) resolve(printed);
      else reject(new Error(`The printer gave up: ${why}`));
    });
  }));
