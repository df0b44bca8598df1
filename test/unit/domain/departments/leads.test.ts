import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledBy, leads } from '#shared/domain/departments/leads.ts';
import { isWithin, lineages } from '#shared/domain/departments/tree-rules.ts';

const department = (id: string, parentId: string | null = null, leadId: string | null = null) => ({ id, parentId, leadId });
const tree = [department('ops', null, 'ada'), department('night', 'ops'), department('crane', 'ops', 'grace'), department('hook', 'crane'), department('office')];

describe('who answers for a department (D1)', () => {
  it('is its own lead, or the one of the department around it', () => {
    expect([...leads(tree)].map(([id, from]) => [id, from?.id ?? null, from?.leadId ?? null])).toEqual([
      ['ops', 'ops', 'ada'], ['night', 'ops', 'ada'], ['crane', 'crane', 'grace'], ['hook', 'crane', 'grace'], ['office', null, null],
    ]);
    expect(ledBy(tree, 'ada').map(({ id }) => id)).toEqual(['ops', 'night']);
    expect(ledBy(tree, 'grace').map(({ id }) => id)).toEqual(['crane', 'hook']);
    expect(ledBy(tree, 'bob')).toEqual([]);
  });

  it('the way up is the same as what lies within, in any tree', () => {
    const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((picks) => picks.map((pick, index) => department(`d${index}`, index === 0 || pick % (index + 1) === index ? null : `d${pick % (index + 1)}`)));
    fc.assert(
      fc.property(trees, (all) => {
        const lines = lineages(all);
        for (const { id } of all) for (const other of all) expect(lines.get(id)?.includes(other)).toBe(isWithin(all, id, other.id));
      }),
    );
  });

  it('a circle, which only a damaged tree has, does not go round for ever', () => {
    expect(lineages([department('a', 'b'), department('b', 'a')]).get('a')?.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
