import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useVirtualDisplay } from '../helpers/display.ts';
import { startPackaged } from './packaged-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'artifacts', 'package');
const run = promisify(execFile);

let stopDisplay: () => void = () => undefined;
let unpacked = '';

/** Makes the trial packages of what `out/` holds, and unpacks the archive as a user would. */
beforeAll(async () => {
  stopDisplay = await useVirtualDisplay();
  await run(process.execPath, ['scripts/package.mjs', '--trial', '--built'], { cwd: ROOT });
  const [archive] = (await readdir(OUTPUT)).filter((name) => name.endsWith('.tar.gz'));
  unpacked = await mkdtemp(join(tmpdir(), 'handrail-package-'));
  await chmod(unpacked, 0o755);
  await run('tar', ['xzf', join(OUTPUT, archive ?? 'no archive was made'), '-C', unpacked, '--strip-components=1']);
});

afterAll(async () => {
  stopDisplay();
  if (unpacked !== '') await rm(unpacked, { recursive: true, force: true });
});

describe('the packaged folder', () => {
  test('has every fuse set as shipped', async () => {
    const fuses = await getCurrentFuseWire(join(OUTPUT, 'linux-unpacked', 'handrail'));
    const state = Object.fromEntries(
      Object.entries(FuseV1Options)
        .filter((entry): entry is [string, FuseV1Options] => typeof entry[1] === 'number')
        .map(([name, option]) => [name, fuses[option] === FuseState.ENABLE]),
    );
    expect(state).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test('holds the built program and nothing of its sources', () => {
    const files = listPackage(join(unpacked, 'resources', 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const foreign = files.filter((file) => !/^\/(package\.json|out(\/|$)|node_modules($|\/better-sqlite3($|\/(lib|build|prebuilds|package\.json|LICENSE))))/.test(file));
    expect(foreign).toEqual([]);
    expect(files).toContain('/out/main/main.js');
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => /\.(tsx?|map)$/.test(file))).toEqual([]);
  });

  test('does not run as Node, whatever the environment says', async () => {
    // No switch of Chromium's here: Node would refuse it and the test would prove nothing.
    const asNode = run('timeout', ['5', join(unpacked, 'handrail'), '-p', '"ran-as-" + "node"'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', HOME: unpacked, XDG_CONFIG_HOME: unpacked },
    });
    const { stdout } = await asNode.catch((error: { stdout: string }) => error);
    expect(stdout).not.toContain('ran-as-node');
  });
});

describe('the unpacked archive', () => {
  test('starts, shows its page from its own origin, and keeps Node out of it', async () => {
    const app = await startPackaged(join(unpacked, 'handrail'));
    let endedByItself = false;
    try {
      const page = await app.page();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toMatch(/^app:\/\//);
      expect(await page.title()).toContain('Handrail');
      expect(await page.evaluate(() => [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')])).toEqual(['undefined', 'undefined']);
      await expect.poll(() => existsSync(join(app.workspace, 'handrail.db')), { message: 'the store is opened', timeout: 10_000 }).toBe(true);
      if (app.sandboxed) expect(await app.seccompOfPages()).toEqual(['2']);
      await page.screenshot({ path: join(ROOT, 'artifacts', 'packaged.png') });
    } finally {
      endedByItself = await app.stop();
    }
    expect(endedByItself).toBe(true);
    expect(app.output()).not.toMatch(/Error: |Segmentation|Uncaught/);
  });

  test('opens no inspector when asked to', async () => {
    const app = await startPackaged(join(unpacked, 'handrail'), ['--inspect=0']);
    try {
      await app.page();
      expect(app.output()).not.toContain('Debugger listening');
    } finally {
      await app.stop();
    }
  });
});
