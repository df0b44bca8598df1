/**
 * Which Electron starts the program: the declared version where its binary can be had, else the
 * pinned older one of fallback.mjs. Only development and tests use this; packages for users are
 * made with the declared version alone.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFallback, fallbackPath, hasFallback } from './fallback.mjs';
import { CACHE, installedVersion, MODULES, nodePath, ROOT } from './paths.mjs';
import { run, say, SetUpError, step } from './run.mjs';

const PACKAGE = join(MODULES, 'electron');
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;
const PROBE_MS = 5_000;
const SHORT_MS = 15_000;
const DOWNLOAD_MS = 15 * 60_000;

/** The declared Electron's executable, or null when its binary is not (or only partly) there. */
function declaredPath() {
  const named = join(PACKAGE, 'path.txt');
  const version = join(PACKAGE, 'dist', 'version');
  if (!existsSync(named) || !existsSync(version)) return null;
  if (readFileSync(version, 'utf8').replace(/^v/, '') !== installedVersion('electron')) return null;
  const path = join(PACKAGE, 'dist', readFileSync(named, 'utf8'));
  return existsSync(path) ? path : null;
}

/** The runtime in use: { kind: 'declared' | 'fallback' | 'chosen', path }; null before the set-up. */
export function runtime() {
  const chosen = process.env.HANDRAIL_ELECTRON;
  if (chosen) return { kind: 'chosen', path: chosen };
  const path = declaredPath();
  if (path) return { kind: 'declared', path };
  return hasFallback() ? { kind: 'fallback', path: fallbackPath() } : null;
}

/** The executable that starts a folder of the program: `<electronPath> <folder> …`. */
export function electronPath() {
  const found = runtime();
  if (!found) throw new SetUpError('No Electron here yet. Run: npm run setup');
  return found.path;
}

async function answers() {
  if (process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Electron's own installer; it also takes from its cache, so it is asked even where nothing answers. */
async function fetchDeclared() {
  const timeoutMs = (await answers()) ? DOWNLOAD_MS : SHORT_MS;
  await run(nodePath(), [join(PACKAGE, 'install.js')], { cwd: ROOT, timeoutMs });
  return declaredPath() !== null;
}

function failureFile() {
  return join(CACHE, `electron-${installedVersion('electron')}-unreachable.json`);
}

function failedLately() {
  try {
    return Date.now() - JSON.parse(readFileSync(failureFile(), 'utf8')).at < RETRY_AFTER_MS;
  } catch {
    return false;
  }
}

/** Makes sure that there is an Electron to start, and tells which. `retry` forgets a remembered failure. */
export async function ensureElectron({ retry = false } = {}) {
  if (process.env.HANDRAIL_ELECTRON || declaredPath()) return runtime();
  const version = installedVersion('electron');
  if (retry || !failedLately()) {
    if (await step(`Fetching Electron ${version}`, fetchDeclared)) {
      rmSync(failureFile(), { force: true });
      return runtime();
    }
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(failureFile(), JSON.stringify({ at: Date.now() }));
    say(`Electron ${version} is out of reach (its binary lies on GitHub). Asked again after a day, or with: npm run setup -- --retry`);
  }
  await ensureFallback(version);
  return runtime();
}
