/**
 * A hybrid logical clock: wall time in ms, then a counter for what happens within one ms or while the wall
 * clock stands behind what was already seen. Fixed width, so that text order is time order.
 */
export const nextHlc = (last: string | null, nowMs: number): string => {
  const [lastMs, lastCount] = last === null ? [0, 0] : readHlc(last);
  return nowMs > lastMs ? writeHlc(nowMs, 0) : writeHlc(lastMs, lastCount + 1);
};

const readHlc = (hlc: string): [ms: number, count: number] => [Number(hlc.slice(0, 15)), Number(hlc.slice(16))];
const writeHlc = (ms: number, count: number): string => `${String(ms).padStart(15, '0')}-${String(count).padStart(7, '0')}`;

/** A moment of the clock as a UTC instant; the counter, where there is one, stands behind the milliseconds. */
export function hlcToInstant(hlc: string): string {
  const [ms, count] = readHlc(hlc);
  const instant = new Date(ms).toISOString();
  return count === 0 ? instant : `${instant.slice(0, -1)}${String(count).padStart(7, '0')}Z`;
}

/** The moment that `hlcToInstant` wrote, or that begins any other UTC instant. */
export function hlcFromInstant(instant: string): string {
  const [seconds = '', fraction = ''] = instant.replace(/Z$/, '').split('.');
  const digits = fraction.padEnd(10, '0');
  return writeHlc(Date.parse(`${seconds}.${digits.slice(0, 3)}Z`), Number(digits.slice(3, 10)));
}
