import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { type Boundary, type Seeded, storyBoundary } from '#test/helpers/boundary.ts';

describe('M1: what the map of the organisation is drawn from', () => {
  let at: Boundary;
  let seeded: Seeded;
  beforeEach(async () => {
    ({ at, seeded } = await storyBoundary());
  });
  afterEach(() => at.close());

  const view = (lists: readonly string[] | 'all' = [], word = 'acceptance') => at.workspace.core.services.organisation.view({ lists, word });

  it('D8: counts of all below, of departments and of sections', async () => {
    const { entityIds } = await at.ask('departments.create', { name: 'Bottling', parentId: seeded.department });
    await at.ask('departments.move', { id: seeded.otherDepartment, parentId: entityIds[0] ?? '', after: null });
    const { departments, sections, lists } = view();
    expect(departments.map(({ name, progress, lists: own }) => [name, totalOf(progress), own]).sort()).toEqual([['Bottling', 5, 0], ['Market', 5, 0], ['Press house', 11, 0], ['Trees', 8, 0]]);
    expect(sections.find(({ name }) => name === 'Machines')).toMatchObject({ lists: 1, listId: seeded.checklist, progress: { done: 1, open: 2 } });
    expect(lists).toEqual([]);
  });

  it('lists come for the departments that are asked for, for all, and by a word', async () => {
    await at.ask('checklists.create', { departmentId: seeded.otherDepartment, sectionId: null, title: 'Acceptance of crates' });
    expect(view().lists.map(({ title }) => title)).toEqual(['Acceptance of crates']);
    expect(view([seeded.department]).lists.map(({ title }) => title).sort()).toEqual(['Acceptance of crates', 'Cellar', 'Machines']);
    expect(view('all').lists).toHaveLength(7);
    expect(view('all').lists.find(({ id }) => id === seeded.checklist)).toMatchObject({ progress: { done: 1, open: 2 } });
  });

  it('what is put away is left out, with all that is in it', async () => {
    await at.ask('sections.archive', { id: seeded.section });
    expect(view('all').lists.map(({ title }) => title)).not.toContain('Cellar');
    expect(totalOf(view().departments.find(({ id }) => id === seeded.department)?.progress ?? view().departments[0]?.progress as never)).toBe(3);
    const { entityIds } = await at.ask('departments.create', { name: 'Bottling', parentId: seeded.department });
    await at.ask('checklists.create', { departmentId: entityIds[0] ?? '', sectionId: null, title: 'Corks' });
    await at.ask('departments.archive', { id: seeded.department });
    const left = view('all');
    expect(left.departments.map(({ name }) => name)).toEqual(['Trees', 'Market']);
    expect(left.lists.map(({ title }) => title)).not.toContain('Corks');
    expect(left.sections.every(({ departmentId }) => departmentId !== seeded.department)).toBe(true);
  });
});
