const MS_A_DAY = 86_400_000;

/** The clock on a wall somewhere. */
export type WallClock = {
  /** What the clock shows at an instant, in ms as if it hung in UTC. */
  readonly wallAt: (instantMs: number) => number;
  /**
   * When the clock shows this. A moment that daylight saving leaves out becomes the first that there is after it; of
   * one that comes twice the first is meant.
   */
  readonly instantOf: (wallMs: number) => number;
};

const clocks = new Map<string, WallClock | null>();

/** The wall clock of an IANA zone; null where this machine knows no such zone. */
export function wallClock(zone: string): WallClock | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const made = makeClock(zone);
  clocks.set(zone, made);
  return made;
}

function makeClock(zone: string): WallClock | null {
  const offsetAt = offsetsOf(zone);
  if (offsetAt === null) return null;
  return {
    wallAt: (instantMs) => instantMs + offsetAt(instantMs),
    instantOf: (wallMs) => {
      const before = offsetAt(wallMs - MS_A_DAY);
      const after = offsetAt(wallMs + MS_A_DAY);
      // A greater offset makes an earlier instant.
      for (const offset of before >= after ? [before, after] : [after, before]) {
        if (offsetAt(wallMs - offset) === offset) return wallMs - offset;
      }
      return changeBetween(offsetAt, wallMs - Math.max(before, after), wallMs - Math.min(before, after));
    },
  };
}

/** The first instant with another offset than at `from`; there is one up to `to`. */
function changeBetween(offsetAt: (ms: number) => number, from: number, to: number): number {
  const old = offsetAt(from);
  let [last, next] = [from, to];
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (offsetAt(middle) === old) last = middle;
    else next = middle;
  }
  return next;
}

/** Days whose offset is kept; more than thirty years of them. */
const MOST_DAYS = 20_000;

/** Offset of a zone from UTC in ms; positive in the east. Asking `Intl` is slow, so that it is asked once for each day. */
function offsetsOf(zone: string): ((ms: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const ask = (ms: number): number => {
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = format.format(ms).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
  };
  const days = new Map<number, number | null>();
  return (ms) => {
    const day = Math.floor(ms / MS_A_DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      if (days.size > MOST_DAYS) days.clear();
      const start = ask(day * MS_A_DAY);
      offset = start === ask((day + 1) * MS_A_DAY) ? start : null;
      days.set(day, offset);
    }
    return offset ?? ask(ms);
  };
}
