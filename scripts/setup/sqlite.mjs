/**
 * better-sqlite3 ships binaries for a newer Node-API than the fallback runtime has; loading one
 * there ends in a segmentation fault, not in an error. So it is rebuilt from its own sources
 * without that demand; the result runs on Node 20, Node 24 and the fallback alike.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureBuildTools } from './debian.mjs';
import { CACHE, installedVersion, MODULES, nodePath, toolEnv } from './paths.mjs';
import { mustRun, SetUpError, step } from './run.mjs';

const PACKAGE = join(MODULES, 'better-sqlite3');
const BINARY = 'better_sqlite3.node';
// Raise when the way of building changes.
const RECIPE = 1;

function key() {
  return `better-sqlite3-${installedVersion('better-sqlite3')}-any-napi-${process.platform}-${process.arch}-r${RECIPE}`;
}

/** Where the library looks before its prebuilt files. */
function placed() {
  return join(PACKAGE, 'build', 'Release', BINARY);
}

function stamp() {
  return join(PACKAGE, 'build', 'handrail-build.txt');
}

/** Headers of some Node ≥ 18 on this machine; without any, node-gyp fetches its own. */
function headerArguments() {
  const candidates = [process.env.npm_config_nodedir, process.env.NODEDIR, dirname(dirname(process.execPath)), '/usr', '/usr/local'];
  const found = candidates.find((folder) => folder && existsSync(join(folder, 'include', 'node', 'node_api.h')));
  return found ? [`--nodedir=${found}`] : [];
}

/** Proof by use, in a process of its own: a wrong binary takes its process down with it. */
function worksIn(executable, library, extraEnv) {
  const code = `const D=require(${JSON.stringify(library)});const d=new D(':memory:');if(d.prepare('select 1 as a').get().a!==1)process.exit(3)`;
  const result = spawnSync(executable, ['-e', code], { env: toolEnv(extraEnv), stdio: 'ignore', timeout: 60_000 });
  return result.status === 0;
}

async function build(electron, into) {
  await ensureBuildTools();
  mkdirSync(CACHE, { recursive: true });
  const work = mkdtempSync(join(CACHE, 'unfinished-'));
  try {
    // A copy, because a half-built folder inside node_modules would be loaded by the library.
    const copy = join(work, 'node_modules', 'better-sqlite3');
    cpSync(PACKAGE, copy, { recursive: true, filter: (path) => !/better-sqlite3\/(build|prebuilds)(\/|$)/.test(path) });
    symlinkSync(join(MODULES, 'node-addon-api'), join(work, 'node_modules', 'node-addon-api'));
    const gyp = join(MODULES, 'node-gyp', 'bin', 'node-gyp.js');
    await mustRun('Building better-sqlite3', nodePath(), [gyp, 'rebuild', '--release', '--force_build=1', ...headerArguments()], {
      cwd: copy,
      env: toolEnv({ CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NO_WARNING', MAKEFLAGS: '-j2' }),
    });
    for (const [name, executable, env] of [
      ['Node', nodePath(), {}],
      ['the fallback Electron', electron, { ELECTRON_RUN_AS_NODE: '1' }],
    ]) {
      if (!worksIn(executable, copy, env)) throw new SetUpError(`The better-sqlite3 built here does not run in ${name}.`);
    }
    const kept = mkdtempSync(join(CACHE, 'unfinished-'));
    copyFileSync(join(copy, 'build', 'Release', BINARY), join(kept, BINARY));
    rmSync(into, { recursive: true, force: true });
    renameSync(kept, into);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function place(from) {
  mkdirSync(dirname(placed()), { recursive: true });
  // Through a rename: a running program keeps the file it has mapped.
  const temporary = `${placed()}.new`;
  copyFileSync(from, temporary);
  renameSync(temporary, placed());
  writeFileSync(stamp(), key());
}

function isPlaced() {
  return existsSync(placed()) && existsSync(stamp()) && readFileSync(stamp(), 'utf8') === key();
}

/** Makes better-sqlite3 load in the runtime at hand. The declared Electron loads what npm installed. */
export async function ensureSqlite({ kind, path }) {
  if (kind !== 'fallback') {
    rmSync(join(PACKAGE, 'build'), { recursive: true, force: true });
    return;
  }
  if (isPlaced()) return;
  const cached = join(CACHE, key());
  if (!existsSync(join(cached, BINARY))) {
    await step('Building better-sqlite3 for the fallback (about a minute)', () => build(path, cached));
  }
  place(join(cached, BINARY));
}
