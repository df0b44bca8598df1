import Papa from 'papaparse';
import type { ParsedPerson } from '#shared/domain/imports/parsed-person.ts';
import { defused } from './formula.ts';
import { COLUMNS } from './people.ts';
import { BYTE_ORDER_MARK } from './table.ts';

/** Writes people as a table that `parsePeople` reads back the same (X2). No cell of it is run by a spreadsheet. */
export function printPeople(people: readonly Omit<ParsedPerson, 'line'>[]): string {
  const rows = people.map(({ name, email, department, roles, active }) => [name, email ?? '', department ?? '', roles?.join('; ') ?? '', active === null ? '' : active ? 'yes' : 'no']);
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...COLUMNS], ...rows.map((row) => row.map(defused))], { newline: '\r\n' })}\r\n`;
}
