import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEARCH_KINDS } from '#shared/domain/search/kinds.ts';
import { PROJECTIONS } from '#main/core/projections.ts';
import { DOCUMENTS, indexOf } from '#main/features/search/search-documents.ts';
import { dump, rebuild } from '#main/store/rebuild.ts';
import { type Boundary, type Seeded, storyBoundary } from '#test/helpers/boundary.ts';

let at: Boundary;
let seeded: Seeded;
beforeEach(async () => {
  ({ at, seeded } = await storyBoundary());
});
afterEach(() => at.close());

/** Looks into the store once it is closed. */
async function within<T>(look: (db: Sqlite.Database) => T): Promise<T> {
  await at.workspace.core.close();
  const db = new Sqlite(join(at.workspace.path, 'handrail.db'));
  const seen = look(db);
  db.close();
  await at.workspace.reopen();
  return seen;
}

/** Every byte that the index keeps. */
const pages = (db: Sqlite.Database): string => {
  const hash = createHash('sha256');
  for (const kind of SEARCH_KINDS) for (const row of db.prepare(`SELECT id, block FROM ${indexOf(kind)}_data ORDER BY id`).raw().iterate()) hash.update(String(row));
  return hash.digest('hex');
};

const matches = (word: string) => (db: Sqlite.Database): string[] =>
  SEARCH_KINDS.flatMap((kind) =>
    db
      .prepare<[string], { title: string }>(`SELECT ${DOCUMENTS[kind].title} AS title FROM ${DOCUMENTS[kind].table} JOIN search_docs USING (id) WHERE doc IN (SELECT rowid FROM ${indexOf(kind)}(?))`)
      .all(word)
      .map(({ title }) => title),
  );

describe('X4: the search index', () => {
  it('holds every kind by its words, whatever their accents', async () => {
    await at.ask('people.add', { name: 'Zoë Ruiz', email: null, roles: ['operator'] });
    expect(await within(matches('grease'))).toEqual(['Grease the bearings of the mill']);
    expect(await within(matches('machines'))).toEqual(['Machines', 'Machines']);
    expect(await within(matches('zoe'))).toEqual(['Zoë Ruiz']);
    expect(await within(matches('ferr*'))).toContain('Ferry crossing (end to end)');
  });

  it('is not touched by a tick, an owner or a move, but by a text', async () => {
    const [id = '', other = ''] = seeded.items;
    const before = await within(pages);
    const { items } = at.workspace.core.services;
    items.setState(at.workspace.act(), { ids: [id], state: 'done', reason: null });
    items.assign(at.workspace.act(), { ids: [id], assigneeId: at.workspace.person });
    items.move(at.workspace.act(), { ids: [id], checklistId: seeded.checklist, parentId: null, after: other });
    items.archive(at.workspace.act(), [id]);
    expect(await within(pages)).toBe(before);
    at.workspace.core.services.items.edit(at.workspace.act(), { id: other, text: 'Sharpen the blades' });
    expect(await within(pages)).not.toBe(before);
    expect(await within(matches('blades'))).toEqual(['Sharpen the blades']);
    expect(await within(matches('cloths'))).toEqual([]);
  });

  it('loses what an undo takes away and gets it again by a redo', async () => {
    const { workspace } = at;
    workspace.core.services.items.add(workspace.act(), { checklistId: seeded.checklist, parentId: null, after: null, text: 'Whitewash the cellar' });
    expect(await within(matches('whitewash'))).toHaveLength(1);
    workspace.core.services.history.undo(workspace.act());
    expect(await within(matches('whitewash'))).toEqual([]);
    workspace.core.services.history.redo(workspace.act());
    expect(await within(matches('whitewash'))).toHaveLength(1);
    expect(workspace.core.check()).toMatchObject({ drifted: [] });
  });

  it('holds evidence by its name and what it says, for as long as it is attached', async () => {
    const { workspace } = at;
    const note = workspace.core.services.evidence.addNote(workspace.act(), { entity: 'item', id: seeded.items[0] ?? '', text: 'Squeaks\nSince the frost' }).entityIds[0] ?? '';
    expect(await within(matches('fros*'))).toContain('Squeaks');
    workspace.core.services.evidence.rename(workspace.act(), { id: note, name: 'Noise' });
    expect(await within(matches('noise'))).toEqual(['Noise']);
    workspace.core.services.evidence.detach(workspace.act(), note);
    expect(await within(matches('noise'))).toEqual([]);
    workspace.core.services.history.undo(workspace.act());
    expect(await within(matches('noise'))).toEqual(['Noise']);
    expect(workspace.core.check()).toMatchObject({ drifted: [] });
    expect(workspace.core.rebuild().same).toBe(true);
  });

  it('is refilled by a rebuild, and a difference to the ledger is found', async () => {
    const kept = await within((db) => {
      const before = dump(db, PROJECTIONS);
      db.exec(`DELETE FROM search_item WHERE rowid = (SELECT min(doc) FROM search_docs JOIN items USING (id))`);
      return before;
    });
    expect(at.workspace.core.check().drifted).toEqual(['search_item']);
    expect(at.workspace.core.rebuild().same).toBe(false);
    expect(at.workspace.core.check().drifted).toEqual([]);
    expect(await within((db) => { rebuild(db, PROJECTIONS); return dump(db, PROJECTIONS); })).toEqual(kept);
  });
});
