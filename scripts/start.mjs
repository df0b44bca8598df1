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

async function displayEnv() {
  if (hasDisplay()) return {};
  const { display } = await startXvfb();
  console.log(
    `\nThere is no display here: Handrail runs on the virtual display ${display} (Xvfb).\n` +
      `To look at it from another machine, share that display, for instance: x11vnc -display ${display} -localhost\n` +
      'To end it: Ctrl+C\n',
  );
  return { DISPLAY: display };
}

/** Chromium refuses to run its sandbox as root; the program itself never asks to be without one. */
function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

async function start() {
  const { path } = await setUp();
  await step('Building', () => mustRun('The build', nodePath(), ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { cwd: ROOT }));
  const env = toolEnv(await displayEnv());
  const child = spawn(path, [ROOT, ...sandboxArguments(), ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)));
  console.log('Handrail is open.');
}

await start().catch(fail);
