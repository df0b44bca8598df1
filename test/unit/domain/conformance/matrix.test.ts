import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptanceOf, isWhole } from '#shared/domain/conformance/acceptance.ts';
import { addCounts, countWord, letterOf, writeItem } from '#shared/domain/conformance/list-word.ts';
import { type Matrix, matrixOf } from '#shared/domain/conformance/matrix.ts';
import { inReadingOrder, itemsOutOfOrder } from '#shared/domain/conformance/stage-order.ts';
import { STAGES } from '#shared/domain/items/item.ts';
import { anyList } from './arbitrary.ts';

const count = (items: number, settled: number, lists: number, outOfOrder: number) => ({ items, settled, lists, outOfOrder });

describe('D6: a list as a word', () => {
  it('has a letter of its own for each stage', () => {
    expect(new Set([null, ...STAGES].map(letterOf)).size).toBe(8);
    expect([writeItem('build', false), writeItem('build', true), writeItem(null, true)]).toEqual(['b', 'B', 'N']);
  });

  it('counts items, settled ones, and stages out of order', () => {
    const counts = countWord('sSbmNbPd');
    expect(counts).toMatchObject({ setup: count(2, 1, 1, 0), build: count(2, 0, 1, 1), automate: count(0, 0, 0, 0), publish: count(1, 1, 1, 1), monitor: count(1, 0, 1, 0), none: count(1, 1, 1, 0) });
    expect(addCounts(counts, counts).build).toEqual(count(4, 0, 2, 2));
    expect(countWord('').setup).toEqual(count(0, 0, 0, 0));
  });

  it('finds out of order exactly the stages of the items that are', () => {
    fc.assert(
      fc.property(anyList(), (items) => {
        const counts = countWord(inReadingOrder(items).map(({ stage }) => writeItem(stage, false)).join(''));
        const late = itemsOutOfOrder(items);
        for (const stage of STAGES) {
          expect(counts[stage].items).toBe(items.filter((item) => item.stage === stage).length);
          expect(counts[stage].outOfOrder > 0).toBe(items.some((item) => item.stage === stage && late.has(item.id)));
        }
      }),
    );
  });
});

const works = { id: 'works', name: 'Works', parentId: null };
const mill = { id: 'mill', name: 'Mill', parentId: 'works' };
const press = { id: 'press', name: 'Press', parentId: 'works' };
const office = { id: 'office', name: 'Office', parentId: null };
const departments = [works, office, mill, press];
const lists = [
  { departmentId: 'mill', word: 'sSb' },
  { departmentId: 'mill', word: 'apn' },
  { departmentId: 'press', word: 'mMid' },
  { departmentId: 'office', word: 'dsbapmi' },
];
const stateOf = (matrix: Matrix, id: string): string => {
  const cells = matrix.rows.find(({ departmentId }) => departmentId === id)?.cells ?? [];
  return cells.map(({ state }) => ({ covered: '+', missing: '-', 'out-of-order': '!' })[state]).join('');
};

