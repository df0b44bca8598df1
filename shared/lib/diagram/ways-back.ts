import { addTo } from '../index-by.ts';
import type { DiagramEdge } from './model.ts';

/** Whether one can follow the edges and come back to where one was. */
export function hasWayBack(edges: readonly Pick<DiagramEdge, 'from' | 'to'>[]): boolean {
  const [next, entries] = [new Map<string, string[]>(), new Map<string, number>()];
  for (const { from, to } of edges) {
    addTo(next, from, to);
    entries.set(from, entries.get(from) ?? 0);
    entries.set(to, (entries.get(to) ?? 0) + 1);
  }
  const free = [...entries].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of free) {
    for (const to of next.get(id) ?? []) {
      const left = (entries.get(to) ?? 0) - 1;
      entries.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return free.length < entries.size;
}
