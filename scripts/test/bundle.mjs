/** The first script decides how soon the window is usable: its size is a promise, not a statistic. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

const LIMIT_KB = 400;
const RENDERER = join(ROOT, 'out', 'renderer');

function kilobytes(file) {
  return statSync(file).size / 1024;
}

/** Everything that index.html asks for before the first paint: { files, kb }. */
function firstScripts() {
  const html = readFileSync(join(RENDERER, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => join(RENDERER, match[1]));
  return { files, kb: files.reduce((sum, file) => sum + kilobytes(file), 0) };
}

/** Prints the sizes; true when the first script keeps within its limit. */
export function reportBundle() {
  const scripts = readdirSync(join(RENDERER, 'assets')).filter((name) => name.endsWith('.js'));
  const total = scripts.reduce((sum, name) => sum + kilobytes(join(RENDERER, 'assets', name)), 0);
  const first = firstScripts();
  console.log(`First script ${first.kb.toFixed(0)} KB of at most ${LIMIT_KB} (${first.files.length} files); all ${scripts.length} scripts ${total.toFixed(0)} KB`);
  for (const name of ['main', 'core.worker', 'parser.worker']) {
    console.log(`${name}.js ${kilobytes(join(ROOT, 'out', 'main', `${name}.js`)).toFixed(0)} KB`);
  }
  return first.kb <= LIMIT_KB;
}
