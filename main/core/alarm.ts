import { type Clock, type Instant, toMs } from '#shared/lib/time.ts';

/** Timers can't wait longer than this, in ms (24.8 days). */
const LONGEST_MS = 2_147_483_647;

export type Alarm = {
  /** Sets it for what comes next now; whatever it was set for is forgotten. */
  readonly set: () => void;
  readonly stop: () => void;
};

/**
 * Rings when the next instant comes, and sleeps until then: there is one timer, and none while nothing is to come. A
 * timer counts running time, not the clock's: after sleep or a change of the clock it is to be set again, and rings
 * itself early or late without harm, because whoever is rung looks at the clock.
 */
export function alarm({ next, ring, clock }: { next: () => Instant | null; ring: () => void; clock: Clock }): Alarm {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const set = (): void => {
    stop();
    const at = next();
    if (at === null) return;
    timer = setTimeout(() => {
      ring();
      set();
    }, Math.min(Math.max(toMs(at) - clock(), 1), LONGEST_MS));
  };
  return { set, stop };
}
