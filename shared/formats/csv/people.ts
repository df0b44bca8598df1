import type { ParsedPerson } from '#shared/domain/imports/parsed-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import { isEmail } from '#shared/domain/people/email.ts';
import { ROLES, type Role } from '#shared/domain/people/roles.ts';
import type { ParseError, ParseWarning, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { type Entry, clip, errorOf, headings, headingsLine, readHeader, readEntry, readTruth } from './sheet.ts';
import type { Row } from './table.ts';

export const COLUMNS = ['name', 'email', 'department', 'roles', 'active'] as const;
type Column = (typeof COLUMNS)[number];

export const PEOPLE = headings(COLUMNS, {
  fullname: 'name', displayname: 'name', person: 'name',
  mail: 'email', emailaddress: 'email', mailaddress: 'email',
  dept: 'department',
  role: 'roles',
});

const LONGEST_NAME = 300;

/**
 * Reads a table of people (D7): a row of headings, in any order, then a person a row. Lines are 1-based; every fault of
 * the file is told, with its line and column and what was expected there, and one fault refuses all of it (X1).
 */
export function parsePeople(header: Row, rows: readonly Row[], title: string): Result<ParsedDocument, ParseError> {
  const sheet = readHeader(header, PEOPLE);
  if (!sheet.ok) return sheet;
  const faults: ParseWarning[] = [];
  const people = rows.flatMap((row) => {
    const entry = readEntry(row, sheet.value, faults);
    const person = entry === null ? null : readPerson(entry);
    return person === null ? [] : [person];
  });
  const error = errorOf([...faults, ...namesakes(people)]);
  if (error !== null) return err(error);
  return ok({ title, checklists: [], workflows: [], maps: [], people, warnings: sheet.value.warnings, unplaced: [headingsLine(header)] });
}

function readPerson(entry: Entry<Column>): ParsedPerson | null {
  const person = {
    name: name(entry),
    email: address(entry),
    department: words(entry, 'department'),
    roles: rolesIn(entry),
    active: readTruth(entry, 'active'),
    line: entry.line,
  };
  return entry.isSound() ? person : null;
}

function name(entry: Entry<Column>): string {
  const said = words(entry, 'name');
  if (said === null) entry.fault('name', 'expected a name, found nothing.');
  return said ?? '';
}

function words({ cell, fault }: Entry<Column>, column: 'name' | 'department'): string | null {
  const text = cell(column)?.text.normalize('NFC').replace(/\s+/gu, ' ') ?? null;
  if (text === null) return null;
  if (text.length > LONGEST_NAME) fault(column, `expected at most ${LONGEST_NAME} characters, found ${text.length}.`);
  else if (/\p{Cc}/u.test(text)) fault(column, 'expected plain text, found a control character.');
  return text;
}

function address({ cell, fault }: Entry<Column>): string | null {
  const text = cell('email')?.text ?? null;
  if (text !== null && !isEmail(text)) fault('email', `expected an address such as ada@example.org, found “${clip(text)}”.`);
  return text;
}

function rolesIn({ cell, fault }: Entry<Column>): Role[] | null {
  const text = cell('roles')?.text;
  if (text === undefined) return null;
  const said = text.toLowerCase().split(/[\s,;|/]+/u).filter((word) => word !== '');
  const strange = said.filter((word) => !(ROLES as readonly string[]).includes(word));
  if (said.length === 0 || strange.length > 0) fault('roles', `expected ${ROLES.join(', ')}, one or more of them; found “${clip(strange.join(' ') || text)}”.`);
  return ROLES.filter((role) => said.includes(role));
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
