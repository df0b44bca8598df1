import { describe, expect, it } from 'vitest';
import { decideAttach, decideDetach, decideRename, linkEvidence, noteEvidence } from '#shared/domain/evidence/decide-evidence.ts';
import { type Evidence, type EvidenceDraft, type EvidenceRecord, type SubjectFacts, applyEvidence, evidenceSchema } from '#shared/domain/evidence/evidence.ts';
import { invert } from '#shared/domain/history/invert.ts';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';
const origin = { id: ID, subject: { entity: 'item', id: OTHER }, cycle: null, by: ID, at: '2026-01-01T00:00:00.000Z' } as const;
const file: Evidence = { ...origin, kind: 'file', name: 'gauge.png', hash: 'a'.repeat(64), size: 10, mediaType: 'image/png' };
const facts: SubjectFacts = { stream: OTHER, archived: false, cycle: null };
const attached: EvidenceRecord = { ...file, detached: false };

const only = (result: ReturnType<typeof decideAttach>): EvidenceDraft => {
  if (!result.ok) throw new Error(result.error.code);
  const [draft] = result.value;
  if (draft === undefined) throw new Error('decided nothing');
  return draft;
};
const back = (draft: EvidenceDraft): EvidenceDraft => invert(draft) as EvidenceDraft;

describe('D5, L4: evidence', () => {
  it('attaching and removing are the exact inverse of each other', () => {
    const draft = only(decideAttach(facts, file, []));
    expect(draft).toMatchObject({ stream: OTHER, entityId: ID, type: 'evidence.attached' });
    expect(applyEvidence(null, draft)).toEqual(attached);
    expect(applyEvidence(attached, back(draft))).toEqual({ ...attached, detached: true });
    const away = only(decideDetach(attached, facts));
    expect(applyEvidence(attached, away)).toEqual({ ...attached, detached: true });
    expect(applyEvidence({ ...attached, detached: true }, back(away))).toEqual(attached);
  });

  it('the same thing a second time decides nothing, in another cycle or after it was removed it is new', () => {
    const again: Evidence = { ...file, id: OTHER };
    expect(decideAttach(facts, again, [attached])).toEqual({ ok: true, value: [] });
    expect(decideAttach(facts, again, [{ ...attached, detached: true }])).toMatchObject({ value: [{ type: 'evidence.attached' }] });
    expect(decideAttach(facts, { ...again, cycle: '2026-11-16T08:00' }, [attached])).toMatchObject({ value: [{ type: 'evidence.attached' }] });
    expect(decideAttach(facts, { ...again, name: 'other.png' }, [attached])).toMatchObject({ value: [{ type: 'evidence.attached' }] });
    expect(decideAttach(facts, { ...origin, kind: 'note', name: 'gauge.png', text: 'x' }, [attached])).toMatchObject({ value: [{ type: 'evidence.attached' }] });
  });

  it('nothing of what is archived changes, and what was removed is gone', () => {
    const archived = { ...facts, archived: true };
    expect(decideAttach(archived, file, [])).toMatchObject({ error: { code: 'archived' } });
    expect(decideDetach(attached, archived)).toMatchObject({ error: { code: 'archived' } });
    expect(decideRename(attached, archived, 'x')).toMatchObject({ error: { code: 'archived' } });
    expect(decideRename({ ...attached, detached: true }, facts, 'x')).toMatchObject({ error: { code: 'not-found' } });
    expect(decideDetach({ ...attached, detached: true }, facts)).toEqual({ ok: true, value: [] });
  });

  it('a file keeps its extension under another name', () => {
    const named = (name: string) => decideRename(attached, facts, name);
    expect(named('Gauge at noon')).toMatchObject({ value: [{ payload: { name: 'Gauge at noon.png', was: 'gauge.png' } }] });
    expect(named('noon.PNG')).toMatchObject({ value: [{ payload: { name: 'noon.PNG' } }] });
    expect(named('evil.exe')).toMatchObject({ value: [{ payload: { name: 'evil.exe.png' } }] });
    expect(named('a/b')).toMatchObject({ value: [{ payload: { name: 'a b.png' } }] });
    expect(named('gauge.png')).toEqual({ ok: true, value: [] });
    expect(named('\u202e')).toMatchObject({ error: { code: 'invalid', path: 'name' } });
    const draft = only(named('noon'));
    expect(applyEvidence(applyEvidence(attached, draft), back(draft))).toEqual(attached);
  });

  it('links and notes get a name of their own', () => {
    expect(linkEvidence(origin, 'https://example.org/status', null)).toMatchObject({ value: { kind: 'link', name: 'example.org/status', url: 'https://example.org/status' } });
    expect(linkEvidence(origin, 'https://example.org', 'Status \u202e page')).toMatchObject({ value: { name: 'Status page' } });
    expect(linkEvidence(origin, 'javascript:alert(1)', null)).toMatchObject({ error: { code: 'link-not-allowed', path: 'url' } });
    expect(noteEvidence(origin, ' All well\nat noon ')).toMatchObject({ value: { kind: 'note', name: 'All well', text: 'All well\nat noon' } });
    expect(noteEvidence(origin, 'x'.repeat(100))).toMatchObject({ value: { name: `${'x'.repeat(59)}…` } });
    expect(noteEvidence(origin, '\u0007')).toMatchObject({ error: { code: 'invalid' } });
  });

  it('a link in the ledger is one of ours, whoever wrote it', () => {
    expect(evidenceSchema.safeParse({ ...origin, kind: 'link', name: 'x', url: 'javascript:alert(1)' }).success).toBe(false);
    expect(evidenceSchema.safeParse({ ...origin, kind: 'link', name: 'x', url: 'https://example.org/' }).success).toBe(true);
  });
});
