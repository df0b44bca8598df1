import { describe, it } from 'vitest';
import type { ItemWords } from '#shared/domain/imports/parsed-document.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { readTail } from '#shared/formats/markdown/item-attributes.ts';
import { type PrintableItem, printChecklist } from '#shared/formats/markdown/print-checklist.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const words: ItemWords = { text: 'Check the pump', state: 'blocked', reason: 'Waits on parts', stage: 'build', critical: true, owner: 'Ana Ruiz', due: '+3d@10:00', notes: null };
const print = (items: readonly PrintableItem[]): string => printChecklist({ departments: ['Deck'], section: null, title: 'Pumps', identity: { list: '018f0000-0000-7000-8000-00000000000a', exported: '2026-01-01T00:00:00.000Z' }, items });
const items = (size: number, notes: (n: number) => string | null): PrintableItem[] => Array.from({ length: size }, (_each, n) => ({ ...words, text: `Check pump ${n}`, notes: notes(n), children: [{ ...words, text: 'Twice', children: [] }] }));

describe('X2: lists of hostile sizes stay linear', () => {
  it.each<readonly [name: string, size: number, notes: (n: number) => string | null]>([
    ['without notes', 5_000, () => null],
    ['with words in each', 5_000, (n) => `Words ${n}\nand more.`],
    ['with code in each', 100, (n) => `\`\`\`bash\nmake ${n}\n\`\`\``],
    ['with an open fence in each', 500, (n) => `Words\n\n\`\`\`bash\nmake ${n}`],
    ['with an open comment in each', 30, (n) => `Words\n\n<!-- ${n}`],
    ['with tasks in the notes of each', 500, (n) => `- [ ] task ${n}\n- [x] other`],
  ])('printed %s', (_name, size, notes) => {
    expectLinear((of) => () => print(items(of, notes)), size);
  }, 120_000);

  it('read, with all that can be said of an item', () => {
    const notes = (n: number): string => (n % 2 === 0 ? `\`\`\`bash\nmake ${n}\n\`\`\`` : `- [ ] task ${n}\n- [x] other`);
    const read = (of: number) => {
      const text = print(items(of, notes));
      return () => parseDocument(text, 'list.md');
    };
    expectLinear(read, 100);
  }, 120_000);

  it.each<readonly [name: string, piece: string]>([
    ['openings', ' {critical'], ['open quotes', ' {reason="'], ['escapes', ' \\\\{owner="\\"'], ['backslashes', '\\'], ['blanks', ' \t'], ['closings', ' {due=+1d}'],
  ])('a text of nothing but %s', (_name, piece) => {
    expectLinear((size) => {
      const text = `a${piece.repeat(size / piece.length)}}`;
      return () => readTail(text);
    }, 20_000);
  });
});
