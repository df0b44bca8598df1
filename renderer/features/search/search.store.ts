import { useState } from 'react';
import type { SearchAnswer } from '#shared/ipc/search-views.ts';
import { queryStore } from '#renderer/lib/query.ts';

const answers = queryStore('search.find', ['departments', 'checklists', 'items', 'people', 'workflows', 'runs', 'maps', 'evidence']);

/** So many are shown; whoever wants more says more. */
const LIMIT = 200;

export interface Search {
  /** What was answered last; while a newer answer is on its way, what it replaces. Null before anything was asked. */
  readonly answer: SearchAnswer | null;
  /** Whether the answer is the one to what is asked now. */
  readonly isCurrent: boolean;
}

/** What a query finds, live. */
export function useSearch(query: string): Search {
  const isAsked = query.trim() !== '';
  const { data } = answers.useQuery(isAsked ? { query, limit: LIMIT } : null);
  const [last, setLast] = useState<SearchAnswer | null>(null);
  if (data !== null && data !== last) setLast(data);
  if (!isAsked) return { answer: null, isCurrent: true };
  return { answer: data ?? last, isCurrent: data !== null };
}
