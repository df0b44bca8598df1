/** Signs of Unicode stand for themselves; `->` and `=>` only between blanks, since they are also code. */
const ARROW = /\s*[→⟶⇒➔➜]\s*|\s+(?:-+>|=+>)\s+/gu;

export type Chain = { readonly title: string | null; readonly links: readonly string[] };

const LONGEST = 120;
const MOST_WORDS = 12;
const TITLE = /^(?:(\*\*|__)(.{1,200}?)\1\s*:?|([^:→⟶⇒➔➜`]{1,120}?):)\s+(.+)$/u;

/**
 * Reads `Title: A → B → C` or `A → B → C`. Null for prose that merely has an arrow in it: a chain has three links, or
 * two and a title; each is a short phrase; an arrow in brackets, quotes or code joins nothing.
 */
export function chainOf(text: string): Chain | null {
  if (text.length > 5_000 || !/[→⟶⇒➔➜]|[-=]>/u.test(text)) return null;
  const titled = TITLE.exec(text);
  const title = (titled?.[2] ?? titled?.[3])?.replace(/:$/, '').trim() ?? null;
  if (title === '' || (title !== null && linksOf(title).length > 1)) return null;
  const links = linksOf((titled?.[4] ?? text).replace(/\s*[.;]\s*$/, ''));
  return links.length >= (title === null ? 3 : 2) && links.every(isPhrase) ? { title, links } : null;
}

/** Whether a block of code draws a chain. */
export const drawsChain = (code: string): boolean => code.split('\n').some((row) => row.length <= 5_000 && (row.match(ARROW)?.length ?? 0) >= 2);

function linksOf(text: string): string[] {
  const outside = outsideOf(text);
  const links: string[] = [];
  let from = 0;
  for (const arrow of text.matchAll(ARROW)) {
    if (!outside(arrow.index + (arrow[0].length - arrow[0].trimStart().length))) continue;
    links.push(text.slice(from, arrow.index).trim());
    from = arrow.index + arrow[0].length;
  }
  return [...links, text.slice(from).trim()];
}

/** Tells whether a place stands outside of brackets, quotes and code. */
function outsideOf(text: string): (at: number) => boolean {
  const inside = new Set<number>();
  for (const span of text.matchAll(/`[^`]*`|“[^”]*”|"[^"]*"|\([^()]*\)|\[[^[\]]*\]/g)) {
    for (let at = span.index; at < span.index + span[0].length; at += 1) inside.add(at);
  }
  return (at) => !inside.has(at);
}

/** Not a sentence, not half a bracket, not a drawing. */
function isPhrase(link: string): boolean {
  if (link === '' || link.length > LONGEST || link.split(/\s+/).length > MOST_WORDS) return false;
  const bare = link.replace(/`[^`]*`/g, '');
  return !/[.!?;:]\s|[|]|\+--/.test(bare) && (bare.match(/[([]/g)?.length ?? 0) === (bare.match(/[)\]]/g)?.length ?? 0);
}
