const UNITS: readonly (readonly [unit: RegExp, minutes: number])[] = [
  [/^s(?:ec(?:ond)?s?)?$/i, 1 / 60],
  [/^m(?:in(?:ute)?s?)?$/i, 1],
  [/^h(?:(?:ou)?rs?)?$/i, 60],
  [/^d(?:ays?)?$/i, 1_440],
];

const LONGEST = 525_600;
const PART = /(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s*[-–]\s*(\d+(?:\.\d+)?))?\s*([a-z]+)\.?/gi;

/** `~5 minutes`, `90 s`, `1 h 30 min`, `2-3 hours` (the longer) as minutes; null where it says no time, or none that a step may take. */
export function minutesOf(text: string): number | null {
  let total = 0;
  let rest = text.slice(0, 200);
  for (const [whole, amount, longer, unit = ''] of text.slice(0, 200).matchAll(PART)) {
    const minutes = UNITS.find(([name]) => name.test(unit))?.[1];
    if (minutes === undefined) return null;
    total += Number(longer ?? amount) * minutes;
    rest = rest.replace(whole, '');
  }
  return total > 0 && total <= LONGEST && /^[\s~≈,.]*(?:(?:and|about|approx|ca|up to)[\s.]*)*$/i.test(rest) ? total : null;
}
