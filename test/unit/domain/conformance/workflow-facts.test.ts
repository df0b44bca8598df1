import { describe, expect, it } from 'vitest';
import { factsOf } from '#shared/domain/conformance/workflow-facts.ts';
import { definitionOf } from '#test/helpers/linted-runbooks.ts';

type Fields = Parameters<typeof definitionOf>[1];
const has = (fields: Fields, { ownerId = null, published = 0 }: { ownerId?: string | null; published?: number } = {}) =>
  factsOf({ id: 'w', draft: definitionOf(['Whistle'], fields), ownerId, published }).has;

describe('D6: what a workflow has of its duties', () => {
  it('has nothing where its document says nothing', () => {
    expect(has({})).toEqual({ owner: false, kpis: false, monitoring: false, documentation: false });
    expect(has({ kpis: ['-'], monitoring: { metrics: ' ' }, overview: '…' })).toEqual({ owner: false, kpis: false, monitoring: false, documentation: false });
  });

  it('O1: the owner is a person; a role that the document names is none', () => {
    expect(has({ owner: 'Harbour master' }).owner).toBe(false);
    expect(has({}, { ownerId: 'p' }).owner).toBe(true);
  });

  it('KPIs and monitoring are as the document says', () => {
    expect(has({ kpis: ['Ferries on time: above 95 %'] })).toMatchObject({ kpis: true, monitoring: false });
    expect(has({ monitoring: { alerts: 'page the mate' } })).toMatchObject({ kpis: false, monitoring: true });
  });

  it('is documented by its overview, and once published by its change log too', () => {
    expect(has({ overview: 'Across' }).documentation).toBe(true);
    expect(has({ overview: 'Across' }, { published: 1 }).documentation).toBe(false);
    expect(has({ overview: 'Across', changeLog: [{ version: '1', text: 'First' }] }, { published: 1 }).documentation).toBe(true);
  });
});
