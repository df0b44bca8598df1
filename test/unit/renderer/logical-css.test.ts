import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RENDERER } from './tokens.ts';

/** What only holds where text runs from left to right, or names the sides of the screen and not of the text. */
const physical = [
  /(^|[\s;{])(left|right)\s*:/,
  /(^|[\s;{])(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)(-(width|style|color))?\s*:/,
  /border-(top|bottom)-(left|right)-radius\s*:/,
  /(text-align|float|clear|caption-side|resize)\s*:\s*(left|right)\b/,
  /(^|[\s;{])(min-|max-)?(width|height)\s*:/,
  /(^|[\s;{])(top|bottom)\s*:/,
  /overflow-(x|y)-(left|right)/,
];

/** Four values name the sides of the screen; they are fine while both ends of the line are alike. */
const fourValues = /(^|[\s;{])(margin|padding|inset|border-width|scroll-margin|scroll-padding)\s*:\s*([^;{}]+)/g;

function split(value: string): string[] {
  return value.trim().replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, (call) => call.replaceAll(/\s+/g, '')).split(/\s+/);
}

function lopsided(css: string): string[] {
  return [...css.matchAll(fourValues)].filter(([, , , value = '']) => {
    const sides = split(value);
    return sides.length === 4 && sides[1] !== sides[3];
  }).map(([rule]) => rule.trim());
}

function faults(css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@(media|container)[^{]*\{/g, '{');
  return [...code.split('\n').filter((line) => physical.some((rule) => rule.test(line))), ...lopsided(code)];
}

const sheets = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));

const components = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
const physicalStyle = /style=\{\{[^}]*\b(left|right|top|bottom|width|height|(min|max)(Width|Height)|(margin|padding|border)(Left|Right|Top|Bottom))\b\s*:/;

test('nor does a component in its style', () => {
  expect(components.filter((name) => physicalStyle.test(readFileSync(join(RENDERER, name), 'utf8')))).toEqual([]);
  expect(physicalStyle.test('<div style={{ color: ink, marginLeft: 4 }} />')).toBe(true);
});

describe('style sheets name the sides of the text, not of the screen', () => {
  test.each(sheets)('%s', (name) => {
    expect(faults(readFileSync(join(RENDERER, name), 'utf8'))).toEqual([]);
  });

  test.each([
    'a { left: 0; }',
    'a { margin-left: 4px; }',
    'a { padding: 1px 2px 3px 4px; }',
    'a { text-align: right; }',
    'a {\n  width: 3rem;\n}',
    'a { border-top-left-radius: 2px; }',
    'a { border-left-color: red; }',
  ])('finds %s', (css) => {
    expect(faults(css)).not.toEqual([]);
  });

  test.each(['a { margin-inline-start: 4px; }', 'a { padding: 1px 2px 3px 2px; }', 'a { inline-size: 3rem; }', '@media (max-width: 3rem) { a { inset: 0; } }'])('lets %s be', (css) => {
    expect(faults(css)).toEqual([]);
  });
});
