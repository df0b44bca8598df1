import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { verifyLedger } from '#main/store/verify-ledger.ts';
import { type TestWorkspace, newWorkspace, openTestCore, seedList } from '#test/helpers/workspace.ts';

let workspace: TestWorkspace;
beforeEach(() => { workspace = newWorkspace(); });
afterEach(() => workspace.close());

const tamper = async (change: (db: Sqlite.Database) => void): Promise<ReturnType<typeof verifyLedger>> => {
  await workspace.core.close();
  const db = new Sqlite(join(workspace.path, 'handrail.db'));
  db.exec('DROP TRIGGER ledger_is_append_only_update; DROP TRIGGER ledger_is_append_only_delete');
  change(db);
  db.close();
  const core = openTestCore(workspace.path, { open: { unchecked: true } });
  const verdict = core.services.ledger.verify();
  await core.close();
  await workspace.reopen({ open: { unchecked: true } });
  return verdict as ReturnType<typeof verifyLedger>;
};

const act = (count: number): void => {
  const { items } = seedList(workspace, Array.from({ length: count }, (_, index) => `Item ${index}`));
  for (const id of items) workspace.core.services.items.setState(workspace.act(), { ids: [id], state: 'done', reason: null });
};

describe('L1: the ledger', () => {
  it('verifies when nothing was touched, also after a restart', async () => {
    act(5);
    const core = await workspace.reopen();
    expect(core.services.ledger.verify()).toMatchObject({ findings: [], events: 2 + 1 + 2 + 5 + 5 });
  });

  it('refuses UPDATE and DELETE in SQLite itself', async () => {
    act(1);
    await workspace.core.close();
    const db = new Sqlite(join(workspace.path, 'handrail.db'));
    expect(() => db.exec("UPDATE ledger SET type = 'item.reopened'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM ledger')).toThrow('append-only');
    db.close();
    await workspace.reopen();
  });

  const columns = ['id', 'stream', 'device', 'dseq', 'prev', 'hash', 'hlc', 'actor', 'command', 'undoes', 'entity', 'entity_id', 'type', 'v', 'base', 'happened_at', 'recorded_at', 'payload_hash', 'payload'];
  it.each(columns)('names the event whose %s was altered', async (column) => {
    act(3);
    const value = column === 'dseq' || column === 'v' ? 77 : 'altered';
    const verdict = await tamper((db) => db.prepare(`UPDATE ledger SET ${column} = ? WHERE seq = 7`).run(value));
    expect(verdict.findings.map((finding) => finding.seq)).toContain(7);
  });

  it('names a removed, a swapped and an inserted event, and a cut tail', async () => {
    act(4);
    const removed = await tamper((db) => db.exec('DELETE FROM ledger WHERE seq = 6'));
    expect(removed.findings.some((finding) => finding.code === 'removed' && finding.seq === 7)).toBe(true);
  });

  it('names a swap of two events', async () => {
    act(4);
    const swapped = await tamper((db) => db.exec('UPDATE ledger SET seq = 1000 WHERE seq = 6; UPDATE ledger SET seq = 6 WHERE seq = 7; UPDATE ledger SET seq = 7 WHERE seq = 1000'));
    expect(swapped.findings.some((finding) => finding.code === 'reordered')).toBe(true);
  });

  it('notices that the tail was cut', async () => {
    act(4);
    const cut = await tamper((db) => db.exec('DELETE FROM ledger WHERE seq > 8'));
    expect(cut.findings.some((finding) => finding.code === 'tail-cut')).toBe(true);
  });

  it('gives each event the events of the same field that were seen as its base', () => {
    const { items } = seedList(workspace, ['Only one']);
    const id = items[0] ?? '';
    workspace.core.services.items.setState(workspace.act(), { ids: [id], state: 'in-progress', reason: null });
    workspace.core.services.items.setState(workspace.act(), { ids: [id], state: 'done', reason: null });
    const lines = workspace.core.services.ledger.list({ before: null, limit: 3, entityId: id }).lines;
    expect(lines.map((line) => line.type)).toEqual(['item.ticked', 'item.started', 'item.added']);
  });

  it('does a command once, however often it is sent', () => {
    const { items } = seedList(workspace, ['Only one']);
    const command = workspace.act();
    const first = workspace.core.services.items.setState(command, { ids: [items[0] ?? ''], state: 'done', reason: null });
    const again = workspace.core.services.items.setState(command, { ids: [items[0] ?? ''], state: 'done', reason: null });
    expect(again).toEqual(first);
    expect(workspace.core.services.ledger.list({ before: null, limit: 100, entityId: items[0] ?? '' }).lines).toHaveLength(2);
  });
});
