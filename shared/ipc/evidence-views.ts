import type { Evidence } from '#shared/domain/evidence/evidence.ts';

/** What is attached to one thing, oldest first; `cycle` is the one that new evidence would belong to. */
export type EvidenceView = { readonly evidence: readonly Evidence[]; readonly cycle: string | null };

export type EvidencePreview =
  /** The beginning of a text; `isCut` when there is more. */
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'image'; readonly mediaType: string; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'none'; readonly why: 'kind' | 'too-large' };
