import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf, wordsOfLine } from '#shared/domain/imports/item-words.ts';
import type { ItemWords, ParsedChecklist, ParsedItem } from '#shared/domain/imports/parsed-document.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { type PrintableItem, printChecklist } from '#shared/formats/markdown/print-checklist.ts';
import { type ModelItem, OWNERS, itemOf, textOf } from '#test/helpers/lists.ts';

type Tree = ItemWords & { readonly children: readonly Tree[] };

const printable = ({ children, state, reason, owner, ...item }: ModelItem): PrintableItem => ({
  ...wordsOf({ ...item, standing: { state, reason, by: null, at: null } }, owner === null ? null : (OWNERS[owner] ?? null)),
  children: children.map(printable),
});
const tree = (item: ParsedItem): Tree => ({ ...wordsOfLine(item), children: item.children.map(tree) });

const IDENTITY = { list: '018f0000-0000-7000-8000-00000000000a', exported: '2026-11-21T07:15:33.123Z' };

function read(text: string): ParsedChecklist {
  const result = parseDocument(text, 'list.md');
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}\n${text}`);
  const { checklists, workflows, maps, warnings, unplaced } = result.value;
  expect({ workflows, maps, warnings, unplaced }).toEqual({ workflows: [], maps: [], warnings: [], unplaced: [] });
  expect(checklists).toHaveLength(1);
  return checklists[0] as ParsedChecklist;
}

const name = textOf(8).map((text) => text.replace(/[\0\p{Surrogate}]/gu, '').trim()).filter((text) => text !== '');

describe('X2: a checklist survives its Markdown', () => {
  it('print, then read, gives the same list in the same place, with all that is said of each item', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), fc.option(name), name, fc.array(itemOf, { maxLength: 6 }), (departments, section, title, items) => {
        const printed = items.map(printable);
        const list = read(printChecklist({ departments, section, title, identity: IDENTITY, items: printed }));
        expect(list).toMatchObject({ departments, section, title, isTitled: true, identity: IDENTITY });
        expect(list.items.map(tree)).toEqual(printed);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 200), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  }, 600_000);

  it('a title with a NUL, which no text file may hold, comes back sign for sign', () => {
    const title = 'a\0b';
    expect(read(printChecklist({ departments: [], section: null, title, identity: IDENTITY, items: [printable(fc.sample(itemOf, { seed: 1, numRuns: 1 })[0] as ModelItem)] })).title).toBe(title);
  });
});
