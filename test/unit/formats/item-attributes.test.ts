import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGES } from '#shared/domain/items/item.ts';
import { type Attributes, printTail, readTail } from '#shared/formats/markdown/item-attributes.ts';

const none: Attributes = { critical: false, stage: null, owner: null, due: null, reason: null };

describe('D5: words in braces behind a text', () => {
  it.each([
    ['a {critical}', 'a', { critical: true }],
    ['a { critical  stage=setup }', 'a', { critical: true, stage: 'setup' }],
    ['a {reason="say \\"no\\"\\nback\\\\"}', 'a', { reason: 'say "no"\nback\\' }],
    ['a {owner=Ana due=+03d}', 'a', { owner: 'Ana', due: '+3d' }],
    ['a {b} {owner="{critical}"}', 'a {b}', { owner: '{critical}' }],
  ])('%s', (text, rest, said) => {
    expect(readTail(text)).toEqual({ text: rest, attributes: { ...none, ...said }, isMisread: false });
  });

  it.each(['a {Critical}', 'a {#id}', 'a {}', 'a{critical}', '{critical}', 'a {critical} b', 'a {{critical}}', 'a {x=1}', 'a \\frac{a}{b}', 'a }', 'a {'])('“%s” is text, and nobody meant it otherwise', (text) => {
    expect(readTail(text)).toEqual({ text, attributes: none, isMisread: false });
    expect(printTail(text, none)).toBe(text);
  });

  it.each(['a {critical urgent}', 'a {stage=launch}', 'a {due=tomorrow}', 'a {owner=""}', 'a {critical critical}', 'a {owner=Ana Ruiz}', 'a {reason="open}'])('“%s” is text, but looks as if it were meant', (text) => {
    expect(readTail(text)).toEqual({ text, attributes: none, isMisread: true });
    expect(printTail(text, none)).toContain('\\{');
    expect(readTail(printTail(text, none))).toEqual({ text, attributes: none, isMisread: false });
  });

  it('reads back whatever it prints', () => {
    const scrap = fc.constantFrom('a', ' ', '\\', '"', '{', '}', '=', '{critical', 'critical}', 'stage=build', 'owner="', '\\"', '{owner="', '\t', '{critical}', ' {due=+1d}', 'reason=');
    const text = fc.array(scrap, { minLength: 1, maxLength: 14 }).map((parts) => parts.join('').trim()).filter((whole) => whole !== '');
    fc.assert(
      fc.property(text, fc.boolean(), fc.option(fc.constantFrom(...STAGES)), fc.option(text), fc.option(fc.constantFrom('+1d', '2026-11-27T17:00')), fc.option(text), (whole, critical, stage, owner, due, reason) => {
        const attributes = { critical, stage, owner, due, reason };
        expect(readTail(printTail(whole, attributes))).toEqual({ text: whole, attributes, isMisread: false });
      }),
      { numRuns: 3_000 },
    );
  });
});
