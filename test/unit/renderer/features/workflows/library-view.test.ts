import { describe, expect, it } from 'vitest';
import type { WorkflowSummary } from '#shared/ipc/views.ts';
import { BUILT_IN_VIEWS, type Entry, countsOf, isFiltered, rowsOf, withoutFilter } from '#renderer/features/workflows/library-view.ts';

const summary = (title: string, rest: Partial<WorkflowSummary> = {}): Entry => ({
  summary: {
    id: title, title, category: null, tags: [], steps: 1, owner: null, role: null, class: { declared: null, computed: 'medium' }, level: { declared: null, computed: 0 },
    check: { score: 100, errors: 0 }, version: 1, changed: false, lastRun: '2026-11-01T08:00:00Z', source: null, archived: false, ...rest,
  },
  inventory: null,
});
const entries = [
  summary('Anker 10', { category: 'operations', tags: ['pier', 'night'], owner: 'Zoë', check: { score: 40, errors: 2 } }),
  summary('Anker 2', { category: 'business', tags: ['pier'], role: 'Mate', check: { score: 90, errors: 0 }, class: { declared: 'short', computed: 'durable' } }),
  summary('Buoy', { owner: 'Ada', lastRun: null, check: null }),
  summary('Wreck', { archived: true, owner: 'Ada' }),
];
const all = BUILT_IN_VIEWS.all;
const titles = (view: Parameters<typeof rowsOf>[1]) => rowsOf(entries, view).map((row) => row.summary.title);
const facets = (part: Partial<typeof all.facets>) => ({ ...all.facets, ...part });

describe('the library', () => {
  it('is sorted as people count, without what is put away', () => {
    expect(titles(all)).toEqual(['Anker 2', 'Anker 10', 'Buoy']);
    expect(titles({ ...all, withArchived: true })).toEqual(['Anker 2', 'Anker 10', 'Buoy', 'Wreck']);
    expect(titles({ ...all, sort: { column: 'title', isDescending: true } })).toEqual(['Buoy', 'Anker 10', 'Anker 2']);
  });

  it('has what is not known last, whichever way it is sorted', () => {
    expect(titles({ ...all, sort: { column: 'score', isDescending: false } })).toEqual(['Anker 10', 'Anker 2', 'Buoy']);
    expect(titles({ ...all, sort: { column: 'score', isDescending: true } })).toEqual(['Anker 2', 'Anker 10', 'Buoy']);
  });

  it('finds words in any order, whatever the case and the accents, in title, owner, role, category and tags', () => {
    expect(titles({ ...all, query: 'NIGHT anker' })).toEqual(['Anker 10']);
    expect(titles({ ...all, query: 'zoe' })).toEqual(['Anker 10']);
    expect(titles({ ...all, query: 'mate busi' })).toEqual(['Anker 2']);
    expect(titles({ ...all, query: 'whale' })).toEqual([]);
  });

  it('any value of one facet, and all facets together', () => {
    expect(titles({ ...all, facets: facets({ owner: ['Zoë', 'Mate'] }) })).toEqual(['Anker 2', 'Anker 10']);
    expect(titles({ ...all, facets: facets({ owner: ['Zoë', 'Mate'], class: ['durable'] }) })).toEqual(['Anker 2']);
    expect(titles({ ...all, facets: facets({ tag: [''] }) })).toEqual(['Buoy']);
    expect(titles({ ...all, facets: facets({ state: ['never-run'] }) })).toEqual(['Buoy']);
    expect(titles({ ...all, facets: facets({ state: ['errors', 'differs'] }) })).toEqual(['Anker 2', 'Anker 10']);
  });

  it('counts what there would be of a value', () => {
    expect([...countsOf('tag', entries, { ...all, facets: facets({ tag: ['night'], category: ['operations', 'business'] }) })]).toEqual([['pier', 2], ['night', 1]]);
  });

  it('a runbook stands in each group that it is in; what is in none comes last', () => {
    const rows = rowsOf(entries, { ...all, group: 'tag' });
    expect(rows.map(({ group, summary: { title } }) => [group, title])).toEqual([['night', 'Anker 10'], ['pier', 'Anker 2'], ['pier', 'Anker 10'], ['', 'Buoy']]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
    expect(rowsOf(entries, { ...all, group: 'class' }).map(({ group }) => group)).toEqual(['medium', 'medium', 'durable']);
  });

  it('C2: durations are compared by time, priorities by urgency', () => {
    const at = (title: string, duration: string, priority: string): Entry => {
      const { summary: each } = summary(title);
      return { summary: each, inventory: { id: title, title, declaredClass: null, computedClass: 'medium', reasons: [], duration, systems: [], pausePoints: [], compensation: [], current: null, target: null, priority } };
    };
    const rows = [at('a', '2 days', 'low'), at('b', '90 minutes', 'high'), at('c', '<5 s', 'normal')];
    const by = (column: string) => rowsOf(rows, { ...all, sort: { column, isDescending: false } }).map((row) => row.summary.title);
    expect(by('duration')).toEqual(['c', 'b', 'a']);
    expect(by('priority')).toEqual(['b', 'c', 'a']);
  });

  it('what needs attention begins with the worst', () => {
    expect(rowsOf(entries, BUILT_IN_VIEWS.attention).map((row) => row.summary.title)).toEqual(['Anker 10', 'Anker 2']);
    expect(isFiltered(BUILT_IN_VIEWS.attention)).toBe(true);
    expect(isFiltered(withoutFilter(BUILT_IN_VIEWS.attention))).toBe(false);
  });
});
