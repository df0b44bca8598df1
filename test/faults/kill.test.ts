import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { newWorkspace, seedList } from '#test/helpers/workspace.ts';

const WRITER = fileURLToPath(new URL('../helpers/writing-process.ts', import.meta.url));
const CYCLES = Number(process.env['HANDRAIL_KILL_CYCLES'] ?? 100);

/** Lets the writer begin, then ends it by SIGKILL after `wait` ms; gives the commands that it said were answered. */
function writeUntilKilled(args: readonly string[], wait: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let error = '';
    child.stderr.on('data', (chunk: Buffer) => { error += chunk.toString(); });
    child.stdout.on('data', (chunk: Buffer) => {
      if (out === '') setTimeout(() => child.kill('SIGKILL'), wait);
      out += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(out.slice(0, out.lastIndexOf('\n') + 1).split(/\s+/).filter((word) => word !== ''));
      else reject(new Error(`the writer ended by itself: ${error}`));
    });
  });
}

describe('a writing process is killed', () => {
  it(`loses no acknowledged event and leaves a clean ledger, ${CYCLES} times`, async () => {
    const workspace = newWorkspace();
    const { checklist } = seedList(workspace, []);
    let acknowledged = 0;
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await workspace.core.close();
      const commands = await writeUntilKilled([workspace.path, workspace.person, checklist], (cycle * 7) % 60);
      acknowledged += commands.length;
      const core = await workspace.reopen();
      expect(core.services.ledger.verify().findings).toEqual([]);
      await core.close();
      const db = new Sqlite(join(workspace.path, 'handrail.db'), { readonly: true });
      const known = db.prepare('SELECT count(*) FROM commands WHERE id = ?').pluck();
      expect(commands.filter((command) => known.get(command) !== 1)).toEqual([]);
      db.close();
      await workspace.reopen();
    }
    expect(workspace.core.check()).toMatchObject({ findings: [], drifted: [] });
    expect(acknowledged).toBeGreaterThan(CYCLES);
    console.log(`${CYCLES} kills, ${acknowledged} acknowledged commands, 0 lost`);
    await workspace.close();
  }, 600_000);
});
