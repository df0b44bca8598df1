import { asLines, onOneLine } from '#shared/domain/imports/item-words.ts';
import { type ItemWords, type ListIdentity, type ParseError, type ParseWarning, type ParsedChecklist, type ParsedDocument, type ParsedItem, SAYABLE } from '#shared/domain/imports/parsed-document.ts';
import { readDue, writeDue } from '#shared/domain/items/due-notation.ts';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import { identityOf } from '#shared/formats/markdown/identity.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { LISTS, type ListColumn, stateOf } from './list-columns.ts';
import { type Entry, type Sheet, clip, errorOf, headingsLine, readHeader, readEntry, readTruth } from './sheet.ts';
import type { Row } from './table.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Growing = Omit<ParsedItem, 'children'> & { readonly children: Growing[] };
/** A list as it is read; `open` are the items that the next row may stand under, from the outermost in. */
type Gathered = Mutable<Omit<ParsedChecklist, 'items'>> & { readonly items: Growing[]; readonly open: Growing[] };

/** What an exported list is known again by; the level, because without it all that is nested would move. */
const KNOWN_BY = ['listId', 'exported', 'level'] as const satisfies readonly ListColumn[];

const DEEPEST = 100;
const LONGEST = { department: 3_000, section: 300, list: 300, item: 20_000, reason: 5_000, owner: 300, notes: 50_000 } as const;
const WITHIN = /\s\/\s/u;

/**
 * Reads a table of items (X1): a row of headings, in any order, then an item a row. Where a row says of no list what it
 * belongs to, it goes on with the list of the row above; without any the file is one list of its name. A column that is
 * not there says nothing of its field, an empty cell says that there is none. One fault refuses the whole file.
 */
export function parseLists(header: Row, rows: readonly Row[], title: string): Result<ParsedDocument, ParseError> {
  const sheet = readHeader(header, LISTS);
  if (!sheet.ok) return sheet;
  const { places, warnings } = sheet.value;
  const lacking = KNOWN_BY.filter((column) => !places.has(column));
  if ((places.has('listId') || places.has('exported')) && lacking.length > 0) {
    const message = `Expected “listId”, “exported” and “level” together, as the export wrote them; “${lacking.join('” and “')}” is missing. Take out listId and exported to import a list of its own.`;
    return err({ line: header.line, code: 'column-missing', message });
  }
  const faults: ParseWarning[] = [];
  const lists = gather(sheet.value, rows, title, faults);
  const error = errorOf(faults);
  if (error !== null) return err(error);
  const silent = SAYABLE.filter((field) => !places.has(field));
  const checklists = lists.map(({ open: _open, ...list }): ParsedChecklist => ({ ...list, silent }));
  return ok({ title, checklists, workflows: [], maps: [], people: [], warnings, unplaced: [headingsLine(header)] });
}

function gather(sheet: Sheet<ListColumn>, rows: readonly Row[], title: string, faults: ParseWarning[]): readonly Gathered[] {
  const lists: Gathered[] = [];
  const byPlace = new Map<string, Gathered>();
  const byId = new Map<string, Gathered>();
  let current: Gathered | null = null;
  for (const row of rows) {
    const entry = readEntry(row, sheet, faults);
    if (entry === null) continue;
    current = listOf(entry, current);
    put(entry, current);
  }
  return lists;

  function listOf(entry: Entry<ListColumn>, above: Gathered | null): Gathered {
    const said = (['department', 'section', 'list', 'listId', 'exported'] as const).some((column) => entry.cell(column) !== null);
    if (!said && above !== null) return above;
    const name = text(entry, 'list', onOneLine);
    const place = { departments: (text(entry, 'department', onOneLine) ?? '').split(WITHIN).filter((each) => each !== ''), section: text(entry, 'section', onOneLine), title: name ?? title };
    const key = JSON.stringify(place);
    const identity = readIdentity(entry);
    const known = identity === null ? byPlace.get(key) : byId.get(identity.list);
    if (known !== undefined) {
      if (identity !== null && (known.title !== place.title || known.identity?.exported !== identity.exported)) {
        entry.fault('listId', `expected the list “${clip(known.title)}” with the same “exported” as on line ${known.line}, found “${clip(place.title)}”. Leave listId and exported empty to put the row into another list.`);
      }
      return known;
    }
    const list: Gathered = { ...place, isTitled: name !== null, identity, line: entry.line, items: [], open: [] };
    lists.push(list);
    byPlace.set(key, list);
    if (identity !== null) byId.set(identity.list, list);
    return list;
  }

  function put(entry: Entry<ListColumn>, { items, open }: Gathered): void {
    const level = readLevel(entry, open.length);
    const words = readWords(entry);
    open.length = level - 1;
    const item = { ...words, line: entry.line, children: [] };
    (open.at(-1)?.children ?? items).push(item);
    open.push(item);
  }
}

