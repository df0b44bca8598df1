/** Reads the counts out of what the test runners wrote; a file that is missing counts as one failure. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';

export function resultFile(name) {
  return join(ROOT, 'artifacts', 'results', `${name}.json`);
}

/** An old result must never speak for a runner that died before it wrote its own. */
export function forget(name) {
  rmSync(resultFile(name), { force: true });
}

function read(name) {
  try {
    return JSON.parse(readFileSync(resultFile(name), 'utf8'));
  } catch {
    return null;
  }
}

/** Vitest counts tests; a file that could not be loaded holds none, so it is counted by itself. */
function vitestCounts(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'));
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

function playwrightCounts(report) {
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length };
}

/**
 * Counts of one runner. A runner that ended with an error though no test failed, that wrote
 * nothing (null), or that ran no test at all, counts as one failure: silence is not success.
 */
export function countsIn(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1 };
  const { passed, failed } = report.stats ? playwrightCounts(report) : vitestCounts(report);
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (silent ? 1 : 0) };
}

export function countsOf(name, exitCode) {
  return countsIn(read(name), exitCode);
}
