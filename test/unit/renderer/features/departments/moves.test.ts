import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { rollUp } from '#shared/domain/departments/roll-up.ts';
import { applyMove, standing } from '#renderer/features/departments/apply-move.ts';
import { placesFor } from '#renderer/features/departments/move-places.ts';
import { type Step, type Target, type Verdict, moveByStep, moveTo } from '#renderer/features/departments/moves.ts';
import type { Outline } from '#renderer/features/departments/tree-model.ts';
import { department, list, outlineOf, rowIn, section, shown } from './outline.ts';

const outline = outlineOf(
  [department('ops'), department('day', 'ops'), department('night', 'ops'), department('old', 'ops', { archived: true }), department('care'), department('night-care', 'care', { name: 'Night' })],
  [section('open', 'ops'), section('gone', 'ops', { archived: true }), section('close', 'ops'), section('first', 'care', { name: 'Open' })],
  [list('a', 'ops'), list('b', 'ops'), list('c', 'ops', 'open'), list('d', 'ops', 'open'), list('e', 'ops', 'close'), list('x', 'care')],
);
const to = (moved: string, target: string | null, at: Target['at'] = 'inside'): Verdict => moveTo(outline, rowIn(outline, moved), { row: target === null ? null : rowIn(outline, target), at });
const step = (moved: string, which: Step, withArchived = false): Verdict => moveByStep(outline, rowIn(outline, moved), which, { withArchived });
const why = (verdict: Verdict) => (verdict.ok ? verdict.move : verdict.why);

describe('where something may be dropped (D1)', () => {
  it('departments go beside and into departments, and to the top', () => {
    expect(why(to('night', 'day', 'before'))).toEqual({ kind: 'department', id: 'night', parentId: 'ops', after: null });
    expect(why(to('day', 'night', 'after'))).toEqual({ kind: 'department', id: 'day', parentId: 'ops', after: 'night' });
    expect(why(to('day', 'care'))).toEqual({ kind: 'department', id: 'day', parentId: 'care', after: 'last' });
    expect(why(to('day', null))).toEqual({ kind: 'department', id: 'day', parentId: null, after: 'last' });
  });

  it('never into itself, its own parts, among lists, into what is archived, or beside one of the same name', () => {
    expect(why(to('ops', 'day'))).toBe('itself');
    expect(why(to('ops', 'night', 'after'))).toBe('itself');
    expect(why(to('ops', 'ops'))).toBe('itself');
    expect(why(to('day', 'a', 'after'))).toBe('departmentAmongLists');
    expect(why(to('day', 'old'))).toBe('archived');
    expect(why(moveTo(outline, { ...rowIn(outline, 'night'), thing: { kind: 'department', id: 'night', name: 'night ' } }, { row: rowIn(outline, 'care'), at: 'inside' }))).toBe('nameTaken');
  });

  it('sections go beside sections and into departments', () => {
    expect(why(to('close', 'open', 'before'))).toEqual({ kind: 'section', id: 'close', departmentId: 'ops', after: null });
    expect(why(to('close', 'care'))).toEqual({ kind: 'section', id: 'close', departmentId: 'care', after: 'last' });
    expect(why(to('close', 'open'))).toBe('sectionInSection');
    expect(why(to('close', 'c', 'after'))).toBe('sectionAmongLists');
    expect(why(to('close', 'day', 'before'))).toBe('sectionAtTop');
    expect(why(to('close', null))).toBe('sectionAtTop');
    expect(why(to('open', 'care'))).toBe('nameTaken');
  });

  it('lists go beside lists, into sections and into departments', () => {
    expect(why(to('a', 'd', 'before'))).toEqual({ kind: 'checklist', id: 'a', departmentId: 'ops', sectionId: 'open', after: 'c' });
    expect(why(to('a', 'close'))).toEqual({ kind: 'checklist', id: 'a', departmentId: 'ops', sectionId: 'close', after: 'last' });
    expect(why(to('c', 'care'))).toEqual({ kind: 'checklist', id: 'c', departmentId: 'care', sectionId: null, after: 'last' });
    expect(why(to('a', 'b'))).toBe('listInList');
    expect(why(to('a', 'open', 'after'))).toBe('listAmongSections');
    expect(why(to('a', 'care', 'before'))).toBe('listAmongDepartments');
    expect(why(to('a', null))).toBe('listAtTop');
    expect(why(to('a', 'gone'))).toBe('archived');
  });

  it('what is there already is no move', () => {
    expect(why(to('a', 'b', 'before'))).toBe('same');
    expect(why(to('b', 'a', 'after'))).toBe('same');
    expect(why(to('d', 'open'))).toBe('same');
    expect(why(to('care', null))).toBe('same');
  });
});