describe('D6: the conformance matrix', () => {
  const matrix = matrixOf(departments, lists);

  it('has a row for each department, what lies below it behind it', () => {
    expect(matrix.rows.map(({ name, depth }) => [name, depth])).toEqual([['Works', 0], ['Mill', 1], ['Press', 1], ['Office', 0]]);
    expect(matrix.rows.every(({ cells }) => cells.map(({ stage }) => stage).join() === STAGES.join())).toBe(true);
  });

  it('shows covered, missing and out of order, rolled up', () => {
    expect(stateOf(matrix, 'mill')).toBe('++++---');
    expect(stateOf(matrix, 'press')).toBe('----+++');
    expect(stateOf(matrix, 'works')).toBe('+++++++');
    expect(stateOf(matrix, 'office')).toBe('!!!!!!+');
    expect(matrix.rows[0]).toMatchObject({ unstaged: 1, items: 10, settled: 2 });
    expect(matrix.totals).toMatchObject({ unstaged: 1, items: 17, settled: 2 });
    expect(matrix.totals.cells[0]).toEqual({ stage: 'setup', state: 'out-of-order', items: 3, settled: 1, lists: 2, outOfOrder: 1 });
  });

  it('takes one department with what lies below it', () => {
    const part = matrixOf(departments, lists, 'mill');
    expect(part.rows).toMatchObject([{ name: 'Mill', depth: 0, parentId: 'works' }]);
    expect(part.totals).toMatchObject({ items: 6 });
    expect(matrixOf(departments, lists, 'gone')).toMatchObject({ rows: [], totals: { items: 0 } });
  });

  it('counts a list of a department that is put away nowhere', () => {
    expect(matrixOf([works], lists).totals.items).toBe(0);
  });

  it('is the sum of its first rows, and every department at least the sum of those below it', () => {
    const anyWord = fc.array(fc.constantFrom(...'sbapmidnSBAPMIDN'), { maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(fc.record({ word: anyWord, at: fc.nat(3) })), (all) => {
        const any = matrixOf(departments, all.map(({ word: written, at }) => ({ word: written, departmentId: departments[at]?.id ?? '' })));
        const top = any.rows.filter(({ depth }) => depth === 0);
        expect(any.totals.items).toBe(top.reduce((sum, { items }) => sum + items, 0));
        expect(any.totals.items).toBe(all.reduce((sum, { word: written }) => sum + written.length, 0));
        const below = any.rows.filter(({ depth }) => depth === 1);
        expect(any.rows[0]?.items).toBeGreaterThanOrEqual(below.reduce((sum, { items }) => sum + items, 0));
        for (const [index, cell] of (any.rows[0]?.cells ?? []).entries()) {
          if (below.some(({ cells }) => cells[index]?.state === 'covered')) expect(cell.state).not.toBe('missing');
          if (below.some(({ cells }) => cells[index]?.state === 'out-of-order')) expect(cell.state).toBe('out-of-order');
        }
      }),
    );
  });
});

describe('D6: the acceptance check', () => {
  const matrix = matrixOf(departments, lists);
  const has = { owner: true, kpis: true, monitoring: true, documentation: true };

  it('names the departments that lack a stage, have it out of order, or hold items without one', () => {
    const { departments: found } = acceptanceOf(matrix, []);
    expect(found).toMatchObject({ total: 4, whole: 1 });
    expect(found.lacking).toEqual([
      { departmentId: 'works', name: 'Works', missing: [], outOfOrder: [], unstaged: 1 },
      { departmentId: 'mill', name: 'Mill', missing: ['monitor', 'iterate', 'document'], outOfOrder: [], unstaged: 1 },
      { departmentId: 'press', name: 'Press', missing: ['setup', 'build', 'automate', 'publish'], outOfOrder: [], unstaged: 0 },
      { departmentId: 'office', name: 'Office', missing: [], outOfOrder: ['setup', 'build', 'automate', 'publish', 'monitor', 'iterate'], unstaged: 0 },
    ]);
  });

  it('finds nothing to say of what keeps to the lifecycle', () => {
    const whole = matrixOf([office], [{ departmentId: 'office', word: 'sbapmid' }]);
    expect(acceptanceOf(whole, []).departments).toEqual({ total: 1, whole: 1, lacking: [] });
    expect(isWhole(whole.totals)).toBe(true);
  });

  it('names the workflows that nobody answers for', () => {
    const { workflows } = acceptanceOf(matrix, [
      { id: 'a', title: 'Pressing', has },
      { id: 'b', title: 'Bottling', has: { ...has, owner: false, documentation: false } },
    ]);
    expect(workflows).toEqual({ total: 2, answered: 1, lacking: [{ workflowId: 'b', title: 'Bottling', lacks: ['owner', 'documentation'] }] });
  });
});
