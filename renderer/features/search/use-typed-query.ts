import { useEffect, useRef, useState } from 'react';

/** The address follows when the typing pauses. Milliseconds. */
const pause = 300;

export interface TypedQuery {
  readonly query: string;
  readonly type: (query: string) => void;
  /** Puts what was typed into the address now; done when the address can be left for another. */
  readonly settle: () => Promise<void>;
}

/** What stands in the field: typed here, or come with the address when one goes back or follows a link. */
export function useTypedQuery(asked: string, onQuery: (query: string) => Promise<void>): TypedQuery {
  const [query, setQuery] = useState(asked);
  const [seen, setSeen] = useState(asked);
  const [written, setWritten] = useState(asked);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  if (asked !== seen) {
    setSeen(asked);
    // What was written here comes back; anything else was asked for from outside.
    if (asked !== written) setQuery(asked);
  }
  const write = async (next: string): Promise<void> => {
    clearTimeout(timer.current);
    setWritten(next);
    if (next !== asked) await onQuery(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    query,
    type: (next) => {
      setQuery(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(next), pause);
    },
    settle: () => write(query),
  };
}
