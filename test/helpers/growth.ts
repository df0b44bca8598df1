import { expect } from 'vitest';

/** How much larger the large work is than the small one. */
const TIMES = 8;
/** Between what linear work takes (8 times as long, some 11 with a logarithm in it) and what work that grows with the square takes (64 times). */
const LIMIT = 26;
const TRIES = 5;

/** Time of the processor in microseconds, the least of some runs: what else the machine does counts for little. */
function cost(run: () => unknown, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}

/**
 * Fails where work grows with the square of its size. It knows no milliseconds, only how the large relates to the small in the
 * same process, and asks again where a collection of garbage fell on the large one.
 * @param work makes what is to be run on a given size; making it is not counted
 * @param size of the small work; eight times as much is the large one
 */
export function expectLinear(work: (size: number) => () => unknown, size: number): void {
  const [small, large] = [work(size), work(size * TIMES)];
  small();
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 0; round < TRIES && growth >= LIMIT; round += 1) growth = Math.min(growth, cost(large, 1) / Math.max(cost(small, 5), 200));
  expect(growth, `${TIMES} times as much takes ${growth.toFixed(1)} times as long`).toBeLessThan(LIMIT);
}
