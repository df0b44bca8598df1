import type { ParsedPerson } from '#shared/domain/imports/parsed-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import { isEmail } from '#shared/domain/people/email.ts';
import { ROLES, type Role } from '#shared/domain/people/roles.ts';
import type { ParseError, ParseWarning, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Cell, type Row, readTable } from './table.ts';

export const COLUMNS = ['name', 'email', 'department', 'roles', 'active'] as const;
type Column = (typeof COLUMNS)[number];

/** What people call the columns, without case, spaces and marks. */
const HEADINGS: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    name: 'name', fullname: 'name', displayname: 'name', person: 'name',
    email: 'email', mail: 'email', emailaddress: 'email', mailaddress: 'email',
    department: 'department', dept: 'department',
    roles: 'roles', role: 'roles',
    active: 'active',
  }),
);

const columnOf = (heading: string): Column | undefined => HEADINGS.get(heading.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));

const TRUTHS: ReadonlyMap<string, boolean> = new Map([...['yes', 'true', '1', 'y', 'x'].map((word) => [word, true] as const), ...['no', 'false', '0', 'n'].map((word) => [word, false] as const)]);

const LONGEST_NAME = 300;
const MOST_FAULTS = 100;

type Places = ReadonlyMap<Column, number>;
type Note = (cell: Cell, column: Column, message: string) => void;

/**
 * Reads a table of people (D7): a row of headings, in any order, then a person a row. Lines are 1-based; every fault of
 * the file is told, with its line and column and what was expected there, and one fault refuses all of it (X1).
 */
export function parsePeople(text: string, title: string): Result<ParsedDocument, ParseError> {
  const rows = readTable(text, (header) => header.filter((heading) => columnOf(heading) !== undefined).length);
  if (!rows.ok) return rows;
  const [header, ...rest] = rows.value;
  const head = readHeader(header);
  if (!head.ok) return head;
  const faults: ParseWarning[] = [];
  const people: ParsedPerson[] = [];
  for (const row of rest) {
    const person = readRow(row, head.value.places, head.value.width, faults);
    if (person !== null) people.push(person);
  }
  const [first, ...more] = limited([...faults, ...namesakes(people)].sort((a, b) => a.line - b.line));
  if (first !== undefined) return err({ ...first, more });
  const unplaced = [{ line: header?.line ?? 1, text: (header?.cells ?? []).map((cell) => cell.text).join(', ') }];
  return ok({ title, checklists: [], workflows: [], maps: [], people, warnings: head.value.warnings, unplaced });
}

function readHeader(header: Row | undefined): Result<{ places: Places; width: number; warnings: ParseWarning[] }, ParseError> {
  const cells = header?.cells ?? [];
  const line = header?.line ?? 1;
  const places = new Map<Column, number>();
  const warnings: ParseWarning[] = [];
  for (const [index, { text, line: at }] of cells.entries()) {
    const column = columnOf(text);
    if (column === undefined) {
      if (text !== '') warnings.push({ line: at, code: 'unknown-column', message: `Column ${index + 1} (${clip(text)}) is not one of ${COLUMNS.join(', ')}. It was left out.` });
    } else if (places.has(column)) {
      return err({ line: at, code: 'column-twice', message: `Column ${index + 1} (${clip(text)}): expected each heading once, found the one of column ${(places.get(column) ?? 0) + 1} again.` });
    } else places.set(column, index);
  }
  if (places.has('name')) return ok({ places, width: cells.length, warnings });
  const found = cells.length === 0 ? 'nothing' : cells.map(({ text }) => clip(text)).join(', ').slice(0, 200);
  return err({ line, code: 'no-header', message: `Expected a row of headings with “name”, and email, department or roles where they are known; found ${found}.` });
}

function readRow({ line, cells }: Row, places: Places, width: number, faults: ParseWarning[]): ParsedPerson | null {
  const last = cells.findLastIndex(({ text }) => text !== '');
  if (cells.length < width || last >= width) {
    faults.push({ line, code: 'ragged-row', message: `Expected ${width} ${width === 1 ? 'cell' : 'cells'} as in the first row, found ${Math.max(cells.length < width ? cells.length : 0, last + 1)}.` });
    return null;
  }
  const before = faults.length;
  const note: Note = (cell, column, message) => faults.push({ line: cell.line, code: `unexpected-${column}`, message: `Column ${(places.get(column) ?? 0) + 1} (${column}): ${message}` });
  const read = <T>(column: Column, take: (cell: Cell) => T): T | null => {
    const cell = cells[places.get(column) ?? -1];
    return cell === undefined || (cell.text === '' && column !== 'name') ? null : take(cell);
  };
  const person = {
    name: read('name', (cell) => words(cell, 'name', note)) ?? '',
    email: read('email', (cell) => address(cell, note)),
    department: read('department', (cell) => words(cell, 'department', note)),
    roles: read('roles', (cell) => rolesIn(cell, note)),
    active: read('active', (cell) => truth(cell, note)),
    line,
  };
  return faults.length === before ? person : null;
}

function words(cell: Cell, column: 'name' | 'department', note: Note): string {
  const text = cell.text.normalize('NFC').replace(/\s+/gu, ' ');
  if (text === '') note(cell, column, `expected a ${column}, found nothing.`);
  else if (text.length > LONGEST_NAME) note(cell, column, `expected at most ${LONGEST_NAME} characters, found ${text.length}.`);
  else if (/\p{Cc}/u.test(text)) note(cell, column, 'expected plain text, found a control character.');
  return text;
}

function address(cell: Cell, note: Note): string {
  if (!isEmail(cell.text)) note(cell, 'email', `expected an address such as ada@example.org, found “${clip(cell.text)}”.`);
  return cell.text;
}

function rolesIn(cell: Cell, note: Note): Role[] {
  const said = cell.text.toLowerCase().split(/[\s,;|/]+/u).filter((word) => word !== '');
  const strange = said.filter((word) => !(ROLES as readonly string[]).includes(word));
  if (said.length === 0 || strange.length > 0) note(cell, 'roles', `expected ${ROLES.join(', ')}, one or more of them; found “${clip(strange.join(' ') || cell.text)}”.`);
  return ROLES.filter((role) => said.includes(role));
}

function truth(cell: Cell, note: Note): boolean {
  const value = TRUTHS.get(cell.text.toLowerCase());
  if (value === undefined) note(cell, 'active', `expected yes or no, found “${clip(cell.text)}”.`);
  return value ?? true;
}

/** Active people are told apart by name, so a file can name each but once. */
function namesakes(people: readonly ParsedPerson[]): ParseWarning[] {
  const seen = new Map<string, number>();
  const faults: ParseWarning[] = [];
  for (const { name, line } of people.filter(({ active }) => active !== false)) {
    const before = seen.get(nameKey(name));
    if (before === undefined) seen.set(nameKey(name), line);
    else faults.push({ line, code: 'named-twice', message: `Expected each person once; “${clip(name)}” stands on line ${before} already.` });
  }
  return faults;
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const limited = (faults: readonly ParseWarning[]): ParseWarning[] => {
  const last = faults[MOST_FAULTS];
  return last === undefined ? [...faults] : [...faults.slice(0, MOST_FAULTS), { line: last.line, code: 'more-faults', message: `${faults.length - MOST_FAULTS} more faults from here on.` }];
};
