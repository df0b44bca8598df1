import { describe, expect, it } from 'vitest';
import { waitingLists } from '#renderer/features/today/waiting-lists.ts';
import { nestDepartments } from '#renderer/lib/department-tree.ts';
import { type Progress, NO_PROGRESS } from '#shared/domain/checklists/progress.ts';

const list = (id: string, progress: Partial<Progress>) => ({
  id, departmentId: 'ops', sectionId: null, title: id, position: id, archived: false, recurs: false, progress: { ...NO_PROGRESS, ...progress },
});

describe('lists with work left', () => {
  it('puts what is stuck first, then what was begun, then the rest; settled and empty ones are left out', () => {
    const nodes = nestDepartments({
      departments: [{ id: 'ops', name: 'Operations', parentId: null, position: 'a', leadId: null, archived: false, lists: 0, progress: NO_PROGRESS }],
      sections: [],
      checklists: [
        list('untouched', { open: 4 }),
        list('settled', { done: 3, notApplicable: 1 }),
        list('begun', { open: 1, done: 1 }),
        list('empty', {}),
        list('stuck', { blocked: 1, done: 9 }),
        list('started', { inProgress: 1 }),
      ],
    });
    expect(waitingLists(nodes).map(({ list: { id } }) => id)).toEqual(['stuck', 'begun', 'started', 'untouched']);
    expect(waitingLists(nodes)[0]?.department).toBe('Operations');
  });
});
