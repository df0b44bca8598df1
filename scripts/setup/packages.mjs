/** npm packages: installed when missing, brought up to date when they differ from the lock. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingEntries } from './lock.mjs';
import { MODULES, ROOT } from './paths.mjs';
import { mustRun, run, say, step } from './run.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(MODULES, '.package-lock.json');

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The first package that is absent or of another version than the lock says; null when all fit. */
function firstDifference(lock) {
  if (!existsSync(INSTALLED)) return 'node_modules';
  const installed = readJson(INSTALLED).packages;
  for (const [path, { version, optional }] of Object.entries(lock.packages)) {
    const present = installed[path];
    if (path !== '' && (present ? present.version !== version : !optional)) return path;
  }
  return null;
}

/** `npm install` rewrites the lock to what this machine's registry serves: put back what was there. */
async function installKeepingLock() {
  const before = readFileSync(LOCK);
  try {
    await mustRun('Installing the packages', 'npm', ['install', '--no-audit', '--no-fund'], { cwd: ROOT });
  } finally {
    if (!before.equals(readFileSync(LOCK))) writeFileSync(LOCK, before);
  }
}

async function installFromNothing(lock) {
  if (missingEntries(lock).length === 0) {
    const clean = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT });
    if (clean.code === 0) return;
    say('npm ci refused the lock; trying npm install');
  }
  await installKeepingLock();
}

export async function ensurePackages() {
  const lock = readJson(LOCK);
  const difference = firstDifference(lock);
  if (difference === null) return;
  if (difference === 'node_modules') {
    await step('Installing the packages (about half a minute with a warm cache)', () => installFromNothing(lock));
  } else {
    await step(`Updating the packages (${difference} differs from the lock)`, installKeepingLock);
  }
}
