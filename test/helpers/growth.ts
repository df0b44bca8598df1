/**
 * How much more time of the processor work takes on twice as much, the best of several tries: about 2 where it is linear,
 * 4 where it grows with the square. What else the machine does counts for little.
 */
export function growth(work: (size: number) => () => unknown, size: number): number {
  const best = (of: number): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const run = work(of);
      const start = process.cpuUsage();
      run();
      const { user, system } = process.cpuUsage(start);
      least = Math.min(least, user + system);
    }
    return least;
  };
  best(Math.ceil(size / 10));
  return best(size * 2) / best(size);
}
