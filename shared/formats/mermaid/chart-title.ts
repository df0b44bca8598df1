import { parseDocument } from 'yaml';

/** The title that a chart gives itself: `title:` in its front matter, else `accTitle:`; null where it has none. */
export function chartTitle(text: string): string | null {
  const [, block] = /^\s*---[ \t]*\n([\s\S]*?)\n[ \t]*---[ \t]*(?:\n|$)/.exec(text) ?? [];
  const [, spoken] = /^[ \t]*accTitle[ \t]*:[ \t]*(.+)$/m.exec(text) ?? [];
  return (titled(block) ?? (spoken?.trim() || null))?.slice(0, 300) ?? null;
}

function titled(block: string | undefined): string | null {
  if (block === undefined) return null;
  const document = parseDocument(block, { logLevel: 'silent' });
  const title: unknown = document.errors.length > 0 || !('get' in document) ? null : document.get('title');
  return typeof title === 'string' && title.trim() !== '' ? title.trim().replaceAll(/\s+/g, ' ') : null;
}
