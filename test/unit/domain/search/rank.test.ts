import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet, titleExcerpt } from '#shared/domain/search/excerpt.ts';
import { parseQuery } from '#shared/domain/search/query.ts';
import { type Ranked, scoreOf } from '#shared/domain/search/rank.ts';
import { wordsOf } from '#shared/lib/fold.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const item = (title: string, more: Partial<Ranked> = {}): Ranked => ({ kind: 'item', title, isSettled: false, ...more });
const order = (query: string, ...all: Ranked[]): string[] => all.toSorted((a, b) => scoreOf(b, parseQuery(query).terms) - scoreOf(a, parseQuery(query).terms)).map(({ title }) => title);
const marked = (excerpt: ReturnType<typeof snippet>) => excerpt?.marks.map(([from, to]) => excerpt.text.slice(from, to));

describe('X4: the order of results', () => {
  it('is exact, then beginning, then whole words, then parts, then texts below the title', () => {
    const all = ['Back up', 'Back up the order database', 'Bring back up-to-date lists', 'Backing upstream', 'Nothing of the kind'];
    expect(order('back up', ...all.toReversed().map((title) => item(title)))).toEqual(all);
  });

  it('finds a beginning while it is typed', () => {
    expect(order('list 1', item('List 12'), item('List 1'), item('12 lists, 1 open'))).toEqual(['List 1', 'List 12', '12 lists, 1 open']);
  });

  it('puts what holds others first, and what is settled last, if they match as well', () => {
    expect(order('orders', item('Orders'), item('Orders', { kind: 'department' })).length).toBe(2);
    const score = (ranked: Ranked) => scoreOf(ranked, parseQuery('orders').terms);
    expect(score(item('Orders', { kind: 'department' }))).toBeGreaterThan(score(item('Orders')));
    expect(score(item('Orders'))).toBeGreaterThan(score(item('Orders', { isSettled: true })));
    expect(score(item('Orders', { isSettled: true }))).toBeGreaterThan(score(item('Orders of yesterday')));
  });

  it('minds neither accents nor capitals', () => {
    const query = parseQuery('zoe').terms;
    expect(scoreOf(item('ZOË'), query)).toBe(scoreOf(item('zoe'), query));
  });
});

describe('X4: what is shown of a result', () => {
  it('marks what was found, as it is written', () => {
    const { terms } = parseQuery('zoe back "order data"');
    expect(marked(titleExcerpt('Zoë’s backup of Order  data', terms))).toEqual(['Zoë', 'back', 'Order data']);
  });

  it('reads Markdown as text', () => {
    expect(titleExcerpt('Ask **Ana** for the `key` of [the safe](https://example.org/a_b), snake_case stays', []).text).toBe('Ask Ana for the key of the safe, snake_case stays');
  });

  it('takes the line that holds most, around what was found', () => {
    const { terms } = parseQuery('key safe');
    expect(snippet('First the key.\n- The key hangs in the safe.\nThe safe is green.', terms)?.text).toBe('The key hangs in the safe.');
    const long = `${'word '.repeat(200)}the key ${'and so on '.repeat(100)}`;
    const cut = snippet(long, parseQuery('key').terms);
    expect(cut?.text.length).toBeLessThan(170);
    expect(cut?.text).toMatch(/^…word .*the key .*…$/);
    expect(marked(cut)).toEqual(['key']);
    expect(snippet('nothing', terms)).toBeNull();
  });

  it('marks only what is there, in order and apart, in any text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    fc.assert(
      fc.property(text, fc.string({ unit: 'grapheme', maxLength: 12 }), (title, typed) => {
        const { text, marks } = titleExcerpt(title, parseQuery(typed).terms);
        let end = -1;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          end = to;
        }
      }),
    );
  });

  it('finds each word of a text by its beginning', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 8 }), fc.nat(), fc.nat(), (title, which, length) => {
        const words = wordsOf(title);
        const word = words[which % words.length]?.folded ?? '';
        const typed = word.slice(0, 1 + (length % word.length));
        expect(titleExcerpt(title, parseQuery(typed).terms).marks.length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not stand still before a text made to be slow', () => {
    expectLinear((size) => () => titleExcerpt('`a '.repeat(size), parseQuery('a').terms), 2_000);
    expectLinear((size) => () => snippet('**a '.repeat(size), parseQuery('zz a').terms), 2_000);
  });
});
