/** A name for comparing: without case, accents and punctuation, `&` as “and”; what has no letters stays as it is. */
export function foldName(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('&', ' and ').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length === 0 ? name.trim() : words.join(' ');
}

const ASIDE = /[(（[][^()（）[\]]{0,300}[)）\]]/g;

/** The lines of a label as text, without tags that only say how it looks. */
const linesOf = (label: string): string[] => label.replace(/<\/?[a-z][^<>]{0,100}>/gi, '').split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');

/** The name that a label gives: its lines in one, without those that stand in brackets altogether. */
export function nameOfLabel(label: string): string {
  const lines = linesOf(label);
  const said = lines.filter((line) => line.replace(ASIDE, '').trim() !== '');
  return (said.length === 0 ? lines : said).join(' ').slice(0, 300).trim();
}

/** How a label or name may be meant: `full` as it stands, `bare` without remarks in brackets or behind a line break. */
export type NameKeys = { readonly full: string; readonly bare: readonly string[] };

export function nameKeys(label: string): NameKeys {
  const lines = linesOf(label);
  const full = foldName(lines.join(' '));
  const bare = [lines.join(' '), lines[0] ?? ''].map((text) => foldName(text.replace(ASIDE, ' '))).concat(foldName(lines[0] ?? ''));
  return { full, bare: [...new Set(bare)].filter((key) => key !== '' && key !== full) };
}

/** Whether two folded names differ only by slips: where words are joined, or a letter or two in a long word. */
export function isSlip(one: string, other: string): boolean {
  if (one.replaceAll(' ', '') === other.replaceAll(' ', '')) return true;
  const [a, b] = [one.split(' '), other.split(' ')];
  return a.length === b.length && a.every((word, index) => isSlipOfWord(word, b[index] ?? ''));
}

/** One letter of five may be wrong, lacking or too many; figures never are slips. */
function isSlipOfWord(one: string, other: string): boolean {
  if (one === other) return true;
  const allowed = Math.floor(Math.min(one.length, other.length) / 5);
  return Math.abs(one.length - other.length) <= allowed && !/\p{N}/u.test(one + other) && distance(one, other) <= allowed;
}

/** How many letters have to be changed, put in or left out to make one word the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
