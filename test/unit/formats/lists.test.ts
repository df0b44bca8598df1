import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#shared/formats/document.ts';
import { outlineOf } from '#test/helpers/outline.ts';

const LISTS = new URL('../../fixtures/documents/lists/', import.meta.url);
const names = readdirSync(LISTS).filter((name) => name.endsWith('.md'));

describe('X1: lists as they are written elsewhere', () => {
  it.each(names)('%s becomes what its neighbour says', (name) => {
    const outline = outlineOf(parseDocument(readFileSync(new URL(name, LISTS), 'utf8'), name));
    const expected = new URL(name.replace(/\.md$/, '.txt'), LISTS);
    if (process.env['WRITE_EXPECTED'] === '1') writeFileSync(expected, outline);
    expect(outline).toBe(readFileSync(expected, 'utf8'));
  });
});
