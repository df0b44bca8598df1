const NAME_LENGTH = 80;

/** The kinds of chart that a map is made of, behind front matter and comments. */
const CHART = /^\s*(?:---[ \t]*\n[\s\S]*?\n---[ \t]*\n)?(?:\s*%%[^\n]*\n)*\s*(?:flowchart|graph)\b/;

/**
 * The name of a file that a pasted text might have come from: what its first heading says, else its first line. The same
 * text pasted again, edited meanwhile, so updates what came from it.
 */
export function pastedName(text: string): string {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [, titled] = /^---[ \t]*\n(?:(?!---)[^\n]*\n)*?title:[ \t]*([^\n]+)\n/.exec(plain) ?? [];
  const body = plain.replace(/^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/, '');
  const [, heading] = /^ {0,3}#{1,6}[ \t]+(.+?)[ \t#]*$/m.exec(body) ?? [];
  const isChart = CHART.test(plain);
  const first = isChart ? undefined : body.split('\n').find((line) => line.trim() !== '');
  const words = (titled ?? (isChart ? undefined : heading) ?? first ?? '').replaceAll(/[*_`#[\]<>"'|\\/:?]+|^\s*[-+]\s/g, ' ').replaceAll(/\s+/g, ' ').trim();
  return `${words.slice(0, NAME_LENGTH).trim() || 'Pasted text'}${isChart ? '.mmd' : '.md'}`;
}

/** Where a pasted text is said to come from. */
export const pastedPath = (text: string): string => `pasted/${pastedName(text)}`;
