import { describe, expect, it } from 'vitest';
import { parseQuery } from '#shared/domain/search/query.ts';
import { WORK_GROUPS, type MyWork, type WorkItem } from '#shared/ipc/work-views.ts';
import { workGroups } from '#renderer/features/today/work-groups.ts';

const item = { id: 'a' } as WorkItem;
const group = (items: number, total = items) => ({ items: Array.from({ length: items }, () => item), total });
const work = (of: Partial<MyWork['groups']>): Pick<MyWork, 'groups'> => ({ groups: { overdue: group(0), today: group(0), blocked: group(0), inProgress: group(0), soon: group(0), undated: group(0), ...of } });

describe('O4: my work by need', () => {
  it('leaves out groups with nothing in them and keeps the others in the order of need', () => {
    expect(workGroups(work({ undated: group(3), overdue: group(1), blocked: group(2) })).map(({ name }) => name)).toEqual(['overdue', 'blocked', 'undated']);
  });

  it('shows whole what presses, and a few of what can wait', () => {
    const few = new Map(workGroups(work(Object.fromEntries(WORK_GROUPS.map((name) => [name, group(60, 90)])))).map((each) => [each.name, each.few]));
    expect([few.get('overdue'), few.get('today'), few.get('blocked')]).toEqual([undefined, undefined, undefined]);
    expect(few.get('undated')).toBeGreaterThan(0);
  });

  it('leads to a search of which every filter is known', () => {
    for (const { moreHref } of workGroups(work(Object.fromEntries(WORK_GROUPS.map((name) => [name, group(1)]))))) {
      const query = parseQuery(new URL(moreHref, 'app://handrail').searchParams.get('q') ?? '');
      expect(query.terms).toEqual([]);
      expect(query.unknown).toEqual([]);
      expect(query.kinds.anyOf).toEqual(['item']);
    }
  });
});
