import type { ParseError, ParsedDocument } from '#shared/domain/imports/parsed-document.ts';
import { type Result, err } from '#shared/lib/result.ts';
import { parseLists } from './checklists.ts';
import { LISTS } from './list-columns.ts';
import { PEOPLE, parsePeople } from './people.ts';
import { type Headings, clip, columnOf } from './sheet.ts';
import { readTable } from './table.ts';

const known = <C extends string>(headings: Headings<C>, header: readonly string[]): C[] => header.flatMap((heading) => columnOf(headings, heading) ?? []);

/** Reads a table as what its headings say: with a column of items it is lists (D5), with one of names it is people (D7). */
export function parseTable(text: string, title: string): Result<ParsedDocument, ParseError> {
  const read = readTable(text, (header) => Math.max(known(LISTS, header).length, known(PEOPLE, header).length));
  if (!read.ok) return read;
  const [header = { line: 1, cells: [] }, ...rows] = read.value;
  const said = header.cells.map((cell) => cell.text);
  const [ofLists, ofPeople] = [known(LISTS, said), known(PEOPLE, said)];
  if (ofLists.includes('item')) return parseLists(header, rows, title);
  if (ofLists.length > ofPeople.length) return err({ line: header.line, code: 'no-item-column', message: `Expected a column “item” beside ${ofLists.join(', ')}; found ${listed(said)}.` });
  if (ofPeople.includes('name')) return parsePeople(header, rows, title);
  return err({ line: header.line, code: 'no-header', message: `Expected a row of headings with “name” for people, or with “item” for lists; found ${listed(said)}.` });
}

const listed = (said: readonly string[]): string => (said.length === 0 ? 'nothing' : said.map(clip).join(', ').slice(0, 200));
