import type { Reading } from './reading.ts';

const HEADING = /^ {0,3}#{1,2}\s/;

/** The decision that a line says something of, from 0; below its head that is everything up to the next one or the end of its section. */
export function decisionAt({ definition, places, text }: Pick<Reading, 'definition' | 'places' | 'text'>, line: number, isInStep: boolean): number | null {
  let best: { readonly at: number; readonly line: number } | null = null;
  for (const [at, { branches }] of definition.decisions.entries()) {
    const lines = [places.get(`decisions.${at}`), ...branches.map((_branch, index) => places.get(`decisions.${at}.branches.${index}`))];
    if (lines.includes(line)) return at;
    const head = lines[0];
    if (head !== undefined && head < line && head > (best?.line ?? 0)) best = { at, line: head };
  }
  if (isInStep || best === null) return null;
  return text.split('\n').slice(best.line, line).some((each) => HEADING.test(each)) ? null : best.at;
}
