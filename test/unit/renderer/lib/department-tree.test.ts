import { describe, expect, it } from 'vitest';
import { type WholeTree, findNode, nestDepartments, pathTo } from '#renderer/lib/department-tree.ts';
import { type Progress, NO_PROGRESS } from '#shared/domain/checklists/progress.ts';
import type { Section } from '#shared/domain/sections/section.ts';
import type { ChecklistSummary, DepartmentSummary } from '#shared/ipc/views.ts';

const department = (id: string, parentId: string | null = null, archived = false): DepartmentSummary => ({ id, name: id, parentId, position: id, leadId: null, archived, lists: 0, progress: NO_PROGRESS });
const section = (id: string, departmentId: string, archived = false): Section => ({ id, departmentId, name: id, position: id, archived });
const list = (id: string, departmentId: string, sectionId: string | null, progress: Partial<Progress>, archived = false): ChecklistSummary => ({
  id, departmentId, sectionId, title: id, position: id, archived, recurs: false, progress: { ...NO_PROGRESS, ...progress },
});

const tree: WholeTree = {
  departments: [department('ops'), department('night', 'ops'), department('old', 'ops', true), department('care')],
  sections: [section('daily', 'ops'), section('retired', 'ops', true)],
  checklists: [
    list('beside', 'ops', null, { open: 1 }),
    list('open-up', 'ops', 'daily', { done: 2, blocked: 1 }),
    list('away', 'ops', 'daily', { open: 100 }, true),
    list('hidden', 'ops', 'retired', { open: 100 }),
    list('rounds', 'night', null, { done: 3 }),
    list('lost', 'old', null, { open: 100 }),
  ],
};

describe('the tree of departments', () => {
  it('rolls progress up over what is in use and nothing else', () => {
    const [ops, care] = nestDepartments(tree);
    expect(ops?.progress).toEqual({ ...NO_PROGRESS, open: 1, done: 5, blocked: 1 });
    expect(ops?.sections[0]?.progress).toEqual({ ...NO_PROGRESS, done: 2, blocked: 1 });
    expect(care?.progress).toEqual(NO_PROGRESS);
  });

  it('leaves archived parts out, with what they hold, until they are asked for; they never count', () => {
    const names = (withArchived: boolean) => {
      const ops = findNode(nestDepartments(tree, { withArchived }), 'ops');
      return [ops?.departments.map((node) => node.department.id), ops?.sections.map((node) => node.section.id), ops?.progress.open];
    };
    expect(names(false)).toEqual([['night'], ['daily'], 1]);
    expect(names(true)).toEqual([['night', 'old'], ['daily', 'retired'], 1]);
  });

  it('knows the way down to a department', () => {
    expect(pathTo(tree.departments, 'night').map(({ id }) => id)).toEqual(['ops', 'night']);
    expect(pathTo(tree.departments, null)).toEqual([]);
  });

  it('does not go round for ever in a damaged tree', () => {
    expect(pathTo([department('a', 'b'), department('b', 'a')], 'a').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
