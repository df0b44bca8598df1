/** Child processes and progress lines, the same for every step of the set-up. */
import { spawn } from 'node:child_process';
import { toolEnv } from './paths.mjs';

/** A fault that the person at the keyboard can mend: shown without a stack. */
export class SetUpError extends Error {}

export function say(text) {
  console.log(`  ${text}`);
}

/** Says what begins, runs it, says how long it took. */
export async function step(title, work) {
  const started = performance.now();
  say(`${title} …`);
  const result = await work();
  say(`${title}: done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a command to its end; never rejects. `code` is null when it could not start or was killed;
 * `output` is stdout and stderr together, in the order in which they came.
 */
export function run(command, args, { cwd, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd,
      env: env ?? toolEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (data) => {
      stdout += data;
      output += data;
    });
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: null, stdout, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, stdout, output }));
  });
}

/** Like `run`, but a failure becomes a SetUpError with the last lines of the output. */
export async function mustRun(purpose, command, args, options) {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    const tail = result.output.trim().split('\n').slice(-15).join('\n    ');
    throw new SetUpError(`${purpose} failed (${[command, ...args].join(' ')}):\n    ${tail}`);
  }
  return result;
}
