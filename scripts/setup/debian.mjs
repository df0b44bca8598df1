/** System packages: installed through apt where that is allowed, named exactly where it is not. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, SetUpError, step } from './run.mjs';

const WINDOW_LIBRARIES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
];

export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));
}

/** How apt-get may be called without asking anybody: as root, through sudo, or not at all (null). */
async function aptPrefix() {
  if (!onPath('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  if (!onPath('sudo')) return null;
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : null;
}

/** Debian renamed some libraries for 64-bit times (`libgtk-3-0t64`): take the name this release has. */
async function namesHere(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const renamed = await run('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
      return renamed.code === 0 && renamed.stdout.includes('Package:') ? `${name}t64` : name;
    }),
  );
}

async function install(packages, reason) {
  const prefix = await aptPrefix();
  if (prefix === null) {
    throw new SetUpError(
      `${reason}\n  Handrail may not install system packages here. On Debian or Ubuntu run this, then try again:\n` +
        `    sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    );
  }
  const apt = (...args) => run('env', ['DEBIAN_FRONTEND=noninteractive', ...prefix, 'apt-get', '-qq', ...args]);
  await step(`Installing system packages: ${packages.join(' ')}`, async () => {
    await apt('update');
    const names = await namesHere(packages);
    const result = await apt('install', '-y', '--no-install-recommends', ...names);
    if (result.code !== 0) {
      const tail = result.output.trim().split('\n').slice(-8).join('\n    ');
      throw new SetUpError(`${reason}\n  apt-get could not install ${names.join(' ')}:\n    ${tail}`);
    }
  });
}

/** Tools for building the native module: python3, make and a C++ compiler. */
export async function ensureBuildTools() {
  const wanted = { python3: 'python3', make: 'make', 'g++': 'g++' };
  const missing = Object.keys(wanted).filter((program) => !onPath(program));
  if (missing.length > 0) {
    await install(missing.map((program) => wanted[program]), `Building better-sqlite3 needs ${missing.join(', ')}.`);
  }
}

async function missingLibraries(binary) {
  const { stdout } = await run('ldd', [binary]);
  return stdout.split('\n').filter((line) => line.includes('not found')).map((line) => line.trim().split(' ')[0]);
}

/** The shared libraries that Electron needs, and Xvfb where there is no display or tests are to run. */
export async function ensureWindowLibraries(electron, { needsXvfb }) {
  if (process.platform !== 'linux') return;
  const libraries = await missingLibraries(electron);
  const wantsXvfb = needsXvfb && !onPath('Xvfb');
  if (libraries.length === 0 && !wantsXvfb) return;
  const reasons = [];
  if (libraries.length > 0) reasons.push(`Electron needs libraries that are missing: ${libraries.join(', ')}.`);
  if (wantsXvfb) reasons.push('A window without a display needs Xvfb, which is missing.');
  const packages = [...(wantsXvfb ? ['xvfb'] : []), ...(libraries.length > 0 ? WINDOW_LIBRARIES : [])];
  await install(packages, reasons.join('\n  '));
  const still = await missingLibraries(electron);
  if (still.length > 0) throw new SetUpError(`Electron still lacks ${still.join(', ')} after installing ${packages.join(' ')}.`);
}
