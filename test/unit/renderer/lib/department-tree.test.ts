import { describe, expect, it } from 'vitest';
import { NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { DepartmentSummary } from '#shared/ipc/views.ts';
import { pathTo } from '#renderer/lib/department-tree.ts';

const department = (id: string, parentId: string | null = null): DepartmentSummary => ({ id, name: id, parentId, position: id, leadId: null, archived: false, lists: 0, progress: NO_PROGRESS });

describe('the tree of departments', () => {
  it('knows the way down to a department', () => {
    expect(pathTo([department('ops'), department('night', 'ops')], 'night').map(({ id }) => id)).toEqual(['ops', 'night']);
    expect(pathTo([department('ops'), department('night', 'ops')], null)).toEqual([]);
  });

  it('does not go round for ever in a damaged tree', () => {
    expect(pathTo([department('a', 'b'), department('b', 'a')], 'a').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
