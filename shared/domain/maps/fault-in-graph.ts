import type { Graph } from './graph.ts';
import { GRAPH_LIMITS } from './graph-limits.ts';

type Fault = { readonly path: string; readonly message: string };

/**
 * Where a graph is more than can be kept, and why; null where it is not. It refuses what `graphSchema` refuses, without a
 * validator: pages that draw charts need none.
 */
export function faultInGraph({ nodes, edges, groups }: Graph): Fault | null {
  const most = (path: 'nodes' | 'edges' | 'groups', { length }: readonly unknown[]): Fault | null =>
    length > GRAPH_LIMITS[path] ? { path, message: `at most ${GRAPH_LIMITS[path]} can be kept` } : null;
  return (
    most('nodes', nodes) ?? most('edges', edges) ?? most('groups', groups) ??
    first(nodes, ({ id, label }) => name('id', id) ?? text('label', label), 'nodes') ??
    first(edges, ({ from, to, label }) => name('from', from) ?? name('to', to) ?? text('label', label ?? ''), 'edges') ??
    first(groups, ({ id, title }) => name('id', id) ?? text('title', title), 'groups')
  );
}

function name(path: string, id: string): Fault | null {
  if (id === '') return { path, message: 'a name is missing' };
  return id.length > GRAPH_LIMITS.id ? { path, message: `a name has at most ${GRAPH_LIMITS.id} letters` } : null;
}

const text = (path: string, label: string): Fault | null => (label.length > GRAPH_LIMITS.label ? { path, message: `a label has at most ${GRAPH_LIMITS.label} letters` } : null);

function first<T>(all: readonly T[], check: (each: T) => Fault | null, path: string): Fault | null {
  for (const [index, each] of all.entries()) {
    const fault = check(each);
    if (fault !== null) return { ...fault, path: `${path} → ${index} → ${fault.path}` };
  }
  return null;
}
