import type { Source } from '#shared/domain/ledger/event.ts';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { type ProcessMap, applyMap } from '#shared/domain/maps/map.ts';
import { json, jsonFrom } from '#main/store/columns.ts';
import { type Projection, fold } from '#main/store/projection.ts';

type MapRow = { id: string; title: string; graph: string; source: string | null };

export const toMap = (row: MapRow): ProcessMap => ({
  id: row.id, title: row.title, graph: JSON.parse(row.graph) as Graph, source: jsonFrom<Source>(row.source),
});

export const mapsProjection: Projection = {
  entities: ['map'],
  tables: ['maps'],
  projector: fold(applyMap, (db) => {
    const select = db.prepare<[string], MapRow>('SELECT * FROM maps WHERE id = ?');
    const upsert = db.prepare('INSERT OR REPLACE INTO maps (id, title, graph, source, source_path) VALUES (?, ?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM maps WHERE id = ?');
    return {
      read: (id) => { const row = select.get(id); return row === undefined ? null : toMap(row); },
      write: (after) => void upsert.run(after.id, after.title, json(after.graph), json(after.source), after.source?.path ?? null),
      remove: (before) => void remove.run(before.id),
    };
  }),
};
