/** The first script decides how soon the window is usable: its size is a promise, not a statistic. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

const LIMIT_KB = 400;
/** Of the page that a start shows. */
const BESIDE_KB = 450;
const RENDERER = join(ROOT, 'out', 'renderer');

function kilobytes(file) {
  return statSync(file).size / 1024;
}

const ASSETS = join(RENDERER, 'assets');

/** A script with all that it can't run without: what it imports as it stands, and what that imports. */
function withImports(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = readFileSync(join(ASSETS, name), 'utf8');
  for (const [, imported] of text.matchAll(/\b(?:import|export)\b[^"'()]*?["']\.\/([^"']+\.js)["']/g)) withImports(imported, seen);
  return seen;
}

const sizeOf = (names) => [...names].reduce((sum, name) => sum + kilobytes(join(ASSETS, name)), 0);

/** What the frame of the window is drawn with, and what Today adds to it, which is fetched beside it. */
function firstScripts() {
  const html = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const named = (pattern) => [...html.matchAll(pattern)].flatMap(([, name]) => [...withImports(name)]);
  const frame = new Set(named(/<script[^>]+src="\/assets\/([^"]+\.js)"/g));
  const beside = new Set(named(/rel="modulepreload"[^>]+href="\/assets\/([^"]+\.js)"/g).filter((name) => !frame.has(name)));
  return { frame, beside };
}

/** Prints the sizes; true when the first script, and what is fetched beside it, keep within their limits. */
export function reportBundle() {
  const scripts = readdirSync(join(RENDERER, 'assets')).filter((name) => name.endsWith('.js'));
  const total = scripts.reduce((sum, name) => sum + kilobytes(join(RENDERER, 'assets', name)), 0);
  const { frame, beside } = firstScripts();
  const [first, today] = [sizeOf(frame), sizeOf(beside)];
  console.log(`First script ${first.toFixed(0)} KB of at most ${LIMIT_KB} (${frame.size} files); beside it ${today.toFixed(0)} KB of at most ${BESIDE_KB} (${beside.size} files); all ${scripts.length} scripts ${total.toFixed(0)} KB`);
  for (const name of ['main', 'core.worker', 'parser.worker']) {
    console.log(`${name}.js ${kilobytes(join(ROOT, 'out', 'main', `${name}.js`)).toFixed(0)} KB`);
  }
  return first <= LIMIT_KB && today <= BESIDE_KB;
}
