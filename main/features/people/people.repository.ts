import type { Person } from '#shared/domain/people/person.ts';
import type { Reader } from '#main/store/database.ts';
import { toPerson } from './people.projection.ts';

type Row = Parameters<typeof toPerson>[0];

export const peopleRepository = (read: Reader) => ({
  get: (id: string): Person | null => {
    const row = read.get<Row>('SELECT * FROM people WHERE id = ?', id);
    return row === undefined ? null : toPerson(row);
  },
  all: (): Person[] => read.all<Row>('SELECT * FROM people ORDER BY name, id').map(toPerson),
});
export type PeopleRepository = ReturnType<typeof peopleRepository>;
