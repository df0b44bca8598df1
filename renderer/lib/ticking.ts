import { useEffect, useState } from 'react';

/**
 * Counts on from what main said, once a second, in ms: `base` is a clock or an elapsed time as of main's answer. Stands
 * still while `isRunning` is false, and wakes nobody while the window is not in sight. `since` is when the answer came, where
 * that was before the component was there (see `arrivalOf`).
 */
export function useTicking(base: number, isRunning: boolean, since?: number): number {
  const [passed, setPassed] = useState({ base, ms: 0 });
  useEffect(() => {
    if (!isRunning) return;
    // The wall clock, as main uses it: after a sleep of the machine the time slept through counts.
    const from = since ?? Date.now();
    let timer: ReturnType<typeof setInterval> | undefined;
    const tick = () => setPassed({ base, ms: Math.max(0, Date.now() - from) });
    const follow = () => {
      clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      tick();
      timer = setInterval(tick, 1000);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, [base, isRunning, since]);
  return base + (isRunning && passed.base === base ? passed.ms : 0);
}

const arrivals = new WeakMap<object, number>();

/** When an answer of main was first seen, in ms since 1970. */
export function arrivalOf(answer: object): number {
  const known = arrivals.get(answer) ?? Date.now();
  arrivals.set(answer, known);
  return known;
}
