import type { MessageTree } from './messages.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
  n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
  A: 'Á', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ḿ',
  N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž',
};

/** What must survive: `{{values}}`, `$t(references)` and `<tags>`. */
const untouchable = /(\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?[\w-]+\s*\/?>)/;

/** How much longer a translation may become; German and Finnish do. */
const growth = 0.35;

/**
 * One text in the pseudo-locale: accents on every letter, a third longer, in brackets. A text on the
 * screen without brackets did not come from the catalogue; a bracket cut off is a layout that breaks.
 */
export function pseudoText(text: string): string {
  const parts = text.split(untouchable);
  let letters = 0;
  const accented = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    letters += part.length;
    return part.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter);
  });
  const padding = '·'.repeat(Math.ceil(letters * growth));
  return `[${accented.join('')}${padding === '' ? '' : ` ${padding}`}]`;
}

/** A whole namespace in the pseudo-locale. */
export function pseudoTree(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? pseudoText(value) : pseudoTree(value)]),
  );
}
