/** Text as it is compared: lower case and without accents, so that “Zoë” is found by “zoe”. */
export const fold = (text: string): string => (isPlain.test(text) ? text.toLowerCase() : text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

const isPlain = /^[\u0020-\u007E]*$/;

/** A word of a text: folded, and where it stands in the text as it was written. */
export type Word = { readonly folded: string; readonly from: number; readonly to: number };

/** Letters and digits of ASCII alone are told apart several times as fast. */
const PLAIN_WORD = /[0-9A-Za-z]+/g;
const ANY_WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/** The words of a text: runs of letters and digits. What stands between them is not compared. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const pattern = isPlain.test(text) ? PLAIN_WORD : ANY_WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    words.push({ folded: fold(match[0]), from: match.index, to: match.index + match[0].length });
  }
  return words;
}
