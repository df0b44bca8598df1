import { countedOf } from './step-numbers.ts';

/** The first line of a paragraph that counts: all before the name, the number, the name, and all behind it. */
export type CountedParagraph = { readonly before: string; readonly number: string; readonly name: string; readonly behind: string };

/** `**1. Name** more`, `**Step 1:** Name`, `**1.** Name`, `Step 1: Name`; null for any other line. */
export function countedParagraph(line: string): CountedParagraph | null {
  const [, sign = '', inner = '', rest = ''] = /^(\*\*|__)(.+?)\1(.*)$/.exec(line) ?? [];
  if (sign === '') {
    const plain = /^step\b/i.test(line) ? countedOf(line, false) : null;
    return plain === null || plain.name === '' ? null : split(line, line.indexOf(plain.name, plain.before.length + plain.number.length), plain.number, '');
  }
  const counted = countedOf(inner, false) ?? countedOf(`${inner}:`, false);
  if (counted === null) return null;
  if (counted.name !== '') {
    const at = sign.length + inner.length - counted.name.length;
    return { before: line.slice(0, at), number: counted.number, name: counted.name, behind: `${sign}${rest}` };
  }
  const [, gap = ''] = /^(\s*[:.)–—-]?\s*)/.exec(rest) ?? [];
  const name = rest.slice(gap.length);
  return name.trim() === '' ? null : split(line, line.length - name.length, counted.number, '');
}

const split = (line: string, at: number, number: string, behind: string): CountedParagraph => ({ before: line.slice(0, at), number, name: line.slice(at).trim(), behind });