describe('moves by keyboard', () => {
  it('a list goes up and down, and on into the next section', () => {
    expect(why(step('b', 'up'))).toMatchObject({ sectionId: null, after: null });
    expect(why(step('b', 'down'))).toMatchObject({ sectionId: 'open', after: null });
    expect(why(step('c', 'up'))).toMatchObject({ sectionId: null, after: 'last' });
    expect(why(step('d', 'down'))).toMatchObject({ sectionId: 'close', after: null });
    expect(why(step('d', 'down', true))).toMatchObject({ sectionId: 'close' });
    expect(why(step('a', 'up'))).toBe('first');
    expect(why(step('e', 'down'))).toBe('last');
  });

  it('a list goes into the first section and out beside the sections', () => {
    expect(why(step('a', 'in'))).toMatchObject({ sectionId: 'open', after: null });
    expect(why(step('c', 'out'))).toMatchObject({ sectionId: null, after: 'last' });
    expect(why(step('c', 'in'))).toBe('innermost');
    expect(why(step('a', 'out'))).toBe('outermost');
    expect(why(step('x', 'in'))).toEqual({ kind: 'checklist', id: 'x', departmentId: 'care', sectionId: 'first', after: null });
  });

  it('a department goes past its neighbours, into the one before it, and out behind the one around it', () => {
    expect(why(step('day', 'down'))).toMatchObject({ parentId: 'ops', after: 'night' });
    expect(why(step('night', 'in'))).toMatchObject({ parentId: 'day', after: 'last' });
    expect(why(step('day', 'in'))).toBe('nothingBefore');
    expect(why(step('day', 'out'))).toMatchObject({ parentId: null, after: 'ops' });
    expect(why(step('care', 'out'))).toBe('outermost');
    expect(why(step('care', 'down'))).toBe('last');
  });

  it('archived neighbours that are not shown are passed at once', () => {
    expect(why(step('open', 'down'))).toMatchObject({ after: 'close' });
    expect(why(step('close', 'up'))).toMatchObject({ after: null });
    expect(why(step('night', 'down'))).toBe('last');
    expect(why(step('night', 'down', true))).toMatchObject({ after: 'old' });
    expect(why(step('open', 'in'))).toBe('sectionInSection');
    expect(why(step('open', 'out'))).toBe('sectionAtTop');
  });
});

describe('the dialog of places', () => {
  it('offers a list every department and section in use; what can’t be says why', () => {
    const places = placesFor(outline, rowIn(outline, 'c'));
    expect(places.map(({ path, why }) => [path.join(' › '), why])).toEqual([
      ['ops', null], ['ops › open', 'same'], ['ops › close', null], ['ops › day', null], ['ops › night', null], ['care', null], ['care › Open', null], ['care › Night', null],
    ]);
  });

  it('offers a department the top and departments, a section departments only', () => {
    expect(placesFor(outline, rowIn(outline, 'day')).map(({ id, why }) => [id, why])).toEqual([
      [null, null], ['ops', 'same'], ['day', 'itself'], ['night', null], ['care', null], ['night-care', null],
    ]);
    expect(placesFor(outline, rowIn(outline, 'close')).map(({ id }) => id)).toEqual(['ops', 'day', 'night', 'care', 'night-care']);
  });
});

describe('what is painted before main confirms it', () => {
  const counted = outlineOf(outline.departments, outline.sections, Object.values(outline.lists).flat().map((each) => ({ ...each, progress: { ...each.progress, open: 2 } })));
  const withCounts: Outline = { ...counted, departments: counted.departments.map((each) => ({ ...each, progress: { ...each.progress, open: 2 * (counted.lists[each.id]?.length ?? 0) } })) };
  const keys = shown(withCounts).map(({ key }) => key);
  const target = fc.record({ key: fc.constantFrom(null, ...keys), at: fc.constantFrom('before' as const, 'after' as const, 'inside' as const) });

  it('takes what a list or section counts for to its new department', () => {
    const after = applyMove(withCounts, { kind: 'section', id: 'open', departmentId: 'care', after: 'last' });
    expect(after.lists['care']?.map(({ id, departmentId }) => [id, departmentId])).toEqual([['x', 'care'], ['c', 'care'], ['d', 'care']]);
    expect(after.departments.map(({ id, lists, progress }) => [id, lists, progress.open]).slice(0, 1)).toEqual([['ops', 3, 6]]);
    expect(after.departments.find(({ id }) => id === 'care')).toMatchObject({ lists: 3, progress: { open: 6 } });
  });

  it('loses nothing, doubles nothing, counts the same, and puts the thing where it was said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keys), target, (moved, { key, at }) => {
        const verdict = moveTo(withCounts, rowIn(withCounts, moved), { row: key === null ? null : rowIn(withCounts, key), at });
        fc.pre(verdict.ok);
        if (!verdict.ok) return;
        const next = applyMove(withCounts, verdict.move);
        expect(shown(next).map((row) => row.key).sort()).toEqual([...keys].sort());
        expect(rollUp(next.departments).all.lists).toBe(6);
        expect(totalOf(rollUp(next.departments).all.progress)).toBe(12);
        const row = rowIn(next, moved);
        expect(row.parentKey).toBe(verdict.move.kind === 'department' ? verdict.move.parentId : verdict.move.kind === 'section' ? verdict.move.departmentId : (verdict.move.sectionId ?? verdict.move.departmentId));
        const { position, of } = standing(next, verdict.move);
        expect(position).toBeGreaterThan(0);
        expect(position).toBeLessThanOrEqual(of);
        if (verdict.move.after === null) expect(position).toBe(1);
        // Once there, it is there.
        expect(moveTo(next, row, { row: key === null ? null : rowIn(next, key), at })).toEqual({ ok: false, why: 'same' });
      }),
      { numRuns: 500 },
    );
  });
});
