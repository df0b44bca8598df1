import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openCore } from '#main/core/core.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '#main/store/migrate.ts';

const FIXTURES = new URL('../../fixtures/stores/', import.meta.url);

/** A workspace whose store was written by an earlier version. */
function workspaceOf(version: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-migrate-'));
  copyFileSync(new URL(`v${version}.db`, FIXTURES), join(folder, 'handrail.db'));
  const db = new Sqlite(join(folder, 'handrail.db'));
  const id = db.prepare<[], { id: string }>('SELECT id FROM workspace').get()?.id ?? '';
  db.close();
  writeFileSync(join(folder, 'handrail.json'), JSON.stringify({ application: 'Handrail', workspace: id }));
  return folder;
}

const open = (folder: string) =>
  openCore({ folder, parserScript: new URL('../../../main/core/parser.worker.ts', import.meta.url), starterFolder: '' });

/** Items in the fixture of each version. */
const ITEMS: Readonly<Record<number, number>> = { 1: 17, 2: 18, 3: 18, 4: 18, 5: 18, 6: 18, 7: 18 };

describe('a store of an earlier version', () => {
  it.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))('version %i comes to the newest, equal to a replay of its ledger, after a verified backup', async (version) => {
    const folder = workspaceOf(version);
    const core = open(folder);
    expect(core.check()).toMatchObject({ findings: [], drifted: [] });
    expect(core.rebuild().same).toBe(true);
    expect(core.folder.backups().length).toBe(1);
    const items = core.services.items.list();
    expect(items).toHaveLength(ITEMS[version] ?? 0);
    expect(items.filter((item) => item.standing.state === 'blocked').map((item) => item.standing.reason)).toEqual(['Waits on parts']);
    await core.close();
    const db = new Sqlite(join(folder, 'handrail.db'), { readonly: true });
    expect(db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    db.close();
  });

  it('finds the evidence that was attached before search knew of evidence', async () => {
    const core = open(workspaceOf(6));
    const found = (query: string) => core.services.search.find(null, { query, limit: 9 }).hits.map(({ kind, title }) => `${kind} ${title.text}`);
    expect(found('spare')).toEqual(['evidence Where the spare is']);
    expect(found('chandler key')).toEqual(['evidence Where the spare is']);
    expect(found('tides')).toEqual(['evidence Table of the tides']);
    expect(found('wrong')).toEqual([]);
    await core.close();
  });
});
