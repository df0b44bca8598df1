/** The stages of `npm test`, in order: each answers { passed, failed }. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { MODULES, nodePath, ROOT, toolEnv } from '../setup/paths.mjs';
import { reportBundle } from './bundle.mjs';
import { countsOf, forget, resultFile } from './results.mjs';

/** Runs a command in front of the reader; resolves to its exit code, 1 where it was killed. */
function show(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: toolEnv(env), stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

const tool = (file, args, env) => show(nodePath(), [join(MODULES, ...file.split('/')), ...args], env);
const script = (name) => show('npm', ['run', '--silent', name]);
const one = (succeeded) => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });

async function vitest(name, projects, filters) {
  forget(name);
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile(name)}`];
  return countsOf(name, await tool('vitest/vitest.mjs', [...args, ...filters]));
}

async function playwright(filters) {
  forget('e2e');
  return countsOf('e2e', await tool('@playwright/test/cli.js', ['test', ...filters]));
}

async function build() {
  if ((await script('build')) !== 0) return one(false);
  const small = one(reportBundle());
  return { passed: 1 + small.passed, failed: small.failed };
}

export const STAGES = {
  typecheck: { title: 'Types', run: async () => one((await script('typecheck')) === 0) },
  lint: { title: 'Lint', run: async () => one((await script('lint')) === 0) },
  unit: { title: 'Unit and property tests', run: (filters) => vitest('unit', ['unit', 'dom'], filters) },
  integration: { title: 'Integration tests', run: (filters) => vitest('integration', ['integration'], filters) },
  faults: { title: 'Faults', run: (filters) => vitest('faults', ['faults'], filters) },
  build: { title: 'Build', run: build },
  e2e: { title: 'End to end in Electron', run: playwright },
  package: { title: 'Package', run: (filters) => vitest('packaging', ['packaging'], filters) },
};
