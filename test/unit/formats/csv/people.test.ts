import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedPerson } from '#shared/domain/imports/parsed-person.ts';
import { nameKey } from '#shared/domain/people/name-key.ts';
import { ROLES } from '#shared/domain/people/roles.ts';
import { armed, defused } from '#shared/formats/csv/formula.ts';
import { printPeople } from '#shared/formats/csv/print-people.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { expectLinear } from '#test/helpers/growth.ts';

const read = (text: string, file = 'people.csv') => parseDocument(text, file);
const people = (text: string): readonly ParsedPerson[] => {
  const result = read(text);
  if (!result.ok) throw new Error(`${result.error.line}: ${result.error.message}`);
  return result.value.people;
};
const faults = (text: string): readonly (readonly [number, string])[] => {
  const result = read(text);
  if (result.ok) return [];
  return [result.error, ...(result.error.more ?? [])].map(({ line, message }) => [line, message]);
};
const ADA = { name: 'Ada Lovelace', email: 'ada@example.org', department: 'Operations', roles: ['operator', 'lead'], active: null };

describe('D7: a table of people', () => {
  it.each([
    ['commas', 'Name,E-Mail,Department,Roles\nAda Lovelace,ada@example.org,Operations,"lead, operator"\n'],
    ['semicolons, another order, roles in any case', 'role;mail;NAME;dept\nLEAD, operator;ada@example.org;Ada Lovelace;Operations'],
    ['tabs', 'email address\tfull name\tRoles\tdepartment\nada@example.org\tAda  Lovelace\toperator|lead\tOperations\n'],
    ['a byte order mark and CRLF', '\uFEFF"name","email","department","role"\r\n"Ada Lovelace","ada@example.org","Operations","operator/lead"\r\n'],
    ['a declared delimiter', 'sep=|\nname|email|department|roles\nAda Lovelace|ada@example.org|Operations|operator;lead\n'],
    ['empty lines and empty trailing cells', '\n\nname,email,department,roles,\n\nAda Lovelace,ada@example.org,Operations,operator lead,\n,,,,\n'],
    ['old Mac line ends', 'name,email,department,roles\rAda Lovelace,ada@example.org,Operations,operator lead\r'],
  ])('is read with %s', (_what, text) => {
    expect(people(text)).toMatchObject([ADA]);
  });

  it('keeps what a quoted cell holds, and counts lines through it', () => {
    const text = 'name,department\n"O""Hara, Ned","Night\nshift"\nBen,Day\n';
    expect(people(text)).toMatchObject([{ name: 'O"Hara, Ned', department: 'Night shift', line: 2 }, { name: 'Ben', line: 4 }]);
  });

  it('takes what a table does not say for not said', () => {
    expect(people('name\nAda\n')).toEqual([{ name: 'Ada', email: null, department: null, roles: null, active: null, line: 2 }]);
    expect(people('name,active\nAda,Yes\nBen,0\nCleo,\n').map(({ active }) => active)).toEqual([true, false, null]);
  });

  it('says which columns it leaves out', () => {
    const result = read('name,phone\nAda,123\n');
    expect(result).toMatchObject({ ok: true, value: { warnings: [{ line: 1, code: 'unknown-column', message: expect.stringContaining('Column 2 (phone)') }], unplaced: [{ line: 1, text: 'name, phone' }] } });
  });

  it.each([
    ['nothing', '', [[1, 'Expected a row of headings with “name”']]],
    ['no headings', 'Ada,ada@example.org\n', [[1, 'found Ada, ada@example.org']]],
    ['a heading twice', 'name,mail,e-mail\nAda,a@b,c@d\n', [[1, 'Column 3 (e-mail): expected each heading once, found the one of column 2 again']]],
    ['too few and too many cells', 'name,email\nAda\nBen,b@c,x\nCleo,c@d,\n', [[2, 'Expected 2 cells as in the first row, found 1'], [3, 'Expected 2 cells as in the first row, found 3']]],
    ['an unclosed quotation mark', 'name,email\nAda,a@b\n"Ben,b@c\nCleo,c@d\n', [[3, 'Expected a closing quotation mark']]],
    ['text after a closing quotation mark', 'name,email\n"Ada" L,a@b\n', [[2, 'Expected the end of the cell']]],
    ['somebody twice, in any case', 'name\nAda\nBen\n ADA \n', [[4, '“ADA” stands on line 2 already']]],
    ['all at once, below a cell of two lines', 'name,email,role\n"A\nda",a b,lead\n,b@c,boss\nCleo,c@d,operator\nDan,@,\n', [
      [3, 'Column 2 (email): expected an address such as ada@example.org, found “a b”'],
      [4, 'Column 1 (name): expected a name, found nothing'],
      [4, 'Column 3 (roles): expected operator, lead, commander, approver, administrator, one or more of them; found “boss”'],
      [6, 'Column 2 (email)'],
    ]],
    ['an answer that is neither yes nor no', 'name,active\nAda,maybe\n', [[2, 'Column 2 (active): expected yes or no, found “maybe”']]],
    ['separators for roles', 'name,roles\nAda,";"\n', [[2, 'Column 2 (roles)']]],
    ['a long name and a bell', `name,department\n${'a'.repeat(301)},x\nBen,"b\u0007"\n`, [[2, 'expected at most 300 characters, found 301'], [3, 'Column 2 (department): expected plain text, found a control character']]],
  ] as const)('refuses %s, and says where and what was expected', (_what, text, expected) => {
    const found = faults(text);
    expect(found.map(([line]) => line)).toEqual(expected.map(([line]) => line));
    for (const [index, [, part]] of expected.entries()) expect(found[index]?.[1]).toContain(part);
  });

  it('names the first hundred faults and counts the others', () => {
    const found = faults(`name,email\n${'Ada,nobody\n'.repeat(150)}`);
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toEqual([102, '50 more faults from here on.']);
  });

  it('leaves a Markdown file with commas alone', () => {
    expect(read('name,email\nAda,a@b\n', 'notes.md')).toMatchObject({ ok: true, value: { people: [] } });
  });
});

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => text.normalize('NFC').replace(/[\p{Cc}\s]+/gu, ' ').trim()).filter((text) => text !== '');
const atom = fc.stringMatching(/^[A-Za-z0-9+=_'-]{1,20}$/);
const person = fc.record({
  name: fc.oneof(word, word.map((text) => `=${text}`), fc.constantFrom("'=1+1", "''@x", '-', "'", '"', '";"', ',', 'sep=;', 'name', '＝1')),
  email: fc.option(fc.tuple(atom, atom).map(([local, domain]) => `${local}@${domain.replace(/[+=_'-]/g, 'x')}`)),
  department: fc.option(word),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }).map((roles) => ROLES.filter((role) => roles.includes(role))),
  active: fc.boolean(),
});

