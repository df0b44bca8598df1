/** A heading or line that counts: what stands before its number, the number, the sign behind it, and the name. */
export type Counted = { readonly before: string; readonly number: string; readonly sign: string; readonly name: string };

const COUNTED = /^((?:step\s+)?)(\d{1,4}(?:\.\d{1,3})*)((?:[.):](?=\s|$)|\uFE0F?\u20E3|\s+[-–—:](?=\s|$)|(?=\s+\S))\s*)(.*)$/i;

/**
 * `1. Name`, `2) Name`, `Step 3: Name`, `Step 3 – Name`, `3.1 Name`, a keycap. A bare number is none (“2 people”), and a
 * number of several parts only where `isOutline` says that the document counts so: elsewhere it is a version.
 */
export function countedOf(text: string, isOutline: boolean): Counted | null {
  const [, before = '', number = '', sign = '', name = ''] = COUNTED.exec(text) ?? [];
  if (number === '' || (number.includes('.') ? !isOutline : before === '' && sign.trim() === '')) return null;
  return { before, number: number.replace(/(^|\.)0+(?=\d)/g, '$1'), sign, name: name.trim() };
}

/** Attributes that some programs write behind a heading: `{#name .class}`. */
export const ATTRIBUTES = /\s*\{[#.][^{}\n]*\}\s*$/;
