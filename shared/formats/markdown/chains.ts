/** `→`, `->`, `=>`, `⟶` and kin between the links of a chain. */
const ARROW = /\s*(?:→|⟶|⇒|➔|➜|-+>|=+>)\s*/u;

export type Chain = { readonly title: string | null; readonly links: readonly string[] };

/**
 * Reads `Title: A → B → C` or `A → B → C` on one line. Null for prose that merely has an arrow in it: a chain has
 * three links, or two and a title, each short and none empty.
 */
export function chainOf(text: string): Chain | null {
  if (!ARROW.test(text) || text.includes('\n')) return null;
  const titled = /^(?:(\*\*|__)(.+?)\1\s*:?|([^:→⟶⇒`]{1,120}?):)\s+(.+)$/u.exec(text);
  const title = (titled?.[2] ?? titled?.[3])?.replace(/:$/, '').trim() ?? null;
  const links = (titled?.[4] ?? text).replace(/[.;]\s*$/, '').split(ARROW).map((link) => link.trim());
  const enough = links.length >= (title === null ? 3 : 2);
  if (!enough || !links.every((link) => link !== '' && link.length <= 80)) return null;
  return title === null && !links.every(isShortPhrase) ? null : { title, links };
}

/** Without a title only phrases make a chain; a sentence with an example in brackets is prose. */
const isShortPhrase = (link: string): boolean =>
  link.split(/\s+/).length <= 6 && (link.match(/\(/g)?.length ?? 0) === (link.match(/\)/g)?.length ?? 0);

export const hasArrowChain = (text: string): boolean => text.split(ARROW).length >= 3;
