type Launcher = { readonly printPdf: (html: string, pdf: string) => Promise<void> };

/** Paper is laid out by the built program, which the scripts know how to start; the command line itself has no window. */
export async function printPdf(html: string, pdf: string): Promise<void> {
  const launcher = (await import(new URL('../../scripts/print-pdf.mjs', import.meta.url).href)) as Launcher;
  await launcher.printPdf(html, pdf);
}
