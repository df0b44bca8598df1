import { describe, expect, test } from 'vitest';
import { contrast, themes } from './tokens.ts';

const grounds = ['bg', 'surface', 'sunken', 'overlay', 'hover', 'active', 'selected'];
const plainGrounds = ['bg', 'surface', 'sunken', 'overlay'];

/** Every pair of ink and ground that the style sheets use. */
const texts: readonly (readonly [ink: string, ground: string])[] = [
  ...grounds.map((ground) => ['text', ground] as const),
  ...grounds.map((ground) => ['text-muted', ground] as const),
  ...[...plainGrounds, 'hover', 'selected'].map((ground) => ['accent-text', ground] as const),
  ...[...plainGrounds, 'hover', 'selected'].map((ground) => ['danger-text', ground] as const),
  ['positive-text', 'positive-soft'],
  ['warning-text', 'warning-soft'],
  ['danger-text', 'danger-soft'],
  ['text', 'positive-soft'],
  ['text', 'warning-soft'],
  ['text', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
  ['on-tooltip', 'tooltip'],
];

const marks: readonly (readonly [mark: string, ground: string])[] = [
  ...['accent-mark', 'positive-mark', 'warning-mark', 'danger-mark', 'neutral-mark'].flatMap((mark) => [...plainGrounds, 'hover', 'selected'].map((ground) => [mark, ground] as const)),
  ...plainGrounds.map((ground) => ['border-strong', ground] as const),
  ...grounds.map((ground) => ['focus', ground] as const),
  ...plainGrounds.map((ground) => ['accent', ground] as const),
  ...['accent-mark', 'positive-mark', 'danger-mark'].map((mark) => ['on-mark', mark] as const),
];

describe.each(Object.entries(themes()))('in %s', (_, tokens) => {
  const ratio = ([ink, ground]: readonly [string, string]) =>
    contrast(tokens.get(`--color-${ink}`) ?? '', tokens.get(`--color-${ground}`) ?? '');

  test.each(texts)('text %s on %s is at least 4.5 : 1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)('mark %s on %s is at least 3 : 1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });
});

test('the themes name the same colours', () => {
  const { light, dark } = themes();
  expect([...(dark?.keys() ?? [])].sort()).toEqual([...(light?.keys() ?? [])].sort());
});

test('a known pair comes out as known', () => {
  expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1);
  expect(contrast('oklch(1 0 0)', 'oklch(1 0 0)')).toBe(1);
});
