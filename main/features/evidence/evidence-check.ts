import type { ContentStore } from '#main/store/content-store.ts';

export type EvidenceFinding = {
  readonly code: 'content-missing' | 'content-damaged' | 'evidence-unreadable';
  /** SHA-256 of the content that is at fault; null when the record itself can't be read. */
  readonly hash: string | null;
  readonly message: string;
};

/** Contents that the record names, what is wrong with them, and what lies in the folder without being named. */
export type EvidenceCheck = { readonly contents: number; readonly findings: readonly EvidenceFinding[]; readonly orphans: readonly string[] };

const SAYS = { missing: 'is not in the evidence folder', damaged: 'is damaged: it is not what was attached' } as const;

/**
 * Reads every content that was ever attached and holds it against its hash. Orphans are no fault: they are left by an act
 * that was refused at the last moment, or belong to a time that a restored backup does not know.
 */
export async function checkEvidence(content: ContentStore, named: () => readonly { hash: string; name: string }[]): Promise<EvidenceCheck> {
  try {
    const contents = named();
    const findings: EvidenceFinding[] = [];
    for (const { hash, name } of contents) {
      const condition = await content.conditionOf(hash);
      if (condition !== 'whole') findings.push({ code: `content-${condition}`, hash, message: `The content of “${name}” (${hash}) ${SAYS[condition]}.` });
    }
    const known = new Set(contents.map(({ hash }) => hash));
    return { contents: contents.length, findings, orphans: (await content.stored()).filter((hash) => !known.has(hash)) };
  } catch (error) {
    return { contents: 0, findings: [{ code: 'evidence-unreadable', hash: null, message: `The evidence can’t be checked: ${error instanceof Error ? error.message : String(error)}` }], orphans: [] };
  }
}
