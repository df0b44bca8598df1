type Launcher = { readonly printPdf: (html: string, pdf: string) => Promise<void>; readonly drawPng: (svg: string, png: string) => Promise<void> };

/** Paper and pictures are laid out by the built program, which the scripts know how to start; the command line itself has no window. */
const launcher = async (): Promise<Launcher> => (await import(new URL('../../scripts/paper.mjs', import.meta.url).href)) as Launcher;

export const printPdf = async (html: string, pdf: string): Promise<void> => (await launcher()).printPdf(html, pdf);
export const drawPng = async (svg: string, png: string): Promise<void> => (await launcher()).drawPng(svg, png);
