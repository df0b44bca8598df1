/** electron-builder with the project's configuration; called by ../package.mjs, on the project's own Node. */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { path7za } from '7zip-bin';
import { build, Platform } from 'electron-builder';
import { parse } from 'yaml';
import { runtime } from '../setup/electron.mjs';
import { FALLBACK_VERSION } from '../setup/fallback.mjs';
import { ROOT } from '../setup/paths.mjs';

const ARTIFACTS = join(ROOT, 'artifacts');
const TRIAL_OUTPUT = join(ARTIFACTS, 'package');

// electron-builder would fetch its own archiver from GitHub; this one came with the packages.
chmodSync(path7za, 0o755);
process.env.ELECTRON_BUILDER_7ZIP_PATH = path7za;

const configuration = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8'));

/** Copies the runtime without the app loader, which would shadow the packaged program. */
function copyBare(runtimeFolder, copy) {
  const loader = join(runtimeFolder, 'resources', 'app');
  cpSync(runtimeFolder, copy, { recursive: true, filter: (source) => source !== loader });
}

/** Packs the fallback with the better-sqlite3 that was built for it, in place of the shipped binaries. */
function withFallback(config, electronDist) {
  const others = config.files.filter((pattern) => !/better-sqlite3\/(build|prebuilds)\//.test(pattern));
  const files = [...others, '!node_modules/better-sqlite3/prebuilds/**', '!node_modules/better-sqlite3/build/*.txt'];
  return { ...config, electronDist, electronVersion: FALLBACK_VERSION, files };
}

/** The archive of a trial is only unpacked again: compressing it well would take minutes. */
async function trial() {
  const { kind, path } = runtime();
  rmSync(TRIAL_OUTPUT, { recursive: true, force: true });
  mkdirSync(ARTIFACTS, { recursive: true });
  const work = mkdtempSync(join(ARTIFACTS, 'packaging-'));
  try {
    let config = { ...configuration, directories: { ...configuration.directories, output: TRIAL_OUTPUT }, compression: 'store' };
    if (kind === 'fallback') {
      copyBare(dirname(path), join(work, 'electron'));
      config = withFallback(config, join(work, 'electron'));
    }
    // As a file: given as an object it would be merged into electron-builder.yml, not replace it.
    const file = join(work, 'configuration.json');
    writeFileSync(file, JSON.stringify(config));
    await build({ projectDir: ROOT, targets: Platform.LINUX.createTarget(['dir', 'tar.gz']), config: file, publish: 'never' });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv.includes('--trial')) await trial();
else await build({ projectDir: ROOT, config: configuration, publish: 'never' });
