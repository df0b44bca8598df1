/**
 * Registries that mirror only one platform make `npm install` drop the optional packages of the
 * others from the lock, after which `npm ci` refuses that lock everywhere. The names carry
 * everything npm needs to skip them (system, processor, C library), so they can be put back.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

function libcOf(suffix) {
  if (suffix.startsWith('musl')) return ['musl'];
  return suffix.startsWith('gnu') ? ['glibc'] : undefined;
}

/** Reads `…/binding-linux-x64-musl` as { os, cpu, libc }, or null when the name tells no platform. */
export function platformOf(name) {
  const words = (name.split('/').pop() ?? '').split('-');
  const at = words.findIndex((word) => SYSTEMS.includes(word));
  const cpu = words[at + 1];
  if (at === -1 || !PROCESSORS.includes(cpu)) return null;
  const libc = libcOf(words[at + 2] ?? '');
  return { os: [words[at]], cpu: [cpu], ...(libc ? { libc } : {}) };
}

function isResolved(packages, from, name) {
  let base = from;
  for (;;) {
    if (packages[`${base}${base ? '/' : ''}node_modules/${name}`]) return true;
    if (!base) return false;
    const cut = base.lastIndexOf('/node_modules/');
    base = cut === -1 ? '' : base.slice(0, cut);
  }
}

/** The optional packages which the lock names as a dependency but has no entry for. */
export function missingEntries(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isResolved(lock.packages, path, name)) missing.push({ name, version, dev: entry.dev });
    }
  }
  return missing;
}

/** Keys in the order npm writes them, so that its next save changes nothing. */
function entryFor(version, { os, cpu, libc }, dev) {
  return { version, cpu, ...(dev ? { dev } : {}), ...(libc ? { libc } : {}), optional: true, os };
}

/** A copy of the lock with the missing platform packages added. */
export function completed(lock) {
  const packages = { ...lock.packages };
  for (const { name, version, dev } of missingEntries(lock)) {
    const platform = platformOf(name);
    if (platform && /^\d/.test(version)) {
      packages[`node_modules/${name}`] = entryFor(version, platform, dev);
    }
  }
  const sorted = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted.map((key) => [key, packages[key]])) };
}

/** Writes the completed lock where anything was missing; returns how many entries were added. */
export function completeLockFile(file) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock).length;
  if (missing > 0) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
  return missing;
}
