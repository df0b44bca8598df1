import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '#shared/domain/items/stages.ts';
import type { ImportReport } from '#shared/ipc/views.ts';
import { nothing } from '#test/helpers/file-desk.ts';
import { type TestWorkspace, newWorkspace, temporaryFolder } from '#test/helpers/workspace.ts';

const ACCEPTANCE = 'Lifecycle acceptance';
const OPERATIONAL = 'Tide service: current work';

let at: TestWorkspace;
let report: ImportReport;
beforeAll(async () => {
  at = newWorkspace();
  report = await at.core.services.starter.load(at.act());
});
afterAll(() => at.close());

const lists = () => at.core.services.checklists.list();
const itemsOf = (id: string) => at.core.services.items.inChecklist(id);

describe('D2: the starter library', () => {
  it('comes through our own importer without a word of doubt', () => {
    for (const { path, error, warnings } of report.files) expect([path, error, warnings]).toEqual([path, null, []]);
    expect(at.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('has ten departments, each with its sections', () => {
    const { departments, sections } = at.core.services;
    expect(departments.list().map(({ name, parentId }) => [name, parentId])).toEqual(
      ['Research & analysis', 'Engineering', 'Content', 'Product & operations', 'Quality', 'Security & privacy', 'Legal & finance', 'People', 'Knowledge & improvement', 'Housekeeping'].map((name) => [name, null]),
    );
    for (const { id } of departments.list()) expect(sections.list().some(({ departmentId }) => departmentId === id)).toBe(true);
  });

  it('has seventeen lists with about a hundred items, the acceptance list, and one list of current work', () => {
    const regular = lists().filter(({ title }) => title !== ACCEPTANCE && title !== OPERATIONAL);
    expect([lists().length, regular.length]).toEqual([19, 17]);
    const count = regular.reduce((sum, { id }) => sum + itemsOf(id).length, 0);
    expect(count).toBe(106);
    expect(new Set(lists().flatMap(({ id }) => itemsOf(id).map(({ text }) => text))).size).toBe(120);
  });

  it.each([...STAGES])('D6: has items of the stage %s', (stage) => {
    expect(at.core.services.items.list().some((item) => item.stage === stage)).toBe(true);
  });

  it('keeps to the craft: five to nine items a list, each one act with a stage, the critical ones marked', () => {
    for (const { id, title } of lists()) {
      const items = itemsOf(id);
      expect([title, items.length >= 5 && items.length <= 9]).toEqual([title, true]);
      for (const { text, stage, parentId, notes, due, assigneeId } of items) {
        expect([text, stage]).not.toEqual([text, null]);
        expect([parentId, notes, due, assigneeId]).toEqual([null, null, null, null]);
        expect(text).toMatch(/^[A-Z][^{}.;]{15,78}$/);
      }
      expect(items.filter(({ critical }) => critical).length).toBeLessThanOrEqual(2);
    }
    expect(at.core.services.items.list().filter(({ critical }) => critical).length).toBeGreaterThan(15);
  });

  it('D6: reads every list in the order of the lifecycle, with a few honest gaps', () => {
    const { conformance } = at.core.services;
    const { departments } = conformance.acceptance();
    expect(departments).toMatchObject({ total: 10, whole: 7 });
    expect(departments.lacking.map(({ name, missing, outOfOrder, unstaged }) => [name, missing, outOfOrder, unstaged])).toEqual([
      ['Legal & finance', ['automate'], [], 0],
      ['People', ['automate'], [], 0],
      ['Housekeeping', ['automate', 'publish'], [], 0],
    ]);
  });

  it('M1: has the loop from intent to the next decision as a map, with its ways back', () => {
    const [loop, ...others] = at.core.services.maps.list();
    expect([loop?.title, others]).toEqual(['The loop from intent to the next decision', []]);
    const { graph } = at.core.services.maps.get(loop?.id ?? '');
    expect([graph.nodes.length, graph.groups.length, graph.edges.filter(({ to }) => to === 'intent').length]).toEqual([10, 3, 2]);
  });

  it('X1: changes nothing when it is loaded again', async () => {
    for (const { created, updated } of (await at.core.services.starter.load(at.act())).files) expect([created, updated]).toEqual([{}, {}]);
  });

  it('X2: leaves and comes back without a change, list by list', async () => {
    const folder = temporaryFolder();
    const { exports, imports } = at.core.services;
    for (const [index, { id }] of lists().entries()) {
      const file = join(folder, `${index}.md`);
      writeFileSync(file, (await exports.render('checklist', id, 'md')).text);
      const { files } = await imports.run(at.act(), [file]);
      expect(files).toMatchObject([{ created: nothing, updated: nothing, warnings: [], error: null }]);
    }
    expect(at.core.services.items.list()).toHaveLength(120);
  });

  it('U3: is taken back whole by one undo of its load', async () => {
    const fresh = newWorkspace();
    await fresh.core.services.starter.load(fresh.act());
    fresh.core.services.history.undo(fresh.act());
    expect([fresh.core.services.departments.list(), fresh.core.services.items.list()]).toEqual([[], []]);
    await fresh.close();
  });
});
