import { faultInText } from '#shared/formats/guards.ts';
import { Unreadable } from '../unreadable.ts';
import { layoutOf, plainLines } from './layout.ts';
import type { SectionKey } from './sections.ts';

/** A section of a runbook as it stands: null for one that the model has no field for; `text` is its Markdown without the heading. */
export type OutlineSection = { readonly key: SectionKey | null; readonly title: string; readonly text: string };

/** The sections of a document in their order, so that what the model does not know is shown in its place (W4). None where it can't be read. */
export function outlineOf(text: string): OutlineSection[] {
  const plain = plainLines(text);
  if (faultInText(plain) !== null) return [];
  try {
    const { sections, source, lines } = layoutOf(plain);
    return sections.map(({ key, heading, body }) => ({ key, title: source.plain(heading), text: lines.slice(body.from, body.to).join('\n').trim() }));
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return [];
    throw error;
  }
}
