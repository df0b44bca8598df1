/**
 * `npm test`: set-up, then every stage; `node scripts/test.mjs <stage>… [-- filters]` runs some.
 * The last line is always `N passed, N failed`; the exit code is 0 only when nothing failed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from './setup/fail.mjs';
import { ROOT } from './setup/paths.mjs';
import { setUp } from './setup/set-up.mjs';
import { STAGES } from './test/stages.mjs';

function parse(words) {
  const cut = words.indexOf('--');
  const chosen = cut === -1 ? words : words.slice(0, cut);
  const unknown = chosen.filter((name) => !(name in STAGES));
  if (unknown.length > 0) {
    console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}`);
    process.exit(2);
  }
  return { names: chosen.length > 0 ? chosen : Object.keys(STAGES), filters: cut === -1 ? [] : words.slice(cut + 1) };
}

async function runStage(name, filters) {
  const { title, run } = STAGES[name];
  console.log(`\n── ${title} ──`);
  const started = performance.now();
  const counts = await run(filters);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return { title, seconds, ...counts };
}

async function main() {
  const { names, filters } = parse(process.argv.slice(2));
  await setUp({ tests: true });
  mkdirSync(join(ROOT, 'artifacts', 'results'), { recursive: true });
  const results = [];
  for (const name of names) results.push(await runStage(name, filters));

  console.log('\n── Summary ──');
  for (const { title, passed, failed, seconds } of results) {
    console.log(`${failed > 0 ? 'FAILED' : 'passed'}  ${title}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

await main().catch((error) => {
  console.error('\nThe tests could not run.');
  fail(error);
});
