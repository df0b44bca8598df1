import { randomUUID } from 'node:crypto';
import { BrowserWindow, session } from 'electron';
import { ORIGIN } from './protocol.ts';
import { confine, lockDown } from './security.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * A page of HTML laid out for paper by Chromium, out of sight: no script runs in it, nothing is loaded from anywhere, and
 * nothing of it stays behind. Drawn off screen, because there may be no display.
 */
async function withPaper<T>(html: string, use: (window: BrowserWindow) => Promise<T>, size?: { readonly width: number; readonly height: number }): Promise<T> {
  const apart = session.fromPartition(`paper-${randomUUID()}`);
  lockDown(apart);
  apart.protocol.handle('app', () => new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY } }));
  const window = new BrowserWindow({
    show: false,
    ...(size === undefined ? {} : { ...size, useContentSize: true, enableLargerThanScreen: true }),
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

/** Sharp on any screen and on paper. */
const SHARP = 2;
/** No side of a picture is longer, in px: what is drawn off screen is one texture. */
const LONGEST = 8_000;

/** An SVG file as a PNG file; two px for each of its own, as far as a picture can be that large. */
export function renderPng(svg: string): Promise<Buffer> {
  const [, width = 0, height = 0] = (/<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  if (width === 0 || height === 0) throw new Error('The drawing does not say how large it is.');
  const factor = Math.min(SHARP, LONGEST / width, LONGEST / height);
  const size = { width: Math.max(1, Math.floor(width * factor)), height: Math.max(1, Math.floor(height * factor)) };
  const html = `<!doctype html><style>html,body{margin:0;overflow:hidden}svg{display:block;width:${size.width}px;height:${size.height}px}</style>${svg.slice(svg.indexOf('<svg'))}`;
  return withPaper(html, async ({ webContents }) => (await webContents.capturePage({ x: 0, y: 0, ...size })).toPNG(), size);
}

/** Shows the print dialog of the system; false when the person closed it. */
export const printOut = (html: string): Promise<boolean> =>
  withPaper(html, (window) => new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (printed, why) => {
      if (printed || /cancel/i.test(why)) resolve(printed);
      else reject(new Error(`The printer gave up: ${why}`));
    });
  }));
