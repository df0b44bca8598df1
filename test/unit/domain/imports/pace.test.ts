import { generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import { NO_ATTRIBUTES, type Item } from '#shared/domain/items/item.ts';
import { wordsOf } from '#shared/domain/imports/item-words.ts';
import type { KnownItem } from '#shared/domain/imports/known-items.ts';
import type { ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import { type ImportPlan, planImport } from '#shared/domain/imports/plan-import.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const LIST: Checklist = { id: 'list', departmentId: 'dep', sectionId: null, title: 'List', position: 'a0', archived: false, recurrence: null, cycle: null, source: { path: 'x.md', line: 1, text: 'List', mark: null } };

/** Several words, as lines have them. */
const textOf = (n: number): string => `Check valve ${n} of deck ${n % 7} before noon`;

function known(texts: readonly string[], parents: readonly (number | null)[] = []): KnownItem[] {
  const keys = generateNKeysBetween(null, null, texts.length);
  return texts.map((text, n) => {
    const parent = parents[n] ?? null;
    const item: Item = {
      id: `item-${n}`, checklistId: 'list', parentId: parent === null ? null : `item-${parent}`, text, position: keys[n] ?? '', standing: { state: 'open', reason: null, by: null, at: null },
      stage: null, critical: false, assigneeId: null, due: null, notes: null, archived: false, source: { path: 'x.md', line: n + 1, text, mark: 'open', attributes: NO_ATTRIBUTES },
    };
    return { item, base: { words: wordsOf(item, null), checklistId: 'list', parentId: item.parentId, order: n + 1 }, said: item.source };
  });
}

const line = (text: string, n: number, children: readonly ParsedItem[] = []): ParsedItem => ({ text, state: 'open', reason: null, stage: null, critical: false, owner: null, due: null, notes: null, line: n + 1, children });

function plan(items: readonly KnownItem[], lines: readonly ParsedItem[]): ImportPlan {
  let ids = 0;
  return planImport({
    document: { title: 'List', checklists: [{ departments: ['Dep'], section: null, title: 'List', isTitled: true, identity: null, line: 1, items: lines }], workflows: [], maps: [], people: [], warnings: [], unplaced: [] },
    path: 'x.md', newId: () => `new-${ids++}`, digest: (text) => text, readRunbook: () => { throw new Error('no runbook'); }, by: 'me', at: '2026-01-01T00:00:00.000Z', zone: 'UTC',
    existing: {
      departments: [{ id: 'dep', name: 'Dep', parentId: null, position: 'a0', leadId: null, archived: false }], sections: [], checklists: [LIST], checklist: () => LIST,
      itemsOf: () => items.map(({ item }) => item), knownByPath: () => items, straysByPath: () => [], knownSince: () => ({ title: 'List', known: items }), straysSince: () => [],
      people: [], lastChecklistPosition: () => null, workflows: [], workflowsElsewhere: () => [], workflowTexts: () => [], maps: [],
    },
  });
}

const upTo = (size: number): number[] => Array.from({ length: size }, (_each, n) => n);

describe('X1: plans of hostile sizes stay linear', () => {
  it.each<readonly [name: string, lines: (size: number) => readonly ParsedItem[], items: (size: number) => readonly KnownItem[]]>([
    ['nothing changed', (size) => upTo(size).map((n) => line(textOf(n), n)), (size) => known(upTo(size).map(textOf))],
    ['every line rewritten', (size) => upTo(size).map((n) => line(`Other words ${n} entirely, so ${n} no likeness`, n)), (size) => known(upTo(size).map(textOf))],
    ['every line a little changed', (size) => upTo(size).map((n) => line(`${textOf(n)} twice`, n)), (size) => known(upTo(size).map(textOf))],
    ['turned around', (size) => upTo(size).map((n) => line(textOf(size - 1 - n), n)), (size) => known(upTo(size).map(textOf))],
    ['all the same text, and one more of it', (size) => upTo(size + 1).map((n) => line('Check', n)), (size) => known(upTo(size).map(() => 'Check'))],
    ['a new line behind each', (size) => upTo(2 * size).map((n) => line(n % 2 === 0 ? textOf(n / 2) : `A new one, ${n} so far`, n)), (size) => known(upTo(size).map(textOf))],
    ['every line under the one before', (size) => upTo(size / 2).map((n) => line(textOf(2 * n), 2 * n, [line(textOf(2 * n + 1), 2 * n + 1)])), (size) => known(upTo(size).map(textOf))],
    ['every second line gone', (size) => upTo(size / 2).map((n) => line(textOf(2 * n), n)), (size) => known(upTo(size).map(textOf))],
  ])('%s', (_name, lines, items) => {
    const work = (size: number) => {
      const [before, file] = [items(size), lines(size)];
      return () => plan(before, file);
    };
    expectLinear(work, 1_000);
  }, 60_000);

  it('moves as few as give the order of the file', () => {
    const middle = plan(known(upTo(10).map(textOf)), [0, 5, 1, 2, 3, 4, 6, 8, 7, 9].map((at, n) => line(textOf(at), n)));
    expect(middle.drafts.filter(({ type }) => type === 'item.moved').map(({ entityId }) => entityId)).toEqual(['item-5', expect.stringMatching(/item-[78]/)]);
    const { drafts, updated } = plan(known(upTo(100).map(textOf)), [...upTo(99).map((n) => line(textOf(n + 1), n)), line(textOf(0), 99)]);
    expect(updated).toEqual({ items: 1 });
    expect(drafts.filter(({ type }) => type === 'item.moved')).toHaveLength(1);
  });
});
