import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedChecklist, ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import { ITEM_STATES, STAGES } from '#shared/domain/items/item.ts';
import { type TableItem, printChecklistCsv } from '#shared/formats/csv/print-checklist-csv.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const read = (text: string, file = 'Round.csv') => parseDocument(text, file);
const lists = (text: string): readonly ParsedChecklist[] => {
  const result = read(text);
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.value.checklists;
};
const items = (text: string): readonly ParsedItem[] => lists(text)[0]?.items ?? [];
const IDENTITY = { list: '018f3c7a-0000-7000-8000-000000000000', exported: '2026-11-21T07:15:33.1234567890Z' };

describe('X1: what people write into cells', () => {
  it.each([
    ['open', ['', 'Open', 'to do', 'TODO', 'no', '[ ]', 'false']],
    ['in-progress', ['in progress', 'In-Progress', 'doing', 'started', '[/]']],
    ['blocked', ['Blocked', '[!]']],
    ['done', ['done', 'X', '[x]', '✓', 'yes', 'TRUE', 'Completed']],
    ['not-applicable', ['n/a', 'NA', 'not applicable', 'not-applicable', '[-]']],
  ] as const)('says that an item is %s', (state, words) => {
    for (const word of words) expect({ word, state: items(`Task,Status\nOne,${word}\n`)[0]?.state }).toEqual({ word, state });
  });

  it.each([['2026-11-27', '2026-11-27'], ['2026-11-27 17:00', '2026-11-27T17:00'], ['2026-11-27T17:00', '2026-11-27T17:00'], ['+3d', '+3d'], ["'+0d@10:00", '+0d@10:00'], ['', null]])('%j is due %j', (cell, due) => {
    expect(items(`item,Due date\nOne,${cell}\n`)[0]?.due).toBe(due);
  });

  it('reads lists by their place, also where they stand among each other, and says what has no column', () => {
    const found = lists('item,list,department\nOne,A,Works\nTwo,B,Works\nThree,A,Works\nFour,,\nFive,A,Yard\n');
    expect(found.map(({ title, departments, items: of, line }) => [title, departments, of.map(({ text }) => text), line])).toEqual([
      ['A', ['Works'], ['One', 'Three', 'Four'], 2], ['B', ['Works'], ['Two'], 3], ['A', ['Yard'], ['Five'], 6],
    ]);
    expect(found[0]).toMatchObject({ isTitled: true, identity: null, silent: ['state', 'reason', 'stage', 'critical', 'owner', 'due', 'notes'] });
    expect(lists('item,department\nOne,Works\n')[0]).toMatchObject({ title: 'Round', isTitled: false, section: null });
  });

  it('a row that gives the place of an exported list, but no id, goes into it', () => {
    const { list, exported } = IDENTITY;
    const found = lists(`list,level,item,listId,exported\nA,1,One,${list},${exported}\nA,2,Two,,\nB,1,Three,,\n,,Four,,\n`);
    expect(found.map(({ title, identity }) => [title, identity?.list ?? null])).toEqual([['A', list], ['B', null]]);
    expect(found[0]?.items).toMatchObject([{ text: 'One', children: [{ text: 'Two', children: [] }] }]);
    expect(found[1]?.items.map(({ text }) => text)).toEqual(['Three', 'Four']);
  });

  it('says which columns it leaves out', () => {
    expect(read('item,colour\nOne,red\n')).toMatchObject({ ok: true, value: { warnings: [{ line: 1, code: 'unknown-column' }], unplaced: [{ line: 1, text: 'item, colour' }] } });
  });
});

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.replace(/[\p{Cc}\s\ufeff]+/gu, ' ').trim()).filter((text) => text !== '');
const item: fc.Arbitrary<TableItem> = fc.letrec<{ item: TableItem }>((tie) => ({
  item: fc.record({
    text: fc.oneof(words, words.map((text) => `=${text}`), fc.constantFrom("'=1+1", '-', '"', '";"', 'item')), state: fc.constantFrom(...ITEM_STATES), reason: fc.option(words), stage: fc.option(fc.constantFrom(...STAGES)), critical: fc.boolean(),
    owner: fc.option(words), due: fc.option(fc.constantFrom('2026-11-27', '2026-11-27T17:00', '+3d', '+0d@10:00')), notes: fc.option(fc.array(words, { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n\n'))),
    changedAt: fc.constantFrom(null, '2026-11-21T07:15:33.123Z'), changedBy: fc.option(words), children: fc.oneof({ maxDepth: 4, depthIdentifier: 'items' }, fc.constant<TableItem[]>([]), fc.array(tie('item'), { minLength: 1, maxLength: 3 })),
  }),
})).item;

describe('X2: a list out as a table and in again', () => {
  it('writing and reading is the identity', () => {
    const said = (all: readonly (TableItem | ParsedItem)[]): unknown => all.map(({ text, state, reason, stage, critical, owner, due, notes, children }) => ({ text, state, reason, stage, critical, owner, due, notes, children: said(children) }));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), words, fc.option(words), (all, title, section) => {
        const [only, ...more] = lists(printChecklistCsv({ departments: ['Works', 'Night shift'], section, title, identity: IDENTITY, items: all }));
        expect(more).toEqual([]);
        expect(only).toMatchObject({ departments: ['Works', 'Night shift'], section, title, isTitled: true, identity: IDENTITY, silent: [] });
        expect(said(only?.items ?? [])).toEqual(said(all));
      }),
      { numRuns: 300 },
    );
  });
});

describe('X1: hostile tables of items', () => {
  it('any text gives a document or a fault with a line, and never throws', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '1', '2', '=', ' ', '-', '\u202e', '\ud800', 'done', '+3d', '__proto__'), maxLength: 80 });
    fc.assert(
      fc.property(fc.constantFrom('item\n', 'level,item,state\n', 'list,level,item,listId,exported\n', 'item;due;__proto__\n'), noise, (head, text) => {
        const result = read(head + text);
        if (!result.ok) expect(result.error.line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('a hundred levels are the most', () => {
    const nested = (depth: number): string => `level,item\n${Array.from({ length: depth }, (_, n) => `${n + 1},Item ${n}`).join('\n')}\n`;
    expect(read(nested(100)).ok).toBe(true);
    expect(read(nested(101))).toMatchObject({ ok: false, error: { line: 102, message: 'Column 1 (level): expected a whole number from 1 to 100, found “101”.' } });
  });

  it('reading grows with the length of the table', () => {
    expectLinear((size) => {
      const text = `list,level,item\n${Array.from({ length: size }, (_, n) => `List ${n % 7},1,Item ${n}`).join('\n')}\n`;
      return () => read(text);
    }, 2_000);
  });
});
