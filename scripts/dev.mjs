/** `npm run dev`: the program with hot reload, in the same runtime as `npm start`. */
import { spawn } from 'node:child_process';
import { hasDisplay, startXvfb } from './setup/display.mjs';
import { fail } from './setup/fail.mjs';
import { nodePath, ROOT, toolEnv } from './setup/paths.mjs';
import { setUp } from './setup/set-up.mjs';

async function dev() {
  const { path } = await setUp();
  const env = toolEnv({ ELECTRON_EXEC_PATH: path });
  if (!hasDisplay()) {
    env.DISPLAY = (await startXvfb()).display;
    console.log(`There is no display here: the window is on the virtual display ${env.DISPLAY} (Xvfb).`);
  }
  if (process.getuid?.() === 0) env.NO_SANDBOX = '1';
  const child = spawn(nodePath(), ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--watch', ...process.argv.slice(2)], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

await dev().catch(fail);
