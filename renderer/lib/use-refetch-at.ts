import { useEffect, useRef } from 'react';
import type { Instant } from '#shared/lib/time.ts';

/** A moment is over only behind its last millisecond. */
const MARGIN_MS = 20;

/** Asks again at an instant at which an answer reads differently though nobody did anything. */
export function useRefetchAt(at: Instant | undefined, refetch: () => Promise<void>): void {
  const latest = useRef(refetch);
  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => {
    if (at === undefined) return undefined;
    const timer = setTimeout(() => void latest.current(), Math.max(0, Date.parse(at) - Date.now()) + MARGIN_MS);
    return () => clearTimeout(timer);
  }, [at]);
}
