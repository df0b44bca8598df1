import { beforeAll, describe, expect, it } from 'vitest';
import { countedList, isImportable, sumCounts, summaryLines } from '#renderer/features/imports/counted.ts';
import { isAnyThere, whatCame } from '#renderer/features/imports/what-came.ts';
import type { Inventory } from '#renderer/features/imports/what-came.ts';
import { loadTexts, startI18n } from '#renderer/lib/i18n.ts';

beforeAll(async () => {
  await startI18n('en');
  await loadTexts(['imports']);
});

describe('counts in words', () => {
  it('names what there is in a fixed order, one or many', () => {
    expect(countedList({ items: 117, checklists: 1, sections: 0 })).toBe('1 checklist, 117 items');
    expect(countedList({})).toBe('');
  });

  it('adds files together', () => {
    expect(sumCounts([{ items: 2 }, { items: 3, maps: 1 }, {}])).toEqual({ items: 5, maps: 1 });
  });

  it('says what is new, changed and unchanged, and leaves out what is not', () => {
    expect(summaryLines({ created: { items: 1 }, updated: {}, unchanged: { items: 2 } })).toEqual(['1 item new', '2 items unchanged']);
  });

  it('a file that can’t be read, or changes nothing, is not ticked by itself', () => {
    const file = { error: null, created: {}, updated: {} };
    expect(isImportable({ ...file, created: { items: 1 } })).toBe(true);
    expect(isImportable({ ...file, updated: { items: 1 } })).toBe(true);
    expect(isImportable(file)).toBe(false);
    expect(isImportable({ ...file, created: { items: 1 }, error: { code: 'x', message: 'x', line: 1 } })).toBe(false);
  });
});

describe('what an import brought', () => {
  const workflow = (id: string) => ({ id, title: `W${id}` });
  const empty: Inventory = { departments: [], checklists: [], workflows: [], maps: [], people: [] };

  it('is what was not there before', () => {
    const before = { ...empty, workflows: [workflow('1')] };
    const after = { ...empty, workflows: [workflow('1'), workflow('2')] };
    expect(whatCame(before, after)).toEqual([{ noun: 'workflows', id: '2', title: 'W2', hint: '' }]);
    expect(isAnyThere(whatCame(before, after), after)).toBe(true);
    expect(isAnyThere(whatCame(before, after), before)).toBe(false);
  });
});
