import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const RENDERER = resolve(import.meta.dirname, '../../../renderer');

/** The tokens of the themes, read from the style sheet itself: selector → name → value. */
function readBlocks(): Map<string, Map<string, string>> {
  const css = readFileSync(join(RENDERER, 'ui/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const top = css.split('@media')[0] ?? '';
  const blocks = new Map<string, Map<string, string>>();
  for (const [, selectors = '', body = ''] of top.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const tokens = new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()] as const));
    for (const selector of selectors.split(',')) blocks.set(selector.trim(), new Map([...(blocks.get(selector.trim()) ?? []), ...tokens]));
  }
  return blocks;
}

/** What a page sees in each appearance, with what a stronger contrast lays over it. */
export function themes(): Readonly<Record<string, ReadonlyMap<string, string>>> {
  const blocks = readBlocks();
  const of = (...selectors: string[]) => new Map(selectors.flatMap((selector) => [...(blocks.get(selector) ?? [])]));
  return {
    light: of('[data-theme="light"]'),
    dark: of('[data-theme="dark"]'),
    'light, more contrast': of('[data-theme="light"]', '[data-theme="light"][data-contrast="more"]'),
    'dark, more contrast': of('[data-theme="dark"]', '[data-theme="dark"][data-contrast="more"]'),
  };
}

/** Relative luminance (WCAG 2.2) of an opaque OKLCH colour; the way by OKLab is Björn Ottosson's. */
function luminance(value: string): number {
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value);
  if (parts === null) throw new Error(`“${value}” is not an opaque OKLCH colour.`);
  const [lightness, chroma, hue] = parts.slice(1).map(Number) as [number, number, number];
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = (channel: number) => Math.min(1, Math.max(0, channel));
  const red = shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
  const green = shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
  const blue = shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
