import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, cleanNote, cleanText, extensionOf, fileNameFor } from '#shared/domain/evidence/clean.ts';

describe('the name of a file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['/etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\cmd.exe', 'cmd.exe'],
    ['../..', 'file'],
    ['   ', 'file'],
    ['...', 'file'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\u200bb\ufeffc.txt', 'abc.txt'],
    ['tab\tand\nline\u0000.log', 'tabandline.log'],
    ['invoice.pdf . .', 'invoice.pdf'],
    ['  two   spaces .txt', 'two spaces .txt'],
    ['\ud800half.txt', '�half.txt'],
    ['نمی\u200cدانم.pdf', 'نمی\u200cدانم.pdf'],
    ['👩\u200d🚒.png', '👩\u200d🚒.png'],
  ])('%j is kept as %j', (name, kept) => {
    expect(cleanName(name)).toBe(kept);
  });

  it('is cut with its extension kept', () => {
    const cut = cleanName(`${'a'.repeat(400)}.jpeg`);
    expect(cut).toHaveLength(200);
    expect(cut).toMatch(/a…\.jpeg$/);
  });

  it('never holds a path, a hidden character or nothing, whatever it was; and stays what it is when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = cleanName(name);
        expect(kept).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(kept.trim()).not.toBe('');
        expect(['.', '..']).not.toContain(kept);
        expect(kept.length).toBeLessThanOrEqual(400);
        expect(cleanName(kept)).toBe(kept);
        expect(fileNameFor(name)).not.toMatch(/[<>:"|?*/\\]|^-|[. ]$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([['CON', 'file CON'], ['nul.txt', 'file nul.txt'], ['a:b|c?.txt', 'a b c .txt'], ['-rf', 'rf'], ['::', 'file']])('%j is written as %j', (name, written) => {
    expect(fileNameFor(name)).toBe(written);
  });

  it('says what its extension is', () => {
    expect([extensionOf('a.PDF'), extensionOf('.profile'), extensionOf('none'), extensionOf('a.tar.gz')]).toEqual(['pdf', '', '', 'gz']);
  });
});

describe('text', () => {
  it('shows what hides in a file, and gives one kind of line end', () => {
    expect(cleanText('\ufeffa\r\nb\rc\td\u0000\u001b[31m\u202ex')).toBe('a\nb\nc\td��[31m�x');
  });

  it('keeps a note as it was written, without control characters', () => {
    expect(cleanNote('  all\twell\r\n\u0007fine  ')).toBe('all\twell\nfine');
  });
});
