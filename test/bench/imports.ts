import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createWorkspace } from '#main/core/core.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { openTestCore } from '#test/helpers/workspace.ts';

const PER_LIST = 100;

/** From a file with so many items to all of them on disk, and a bare insert of the very rows that this left; both in ms. */
export async function importBesideInsert(folder: string, items: number): Promise<{ ours: number; floor: number }> {
  const path = join(folder, 'import');
  const file = join(folder, 'import.md');
  const lists = Array.from({ length: Math.ceil(items / PER_LIST) }, (_list, list) => `## List ${list}\n\n${Array.from({ length: PER_LIST }, (_item, n) => `- [ ] Look at valve ${list}.${n} of the line\n`).join('')}\n`);
  writeFileSync(file, `# Plant\n\n${lists.join('')}`);
  createWorkspace(workspaceFolder(path));
  const core = openTestCore(path);
  const [actor = ''] = core.services.people.add({ actor: null, command: core.newId() }, { name: 'Ada', email: null, roles: ['operator'] }).entityIds;
  const begun = performance.now();
  await core.services.imports.run({ actor, command: core.newId() }, [file]);
  const ours = performance.now() - begun;
  await core.close();
  return { ours, floor: insertAgain(join(path, 'handrail.db'), join(folder, 'insert.db')) };
}

/** The rows of the ledger and of items, with their indexes, into an empty database as one transaction. */
function insertAgain(from: string, to: string): number {
  const db = new Sqlite(to);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL']) db.pragma(pragma);
  const source = new Sqlite(from, { readonly: true });
  const tables = ['ledger', 'items'];
  const schema = source.prepare<[], { sql: string }>(`SELECT sql FROM sqlite_master WHERE tbl_name IN ('ledger', 'items') AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC`).all();
  db.pragma('foreign_keys = OFF');
  for (const { sql } of schema) db.exec(sql);
  const rows = new Map(tables.map((table) => [table, source.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]]));
  source.close();
  const begun = performance.now();
  db.transaction(() => {
    for (const [table, all] of rows) {
      const columns = Object.keys(all[0] ?? {});
      const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`);
      for (const row of all) insert.run(row);
    }
  })();
  const taken = performance.now() - begun;
  db.close();
  return taken;
}
