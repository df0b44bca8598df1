import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { diffIndices } from 'node-diff3';
import { describe, expect, it } from 'vitest';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { applyEdit, substance } from '#shared/domain/workflows/apply-edit.ts';
import { parseDocument } from '#shared/formats/document.ts';
import { editText } from '#shared/formats/markdown/runbook/edit/edit-text.ts';
import { plainLines } from '#shared/formats/markdown/runbook/layout.ts';
import { readDocument, readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { type Shape, shapeOf } from '#test/helpers/shape-outline.ts';

const SHAPES = new URL('../../../../fixtures/runbooks/shapes/', import.meta.url);
const names = readdirSync(SHAPES).filter((name) => name.endsWith('.md')).sort();
const textOf = (name: string): string => readFileSync(new URL(name, SHAPES), 'utf8');
const EXPECTED = new URL('expected.json', SHAPES);
const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Readonly<Record<string, Shape>>;

/** The runbooks of the shapes, each with its own text. */
const runbooks = names.flatMap((name): [string, string, string][] => {
  const parsed = parseDocument(textOf(name), name);
  return parsed.ok ? parsed.value.workflows.map(({ definition, text }) => [`${name}: ${definition.title}`, text, definition.title]) : [];
});

type Changed = { readonly removed: readonly string[]; readonly added: readonly string[]; /** Rows of the text before, from 0. */ readonly rows: readonly number[]; readonly text: string };

/** Carries an edit out, holds it against the model, and tells the lines that it took away and brought. */
function edited(text: string, title: string, edit: Edit): Changed {
  const before = readRunbook(text, title).definition;
  const result = editText(text, edit, title);
  if (!result.ok) throw new Error(`${JSON.stringify(edit)}: ${result.error.message}`);
  expect(substance(readRunbook(result.value, title).definition)).toEqual(substance(applyEdit(before, edit)));
  const changes = diffIndices(plainLines(text).split('\n'), plainLines(result.value).split('\n'));
  return {
    text: result.value,
    removed: changes.flatMap(({ buffer1Content }) => buffer1Content), added: changes.flatMap(({ buffer2Content }) => buffer2Content),
    rows: changes.flatMap(({ buffer1: [from, count] }) => Array.from({ length: count }, (_, index) => from + index)),
  };
}

const withoutNumbers = (line: string): string => line.replace(/\d+/g, '#');
const saying = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

it('W4, X1: shapes of runbooks as they are written elsewhere are understood as a person would', () => {
  const found = Object.fromEntries(names.map((name) => [name, shapeOf(textOf(name), name)]));
  if (process.env['WRITE_EXPECTED'] === '1') writeFileSync(EXPECTED, `${JSON.stringify(found, null, 1)}\n`);
  expect(names.length).toBeGreaterThanOrEqual(45);
  expect(found).toEqual(expected);
});

describe.each(runbooks)('W4: %s', (_name, text, title) => {
  const document = readDocument(text, title);
  if (!document.ok) throw new Error(document.note.message);
  const { definition, layout, steps } = document.value;
  const second = layout.steps[1];
  const last = definition.steps.length;

  it('another name for the second step changes its own line', () => {
    const { rows, added } = edited(text, title, { op: 'set-step', at: 1, field: 'name', value: 'Polish the brass' });
    const head = steps[1]?.parts.headRows ?? { from: 0, to: 0 };
    expect(rows.every((row) => row >= head.from && row < head.to)).toBe(true);
    expect(saying(added)).toHaveLength(1);
  });

  it('a duration stands on a line of its own, or in its cell', () => {
    const { rows, added } = edited(text, title, { op: 'set-step', at: 1, field: 'minutes', value: 17 });
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(rows.every((row) => row >= (second?.span.from ?? 0) && row < (second?.span.to ?? 0))).toBe(true);
    expect(saying(added)).toHaveLength(1);
    expect(saying(added)[0]).toContain('17');
  });

  it('a step at the end leaves all lines as they are', () => {
    const { removed, added } = edited(text, title, { op: 'add-step', at: last, step: { name: 'Polish the brass' } });
    expect(saying(removed)).toEqual([]);
    expect(saying(added).join('\n')).toContain('Polish the brass');
  });

  it('a step in the middle changes nothing but numbers', () => {
    const { removed, added } = edited(text, title, { op: 'add-step', at: 1, step: { name: 'Polish the brass' } });
    const brought = added.map(withoutNumbers);
    for (const line of saying(removed)) {
      expect(brought).toContain(withoutNumbers(line));
      brought.splice(brought.indexOf(withoutNumbers(line)), 1);
    }
  });

  it.each(definition.steps.map((_step, at) => at))('step %i goes with its own lines and no others', (at) => {
    const span = layout.steps[at]?.span ?? { from: 0, to: 0 };
    const leads = new Set(definition.decisions.flatMap(({ branches }) => branches.map(({ line }) => (line ?? 0) - 1)));
    const { text: now } = edited(text, title, { op: 'remove-step', at });
    const left = plainLines(now).split('\n').map((line) => withoutNumbers(line).trim());
    layout.lines.forEach((line, row) => {
      if (line.trim() === '' || leads.has(row) || (row >= span.from && row < span.to)) return;
      expect(left).toContain(withoutNumbers(line).trim());
      left.splice(left.indexOf(withoutNumbers(line).trim()), 1);
    });
  });

  it('line ends and the mark at the beginning stay', () => {
    const { text: now } = edited(text, title, { op: 'set-step', at: 1, field: 'name', value: 'Polish the brass' });
    expect(now.startsWith('\uFEFF')).toBe(text.startsWith('\uFEFF'));
    expect(/[^\r]\n/.test(now)).toBe(/[^\r]\n/.test(text));
    expect(now.endsWith('\n')).toBe(text.endsWith('\n'));
  });
});
