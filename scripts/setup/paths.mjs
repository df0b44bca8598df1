/** Where things are, and the versions of what does not come through package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
export const MODULES = join(ROOT, 'node_modules');
export const CACHE = process.env.HANDRAIL_CACHE ?? join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'handrail');

const WINDOWS = process.platform === 'win32';

/** The Node of the dev dependencies; scripts start on whichever Node the machine has. */
export function nodePath() {
  const own = join(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/** The environment in which a child finds the project's own Node and tools first. */
export function toolEnv(extra = {}) {
  const path = [join(MODULES, 'node', 'bin'), join(MODULES, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

export function installedVersion(name) {
  return JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')).version;
}
