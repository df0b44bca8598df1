import type { ProcessMap } from '#shared/domain/maps/map.ts';
import type { Reader } from '#main/store/database.ts';
import { toMap } from './maps.projection.ts';

type Row = Parameters<typeof toMap>[0];

export const mapsRepository = (read: Reader) => ({
  get: (id: string): ProcessMap | null => {
    const row = read.get<Row>('SELECT * FROM maps WHERE id = ?', id);
    return row === undefined ? null : toMap(row);
  },
  all: (): ProcessMap[] => read.all<Row>('SELECT * FROM maps ORDER BY title, id').map(toMap),
  bySource: (path: string): ProcessMap[] => read.all<Row>('SELECT * FROM maps WHERE source_path = ? ORDER BY id', path).map(toMap),
});
