import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { EvidenceSubject } from '#shared/domain/evidence/evidence.ts';

/** What the feature for evidence gives to the pages of others. */
type EvidencePort = {
  readonly panel: (subject: EvidenceSubject) => ReactNode;
  readonly attach: (subject: EvidenceSubject, files: readonly File[], folders: number) => void;
};

const usePort = create<{ readonly port: EvidencePort | null }>()(() => ({ port: null }));

/** The app puts the feature in place once, at the start. */
export const plugEvidence = (port: EvidencePort): void => usePort.setState({ port });

/** The evidence of a thing: what is there, and the ways to add to it. For a drawer or the side of a page. */
export const Evidence = (subject: EvidenceSubject): ReactNode => usePort(({ port }) => port)?.panel(subject) ?? null;

/** Attaches files that a person dropped on a thing, such as its row in a list; folders among them are only counted. */
export const attachDropped = (subject: EvidenceSubject, files: readonly File[], folders: number): void => usePort.getState().port?.attach(subject, files, folders);
