import { useEffect, useState } from 'react';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';

/** Twice the size that it is shown in, for dense screens; px. */
const SIDE = 80;
/** Small pictures that are kept, by the hash of what they show. */
const MOST = 200;

const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const made = new Map<string, Promise<string | null>>();
/** One at a time: each takes the whole picture in. */
let turn: Promise<unknown> = Promise.resolve();

/** Address of a small picture of a file; null for what is no picture, or until it is made. */
export function useThumbnail(evidence: Evidence): string | null {
  const [url, setUrl] = useState<string | null>(null);
  const { id } = evidence;
  const hash = evidence.kind === 'file' && PICTURES.has(evidence.mediaType) ? evidence.hash : null;
  useEffect(() => {
    if (hash === null) return undefined;
    let isWanted = true;
    void thumbnailOf(id, hash).then((found) => isWanted && setUrl(found));
    return () => { isWanted = false; };
  }, [id, hash]);
  return url;
}

function thumbnailOf(id: string, hash: string): Promise<string | null> {
  const known = made.get(hash);
  if (known !== undefined) return known;
  const making = turn.then(() => make(id));
  turn = making;
  made.set(hash, making);
  const [oldest] = made;
  if (made.size > MOST && oldest !== undefined) {
    made.delete(oldest[0]);
    void oldest[1].then((url) => url !== null && URL.revokeObjectURL(url));
  }
  return making;
}

/** The middle of the picture. What can't be drawn keeps its sign. */
async function make(id: string): Promise<string | null> {
  try {
    const preview = await call('evidence.preview', { id });
    if (preview.kind !== 'image') return null;
    const { width, height, mediaType, bytes } = preview;
    const side = Math.min(width, height);
    const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
    const bitmap = await createImageBitmap(blob, Math.floor((width - side) / 2), Math.floor((height - side) / 2), side, side, { resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'medium' });
    const canvas = new OffscreenCanvas(SIDE, SIDE);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    bitmap.close();
    return URL.createObjectURL(await canvas.convertToBlob());
  } catch (error) {
    if (error instanceof CallFailed || error instanceof DOMException) return null;
    throw error;
  }
}
