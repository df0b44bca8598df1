/**
 * `npm run package`: the packages for people, with the declared Electron, into dist/.
 * `npm run package -- --trial`: folder and archive for this machine's tests, with whatever Electron
 * it has, into artifacts/package/. Only the trial accepts the fallback, so that it can never ship.
 */
import { mustRun, SetUpError, step } from './setup/run.mjs';
import { fail } from './setup/fail.mjs';
import { nodePath, ROOT } from './setup/paths.mjs';
import { setUp } from './setup/set-up.mjs';

async function makePackages() {
  const trial = process.argv.includes('--trial');
  const { kind } = await setUp();
  if (!trial && kind !== 'declared') {
    throw new SetUpError(
      'Packages for people are made with the declared Electron, whose binary is not on this machine.\n' +
        '  Try again with a connection to GitHub: npm run setup -- --retry',
    );
  }
  if (!process.argv.includes('--built')) {
    await step('Building', () => mustRun('The build', 'npm', ['run', '--silent', 'build'], { cwd: ROOT }));
  }
  await step('Packaging', () => mustRun('Packaging', nodePath(), ['scripts/package/build.mjs', ...(trial ? ['--trial'] : [])], { cwd: ROOT }));
}

await makePackages().catch(fail);
