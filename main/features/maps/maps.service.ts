import type { ProcessMap } from '#shared/domain/maps/map.ts';
import type { MapSummary } from '#shared/ipc/views.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Means, found } from '#main/core/context.ts';
import { mapsRepository } from './maps.repository.ts';

export function mapsService({ read }: Means) {
  const maps = mapsRepository(read);
  return {
    list: (): MapSummary[] =>
      maps.all().map(({ id, title, graph, source }) => ({ id, title, nodes: graph.nodes.length, edges: graph.edges.length, source: source?.path ?? null })),
    get: (id: Id): ProcessMap => found(maps.get(id), 'map'),
  };
}
export type MapsService = ReturnType<typeof mapsService>;
