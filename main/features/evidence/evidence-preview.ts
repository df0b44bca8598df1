import { cleanText } from '#shared/domain/evidence/clean.ts';
import type { FileEvidence } from '#shared/domain/evidence/evidence.ts';
import { hasWideText, previewKindOf } from '#shared/domain/evidence/media-type.ts';
import { pictureSize } from '#shared/domain/evidence/picture-size.ts';
import type { EvidencePreview } from '#shared/ipc/evidence-views.ts';
import { unwrap } from '#main/core/context.ts';
import type { ContentStore } from '#main/store/content-store.ts';

const MOST_TEXT = 65_536;
const MOST_PICTURE = 16_000_000;
/** Four bytes each once it is drawn. */
const MOST_PIXELS = 50_000_000;

/**
 * What is shown of a file: the beginning of a text with nothing hidden in it, or a picture of a kind that knows no
 * scripts and of a size that can be drawn. SVG and HTML are text here.
 */
export async function previewOf(content: ContentStore, { hash, size, mediaType }: FileEvidence): Promise<EvidencePreview> {
  const kind = previewKindOf(mediaType);
  if (kind === 'text') return { kind, text: decoded(unwrap(await content.readHead(hash, MOST_TEXT)), size > MOST_TEXT), isCut: size > MOST_TEXT };
  if (kind === 'none') return { kind, why: 'kind' };
  if (size > MOST_PICTURE) return { kind: 'none', why: 'too-large' };
  const bytes = unwrap(await content.read(hash));
  const picture = pictureSize(bytes);
  if (picture === null || picture.width * picture.height === 0) return { kind: 'none', why: 'kind' };
  if (picture.width * picture.height > MOST_PIXELS) return { kind: 'none', why: 'too-large' };
  return { kind, mediaType, bytes, ...picture };
}

/** A character that was cut in two at the end is left out, not shown as a fault. */
function decoded(bytes: Uint8Array, isCut: boolean): string {
  return cleanText(new TextDecoder(hasWideText(bytes) ?? 'utf-8').decode(bytes, { stream: isCut }));
}
