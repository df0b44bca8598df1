/**
 * `npm start [-- arguments of the program]`: set-up, build, window. Without a display the window
 * opens under Xvfb, which is said, because nobody will see it.
 */
import { spawn } from 'node:child_process';
import { hasDisplay, startXvfb } from './setup/display.mjs';
import { fail } from './setup/fail.mjs';
import { nodePath, ROOT, toolEnv } from './setup/paths.mjs';
import { mustRun, step } from './setup/run.mjs';
import { setUp } from './setup/set-up.mjs';

/** Where the window goes: the environment and the switches for it. */
async function display() {
  if (hasDisplay()) return { env: {}, switches: [] };
  const { display: number } = await startXvfb({ outlivesInterrupt: true });
  console.log(
    `\nThere is no display here: Handrail runs on the virtual display ${number} (Xvfb).\n` +
      `To look at it from another machine, share that display, for instance: x11vnc -display ${number} -localhost\n` +
      'To end it: Ctrl+C\n',
  );
  // Chromium's complaints about the missing desktop around it would bury what Handrail says.
  return { env: { DISPLAY: number }, switches: ['--log-level=3'] };
}

/** Chromium refuses to run its sandbox as root; the program itself never asks to be without one. */
function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function start() {
  const { path } = await setUp();
  await step('Building', () => mustRun('The build', nodePath(), ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { cwd: ROOT }));
  const { env, switches } = await display();
  const child = spawn(path, [ROOT, ...sandboxArguments(), ...switches, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: toolEnv(env),
    stdio: 'inherit',
  });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // A terminal's Ctrl+C reaches the window by itself; told twice it would not save its place.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  child.on('error', fail);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
  console.log('Handrail is open.');
}

await start().catch(fail);
