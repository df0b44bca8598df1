import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time, as of the last full minute; for what is said of dates. Wakes nobody while the window is not in sight. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      setNow((before) => (Math.floor(Date.now() / MINUTE_MS) === Math.floor(before.getTime() / MINUTE_MS) ? before : new Date()));
      timer = setTimeout(follow, MINUTE_MS - (Date.now() % MINUTE_MS) + 20);
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', follow);
    };
  }, []);
  return now;
}