describe('X2: people out and in again', () => {
  it('writing and reading is the identity', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ name }) => nameKey(name), maxLength: 12 }), (all) => {
        expect(people(printPeople(all)).map(({ line: _line, ...rest }) => rest)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  it('no cell starts a formula of a spreadsheet, and each reads back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('=cmd', '+1', '-1', '@SUM', "'=x", "''=x", "'x", '＝1', '\t=1')), (cell) => {
        expect(defused(cell)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
        expect(armed(defused(cell))).toBe(cell);
      }),
    );
    expect(printPeople([{ name: '=HYPERLINK("x")', email: '+ada@example.org', department: '-', roles: ['lead'], active: true }])).toBe(
      '\uFEFFname,email,department,roles,active\r\n"\'=HYPERLINK(""x"")",\'+ada@example.org,\'-,lead,yes\r\n',
    );
  });
});

describe('X1: hostile tables', () => {
  it.each([
    ['a NUL', 'name\nAda\u0000\n', 2, 'binary'],
    ['a cell of a megabyte', `name\n"${'x'.repeat(1_000_000)}"\n`, 2, 'characters'],
    ['a megabyte of lines in one cell', `name\n"${'x\n'.repeat(500_000)}"\n`, 2, 'at most 300'],
    ['a megabyte of quotation marks', `name\n${'"'.repeat(150_001)}\n`, 2, 'quotation mark'],
    ['a row of many cells', `name\n${','.repeat(100_000)}x\n`, 2, 'found 100001'],
    ['a header of many cells', `${'a,'.repeat(90_000)}\n`, 1, 'row of headings'],
  ])('%s is refused at once, with its line', (_what, text, line, part) => {
    expect(faults(text)[0]).toEqual([line, expect.stringContaining(part)]);
  });

  it('any text gives a document or a fault with a line, and never throws', () => {
    const noise = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', 'a', '@', '=', ' ', '\u202e', '\ud800', 'name', 'email', '__proto__'), maxLength: 60 });
    fc.assert(
      fc.property(fc.boolean(), noise, (headed, text) => {
        const result = read(headed ? `name,email,__proto__\n${text}` : text);
        if (!result.ok) expect(result.error.line).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });

  it('two hundred thousand faults are counted', () => {
    expect(faults(`name\n${'Ada\n'.repeat(200_000)}`).at(-1)).toEqual([103, '199899 more faults from here on.']);
  });

  it('many people take no longer each than few', () => {
    expectLinear((size) => {
      const text = `name,email,roles\n${Array.from({ length: size }, (_, n) => `Person ${n},p${n}@example.org,operator`).join('\n')}\n`;
      return () => expect(people(text)).toHaveLength(size);
    }, 5_000);
  });
});