/** From 1, and at most one more than in the row above; an empty cell means as there. */
function readLevel({ cell, fault }: Entry<ListColumn>, above: number): number {
  const said = cell('level')?.text;
  if (said === undefined) return Math.max(1, above);
  const level = /^\d{1,3}$/.test(said) ? Number(said) : 0;
  const most = Math.min(above + 1, DEEPEST);
  if (level < 1 || level > most) fault('level', `expected ${most === 1 ? '1, as it is the first of its list' : `a whole number from 1 to ${most}`}, found “${clip(said)}”.`);
  return Math.min(Math.max(level, 1), most);
}

function readIdentity({ cell, fault }: Entry<ListColumn>): ListIdentity | null {
  const [list, exported] = [cell('listId')?.text ?? '', cell('exported')?.text ?? ''];
  if (list === '' && exported === '') return null;
  const identity = identityOf(list, exported);
  if (identity === null) fault(list === '' || exported !== '' ? 'listId' : 'exported', `expected what the export wrote into listId and exported, or nothing in both; found “${clip(list)}” and “${clip(exported)}”.`);
  return identity;
}

function readWords(entry: Entry<ListColumn>): ItemWords {
  const item = text(entry, 'item', onOneLine) ?? '';
  if (item === '') entry.fault('item', 'expected an item, found nothing.');
  return {
    text: item,
    state: choice(entry, 'state', 'open, in-progress, blocked, done or not-applicable', stateOf) ?? 'open',
    reason: text(entry, 'reason', asLines),
    stage: choice(entry, 'stage', STAGES.join(', '), stageOf),
    critical: readTruth(entry, 'critical') ?? false,
    owner: text(entry, 'owner', onOneLine),
    due: choice(entry, 'due', 'a day such as 2026-11-27, a day and time such as 2026-11-27T17:00, or days into the cycle such as +3d or +0d@10:00', dueOf),
    notes: text(entry, 'notes', asLines),
  };
}

function text({ cell, fault }: Entry<ListColumn>, column: keyof typeof LONGEST, tidy: (text: string) => string): string | null {
  const said = tidy(cell(column)?.text ?? '');
  if (said.length > LONGEST[column]) fault(column, `expected at most ${LONGEST[column]} characters, found ${said.length}.`);
  return said === '' ? null : said;
}

function choice<T>({ cell, fault }: Entry<ListColumn>, column: 'state' | 'stage' | 'due', expected: string, read: (text: string) => T | null): T | null {
  const said = cell(column)?.text;
  if (said === undefined) return null;
  const value = read(said);
  if (value === null) fault(column, `expected ${expected}; found “${clip(said)}”.`);
  return value;
}

const stageOf = (said: string): Stage | null => STAGES.find((stage) => stage === said.toLowerCase().replace(/[\s_-]/gu, '')) ?? null;

/** Also with a blank before the time, as spreadsheets write it. */
function dueOf(said: string): string | null {
  const due = readDue(said.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T'), 'UTC');
  return due === null ? null : writeDue(due);
}
