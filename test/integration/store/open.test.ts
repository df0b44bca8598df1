import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkspace, restoreWorkspace } from '#main/core/core.ts';
import { StoreFault } from '#main/store/store-fault.ts';
import { workspaceFolder } from '#main/store/workspace-folder.ts';
import { type TestWorkspace, newWorkspace, openTestCore, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => { workspace = newWorkspace(); });
afterEach(() => workspace.close());

const database = (): string => join(workspace.path, 'handrail.db');

const faultOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof StoreFault) return error.code;
    throw error;
  }
  return 'opened';
};

async function afterChange(change: () => void): Promise<string> {
  await workspace.core.close();
  const kept = readFileSync(database());
  change();
  const code = faultOf(() => openTestCore(workspace.path));
  writeFileSync(database(), kept);
  await workspace.reopen();
  return code;
}

describe('opening a store', () => {
  it('refuses a missing, an empty, a foreign and a cut store, and never takes one of them for new', async () => {
    expect(await afterChange(() => rmSync(database()))).toBe('store-missing');
    expect(await afterChange(() => truncateSync(database(), 0))).toBe('store-empty');
    expect(await afterChange(() => writeFileSync(database(), 'not a database, but longer than the header of one '.repeat(10)))).toBe('store-foreign');
    expect(await afterChange(() => truncateSync(database(), 8192))).toBe('store-damaged');
  });

  it('refuses a newer store and leaves it byte for byte what it was', async () => {
    await workspace.core.close();
    const kept = readFileSync(database());
    const db = new Sqlite(database());
    db.pragma('user_version = 99');
    db.close();
    const newer = readFileSync(database());
    expect(faultOf(() => openTestCore(workspace.path))).toBe('store-newer');
    expect(readFileSync(database()).equals(newer)).toBe(true);
    writeFileSync(database(), kept);
    await workspace.reopen();
  });

  it('refuses to make a workspace where there is one', () => {
    expect(faultOf(() => createWorkspace(workspaceFolder(workspace.path)))).toBe('store-exists');
  });

  it('refuses to make a workspace where one was and its store is gone', async () => {
    await workspace.core.close();
    const kept = readFileSync(database());
    rmSync(database());
    expect(faultOf(() => createWorkspace(workspaceFolder(workspace.path)))).toBe('store-missing');
    writeFileSync(database(), kept);
    await workspace.reopen();
  });

  it('refuses a second writer, and lets the first go on', () => {
    expect(faultOf(() => openTestCore(workspace.path, { open: { busyTimeout: 50 } }))).toBe('store-locked');
    expect(seedList(workspace, ['Still here']).items).toHaveLength(1);
  });

  it('says so when the folder can’t be made', () => {
    writeFileSync(join(workspace.path, 'a-file'), '');
    expect(faultOf(() => openTestCore(join(workspace.path, 'a-file', 'workspace')))).toBe('store-read-only');
  });

  it('gives a copied folder a device of its own', async () => {
    const before = JSON.parse(readFileSync(join(workspace.path, 'device.json'), 'utf8')) as { id: string; machine: string };
    await workspace.core.close();
    writeFileSync(join(workspace.path, 'device.json'), JSON.stringify({ ...before, machine: 'another' }));
    await workspace.reopen();
    const after = JSON.parse(readFileSync(join(workspace.path, 'device.json'), 'utf8')) as { id: string };
    expect(after.id).not.toBe(before.id);
  });
});

describe('L1: a backup is sealed', () => {
  it('restores the state of the backup and keeps what stood there', async () => {
    const { items } = seedList(workspace, ['Kept']);
    const file = join(workspace.path, 'kept.handrail');
    const facts = workspace.core.backup(file);
    workspace.core.services.items.setState(workspace.act(), { ids: [items[0] ?? ''], state: 'done', reason: null });
    await workspace.core.close();
    const restored = restoreWorkspace(workspace.path, file);
    expect(restored.events).toBe(facts.events);
    expect(restored.quarantined).not.toBeNull();
    const core = await workspace.reopen();
    expect(core.services.items.get(items[0] ?? '').standing.state).toBe('open');
    expect(core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it.each([
    ['a cut tail', 'DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)'],
    ['a changed payload', `UPDATE ledger SET payload = replace(payload, 'Kept', 'Lost')`],
    ['a missing seal', 'DELETE FROM backup_seal'],
    ['a forged count', `UPDATE backup_seal SET text = replace(text, '"events":', '"events":1')`],
  ])('refuses a backup with %s and leaves the store alone', async (_what, sql) => {
    const { items } = seedList(workspace, ['Kept']);
    const file = join(workspace.path, 'kept.handrail');
    workspace.core.backup(file);
    const db = new Sqlite(file);
    db.exec(`DROP TRIGGER ledger_is_append_only_update; DROP TRIGGER ledger_is_append_only_delete; ${sql}`);
    db.close();
    await workspace.core.close();
    expect(faultOf(() => restoreWorkspace(workspace.path, file))).toBe('backup-invalid');
    const core = await workspace.reopen();
    expect(core.services.items.get(items[0] ?? '').text).toBe('Kept');
  });
});
