import { escapeHtml } from './escape.ts';

/** What stands on every sheet besides what it is about. */
export type SheetWords = {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** At the foot of each sheet: when and from where it was printed. */
  readonly printed: string;
};

export type Sheet = {
  readonly title: string;
  /** A line above the title: where it belongs, from the outermost in. */
  readonly above: string;
  /** HTML below the title, and of what stands on the sheet. */
  readonly head: string;
  readonly body: string;
  /** Rules of its own. */
  readonly style: string;
};

const STYLE = `
  @page { size: A4; margin: 16mm 14mm 18mm; }
  * { box-sizing: border-box; }
  body { margin: 0; color: #111; background: #fff; font: 10.5pt/1.4 Inter, "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
  header { border-block-end: 1.5pt solid #111; padding-block-end: 3mm; margin-block-end: 4mm; }
  h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
  .where { color: #444; font-size: 9.5pt; margin: 0 0 1mm; }
  .box { flex: none; inline-size: 4.6mm; block-size: 4.6mm; margin-block-start: 0.3mm; border: 1pt solid #111; border-radius: 0.8mm; text-align: center; font-size: 9.5pt; line-height: 4.2mm; font-weight: 700; }
  code { font: 9.5pt "JetBrains Mono", ui-monospace, monospace; }
  pre { white-space: pre-wrap; border: 0.5pt solid #ccc; border-radius: 1mm; padding: 1.5mm; }
  table { border-collapse: collapse; } th, td { border: 0.5pt solid #999; padding: 0.6mm 1.5mm; text-align: start; }
  footer { margin-block-start: 4mm; color: #555; font-size: 8.5pt; }
`;

/** One self-contained page of HTML for paper (X2) that runs and loads nothing. */
export function paperSheet({ title, above, head, body, style }: Sheet, { language, direction, printed }: SheetWords): string {
  return [
    `<!doctype html><html lang="${escapeHtml(language)}" dir="${direction}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}${style}</style></head><body>`,
    `<header><p class="where">${escapeHtml(above)}</p><h1>${escapeHtml(title)}</h1>${head}</header>`,
    `<main>${body}</main><footer>${escapeHtml(printed)}</footer></body></html>`,
  ].join('\n');
}
