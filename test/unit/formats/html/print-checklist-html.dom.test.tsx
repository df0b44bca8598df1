import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PaperChecklist, type PaperItem, type PaperWords, printChecklistHtml } from '#shared/formats/html/print-checklist-html.ts';
import { ITEM_STATES } from '#shared/domain/items/item-states.ts';

const words: PaperWords = {
  language: 'en', direction: 'ltr', critical: 'Critical', name: 'Name:', date: 'Date:', doneAt: 'at', by: 'by', printed: 'Printed today',
  state: { open: 'Open', 'in-progress': 'In progress', blocked: 'Blocked', done: 'Done', 'not-applicable': 'Not applicable' },
};
const item = (more: Partial<PaperItem> = {}): PaperItem => ({ text: 'Check the **ropes**', state: 'open', reason: null, critical: false, facts: [], notes: null, children: [], ...more });
const page = (items: readonly PaperItem[], boxes: PaperChecklist['boxes'] = 'as-it-stands', title = 'Before sailing') =>
  new DOMParser().parseFromString(printChecklistHtml({ title, where: ['Harbour', 'Pier'], items, boxes }, words), 'text/html');

describe('a checklist on paper (X2, R10)', () => {
  it('has its place, its title and every item with its mark and why it is so', () => {
    const sheet = page([item({ state: 'done' }), item({ state: 'blocked', reason: 'The crane is away', children: [item({ text: 'Inside' })] })]);
    expect(sheet.querySelector('h1')?.textContent).toBe('Before sailing');
    expect(sheet.querySelector('.where')?.textContent).toBe('Harbour › Pier');
    expect([...sheet.querySelectorAll('.box')].map((box) => box.getAttribute('aria-label'))).toEqual(['Done', 'Blocked', 'Open']);
    expect(sheet.querySelector('.reason')?.textContent).toBe('Blocked: The crane is away');
    expect(sheet.querySelector('li li .text')?.textContent).toBe('Inside');
    expect(sheet.querySelector('.text strong')?.textContent).toBe('ropes');
  });

  it('has empty boxes with room for a name, a day and a time when it goes to somebody without a machine', () => {
    const sheet = page([item({ state: 'done' }), item({ state: 'blocked', reason: 'The crane is away', critical: true })], 'empty');
    expect([...sheet.querySelectorAll('.box')].map((box) => box.textContent)).toEqual(['', '']);
    expect(sheet.querySelectorAll('.write')).toHaveLength(2);
    expect(sheet.querySelector('.sign')?.textContent).toBe('Name:Date:');
    expect(sheet.querySelector('.reason')).toBeNull();
    expect(sheet.querySelector('.critical')?.textContent).toBe('Critical');
  });

  it('keeps notes as they were written', () => {
    const sheet = page([item({ notes: 'Mind the *swell*\n\n| a | b |\n| - | - |\n| 1 | 2 |' })]);
    expect(sheet.querySelector('.notes em')?.textContent).toBe('swell');
    expect(sheet.querySelectorAll('.notes td')).toHaveLength(2);
  });

  it('runs nothing, loads nothing and leads nowhere, whatever is written', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>x</script>', '<img src=x onerror=x>', '![a](https://x.test/y.png)', '[a](javascript:x)', '[a](https://x.test)', '<svg/onload=x>', '</style><script>', '"><iframe src=x>', '<a href="javascript:x">y</a>', '&lt;script&gt;'),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.constantFrom(...ITEM_STATES), (text, notes, title, state) => {
        const sheet = page([item({ text: text || 'x', notes: notes || null, reason: text, state, facts: [title] })], 'as-it-stands', title);
        expect(sheet.querySelectorAll('script, img, iframe, svg, link, object, embed, form, base, [href], [src]')).toHaveLength(0);
        expect([...sheet.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
