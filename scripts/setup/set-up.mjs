/** Everything a clone needs before it can start or be tested; each step looks first and acts only when it must. */
import { ensureWindowLibraries } from './debian.mjs';
import { hasDisplay } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { say } from './run.mjs';
import { ensureSqlite } from './sqlite.mjs';

/** `tests` also asks for Xvfb beside a display, so that no test window opens in front of anybody. */
export async function setUp({ tests = false, retry = false } = {}) {
  const started = performance.now();
  console.log('Set-up');
  await ensurePackages();
  const runtime = await ensureElectron({ retry });
  await ensureWindowLibraries(runtime.path, { needsXvfb: tests || !hasDisplay() });
  await ensureSqlite(runtime);
  say(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s (${runtime.kind} Electron)`);
  return runtime;
}
