import { useEffect, useState } from 'react';

const hour = 3_600_000;

/** The time at the last full hour that was seen, in ms: a page left open over night must not stay in yesterday. */
export function useHour(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), hour - (now % hour) + 50);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}
