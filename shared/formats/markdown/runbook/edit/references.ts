import type { Decision } from '#shared/domain/workflows/definition.ts';
import type { ReadDocument } from '../read-runbook.ts';
import type { Splice } from './lines.ts';

/** Old places of steps as new ones: where what led there leads now, -1 for the end; and what is decided behind it, -1 for nothing. */
export type Places = { readonly target: (old: number) => number; readonly after: (old: number) => number; /** What a step is called by at its new place. */ readonly label: (place: number) => string };

/** Lines that lead to a step and have to name it anew, because its number or name changed; decisions that are `gone` have none. */
export function editReferences(document: ReadDocument, places: Places, byName: (old: number) => boolean, gone: ReadonlySet<number> = new Set()): Splice[] {
  const { definition, layout, steps, decisionPlaces } = document;
  const indexOf = new Map(definition.steps.map(({ id }, at) => [id, at]));
  const splices: Splice[] = [];
  const rename = (line: number, old: number): void => {
    const text = layout.lines[line - 1] ?? '';
    const now = places.target(old);
    if (now === old && !byName(old) && places.label(now) === (steps[old]?.number ?? String(old + 1))) return;
    splices.push({ from: line - 1, to: line, lines: [now < 0 ? toEnd(text) : toStep(text, places.label(now), byName(old))] });
  };
  definition.decisions.forEach((decision: Decision, index) => {
    if (gone.has(index)) return;
    const place = decisionPlaces[index];
    for (const { target, line } of decision.branches) {
      const old = target.to === 'step' ? indexOf.get(target.stepId) : undefined;
      if (old !== undefined && line !== null) rename(line, old);
    }
    if (place?.in !== 'section' || decision.after === null) return;
    const old = indexOf.get(decision.after);
    const row = afterRow(document, place.written.nodes.map((node) => node.position));
    if (old !== undefined && row !== null) splices.push(...after(layout.lines[row] ?? '', row, places.after(old) < 0 ? null : places.label(places.after(old)), steps[old]?.number ?? String(old + 1)));
  });
  return splices;
}

const AFTER = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)?After(?:(?:\*\*|__)\s*:|:(?:\*\*|__)?)\s*)(.+)$/i;

export function afterRow({ layout }: Pick<ReadDocument, 'layout'>, positions: readonly ({ readonly start: { readonly line: number }; readonly end: { readonly line: number } } | undefined)[]): number | null {
  for (const position of positions) {
    if (position === undefined) continue;
    for (let row = position.start.line - 1; row < position.end.line; row += 1) if (AFTER.test(layout.lines[row] ?? '')) return row;
  }
  return null;
}

function after(text: string, row: number, now: string | null, old: string): Splice[] {
  const [, label = '**After**: '] = AFTER.exec(text) ?? [];
  if (now === null) return [{ from: row, to: row + 1, lines: [] }];
  return now === old ? [] : [{ from: row, to: row + 1, lines: [`${label}Step ${now}`] }];
}

const NUMBER = /\b(steps?\s+#?)\d{1,6}(?:\.\d{1,3})*\b/i;

function toStep(text: string, label: string, force: boolean): string {
  if (NUMBER.test(text)) {
    const at = text.search(/(?::|→|->|=>|,|\bthen\b)(?!.*(?::|→|->|=>|,|\bthen\b).*\bstep)/i);
    const head = at < 0 ? '' : text.slice(0, at);
    return head + text.slice(head.length).replace(NUMBER, `$1${label}`);
  }
  return force ? `${goalless(text)} go to step ${label}` : text;
}

const toEnd = (text: string): string => `${goalless(text)} end`;

/** A branch up to the sign that its goal stands behind. */
function goalless(text: string): string {
  const signs = [...text.matchAll(/:|→|->|=>|,/g)];
  const last = signs.findLast((sign) => /(?:go|continue|proceed|jump|skip|return|resume|back)\b/i.test(text.slice(sign.index, sign.index + 25))) ?? signs.at(-1);
  return last === undefined ? text : text.slice(0, last.index + last[0].length);
}
