/** A display for the window: the person's own, or a virtual one. */
import { spawn } from 'node:child_process';
import { SetUpError } from './run.mjs';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts Xvfb on a number of its own choosing: { display: ':N', stop }. It ends with this process.
 * `outlivesInterrupt` keeps a terminal's Ctrl+C from it, so that a window on it can still close in order.
 */
export async function startXvfb({ size = '1440x900x24', outlivesInterrupt = false } = {}) {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: outlivesInterrupt,
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  const number = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new SetUpError('Xvfb did not start within 20 s.')), 20_000);
    server.once('error', (error) => reject(new SetUpError(`Xvfb could not start: ${error.message}`)));
    server.once('exit', (code) => reject(new SetUpError(`Xvfb ended at once (${code}).`)));
    // The number and the line's end come in two writes; closing the pipe between them ends Xvfb.
    let line = '';
    server.stdio[3].on('data', (data) => {
      line += data;
      if (!line.includes('\n')) return;
      clearTimeout(late);
      resolve(line.trim());
    });
  });
  server.stdio[3].destroy();
  server.unref();
  return { display: `:${number}`, stop };
}
