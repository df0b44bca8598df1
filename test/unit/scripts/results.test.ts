import { describe, expect, test } from 'vitest';
import { countsIn } from '../../../scripts/test/results.mjs';

const vitest = (passed: number, failed: number, files: { status: string; assertionResults: { status: string }[] }[] = []): unknown => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files,
});
const playwright = (expected: number, unexpected: number, flaky: number): unknown => ({ stats: { expected, unexpected, flaky, skipped: 0 }, errors: [] });

describe('the counts of a stage', () => {
  test('are those of the runner', () => {
    expect(countsIn(vitest(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
    expect(countsIn(playwright(3, 1, 0), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test('take a flaky test for a failed one', () => {
    expect(countsIn(playwright(3, 0, 1), 0)).toEqual({ passed: 3, failed: 1 });
  });

  test('count a file that could not be loaded, which holds no test', () => {
    expect(countsIn(vitest(1, 0, [{ status: 'failed', assertionResults: [] }]), 1)).toEqual({ passed: 1, failed: 1 });
  });

  test.each([
    ['wrote nothing', null, 0, 0],
    ['ran nothing', vitest(0, 0), 0, 0],
    ['died after its tests passed', vitest(4, 0), 1, 4],
  ])('never call it success when a runner %s', (_, report, exitCode, passed) => {
    expect(countsIn(report, exitCode)).toEqual({ passed, failed: 1 });
  });
});
