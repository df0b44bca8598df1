import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDue } from '#shared/domain/items/due-notation.ts';
import type { Item } from '#shared/domain/items/item.ts';
import { fileDesk, nothing } from '#test/helpers/file-desk.ts';
import { OWNERS, draftsOf, itemOf, textOf } from '#test/helpers/lists.ts';
import { STARTER, newWorkspace } from '#test/helpers/workspace.ts';

const { workspace, services, events, exportTo, run } = fileDesk();

describe('X2: a list exported and imported again', () => {
  it('changes nothing and records nothing, whatever the list', async () => {
    const { people, departments } = services();
    const owners = OWNERS.map((name) => people.add(workspace().act(), { name, email: null, roles: ['operator'] }).entityIds[0] ?? '');
    const department = departments.create(workspace().act(), { name: 'Harbour', parentId: null }).entityIds[0] ?? '';
    await fc.assert(
      fc.asyncProperty(fc.array(itemOf, { maxLength: 6 }), textOf(6).filter((text) => text.trim() !== ''), async (items, title) => {
        const { id, drafts } = draftsOf(workspace().core.newId, department, title, items, owners, workspace().person);
        workspace().core.record(workspace().person, () => drafts);
        const before = events();
        const report = await run(await exportTo(id));
        expect({ ...report, path: '', unchanged: {} }).toEqual({ path: '', kind: 'checklists', created: {}, updated: {}, unchanged: {}, warnings: [], error: null });
        expect(report.unchanged['items'] ?? 0).toBe(drafts.length - 1);
        expect(events()).toBe(before);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
    );
  });
});

describe('X1, X2: lists as they are written elsewhere', () => {
  const LISTS = fileURLToPath(new URL('../../fixtures/documents/lists/', import.meta.url));
  const names = readdirSync(LISTS).filter((name) => name.endsWith('.md'));

  it('come back unchanged: the file again, and every list of it exported', async () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
    for (const name of names) {
      const first = await run(join(LISTS, name));
      const recorded = events();
      const { created, updated, unchanged } = await run(join(LISTS, name));
      expect({ name, created, updated, items: unchanged['items'] }).toEqual({ name, created: {}, updated: {}, items: first.created['items'] });
      expect({ name, events: events() }).toEqual({ name, events: recorded });
    }
    const recorded = events();
    const lists = services().checklists.list();
    expect(lists.length).toBeGreaterThan(names.length);
    for (const { id, title } of lists) expect({ title, ...(await run(await exportTo(id))) }).toMatchObject({ title, created: nothing, updated: nothing, warnings: [] });
    expect(events()).toBe(recorded);
    expect(workspace().core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('are the same lists in another workspace that reads the exports', async () => {
    for (const name of names) await run(join(LISTS, name));
    const other = newWorkspace();
    const said = ({ text, standing, stage, critical, due, notes }: Item) => ({ text, state: standing.state, reason: standing.reason, stage, critical, due: due === null ? null : writeDue(due), notes });
    for (const { id, title } of services().checklists.list()) {
      const [report] = (await other.core.services.imports.run(other.act(), [await exportTo(id, `${id}.md`)])).files;
      expect({ title, error: report?.error ?? null, maps: report?.created['maps'] ?? 0 }).toEqual({ title, error: null, maps: 0 });
      const there = other.core.services.checklists.list().find((list) => list.source?.path.includes(id));
      expect(other.core.services.items.inChecklist(there?.id ?? '').map(said)).toEqual(services().items.inChecklist(id).map(said));
    }
    await other.close();
  });
});
describe('X1: a source is known by its name', () => {
  it('D2: the starter library is not doubled when the program moves', async () => {
    const from = join(workspace().path, 'old place');
    const to = join(workspace().path, 'new place');
    cpSync(STARTER, from, { recursive: true });
    await workspace().reopen({ starterFolder: from });
    expect((await services().starter.load(workspace().act())).files.map(({ path }) => path)).toContain('starter/restore-from-backup.md');
    cpSync(STARTER, to, { recursive: true });
    rmSync(from, { recursive: true });
    await workspace().reopen({ starterFolder: to });
    for (const { created, updated, error } of (await services().starter.load(workspace().act())).files) expect({ created, updated, error }).toEqual({ created: {}, updated: {}, error: null });
  });
});
