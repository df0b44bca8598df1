import type { Target } from '#shared/domain/workflows/definition.ts';

/** A branch as it is written; where it leads is told once all steps are known. */
export type WrittenBranch = { readonly condition: string; readonly goal: string; readonly line: number };

const MARKER = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/;
const BRANCH = /^(?:\*\*|__)?(if|when|unless|otherwise|else|in case(?: of)?|on)\b(?:\*\*|__)?\s*(.*)$/i;
const GOAL = /^(?:then\s+)?(?:please\s+)?(?:(?:continue|go(?:\s+on)?|proceed|jump|skip|return|back)\b.*|(?:execute|start|begin|perform|run|do|trigger)\s+(?:the\s+|a\s+)?(?:rollback|roll[- ]back|compensation)\b.*|roll\s?back\b.*|(?:stop|end|finish|done|abort|exit)\b.*)$/i;

/** What leads somewhere for certain, also amid prose: to a step by number or quoted name, on, to the end, to the rollback. */
const CERTAIN = new RegExp(
  String.raw`^(?:then\s+)?(?:please\s+)?(?:(?:continue|go(?:\s+(?:on|back))?|proceed|jump|skip|return|resume)(?:\s+(?:on\s+|back\s+)?(?:to|with|at|from))?\s+(?:step\s+#?\d{1,6}(?:\.\d{1,3})*|[“"«‘'${'`'}].+[”"»’'${'`'}])` +
    String.raw`|continue(?:\s+with\s+the\s+next\s+step)?|(?:(?:execute|start|begin|perform|run|do|trigger|see|use|follow|(?:go|jump|proceed|skip|continue|move)\s+(?:on\s+)?(?:to|with))\s+)?(?:the\s+)?(?:roll[- ]?back|compensation)(?:\s+(?:procedure|section|plan|steps))?|see\s+step\s+#?\d{1,6}(?:\.\d{1,3})*|(?:stop|end|finish|abort|exit)(?:\s+here|\s+the\s+(?:run|runbook|workflow|procedure))?)$`,
  'i',
);

/**
 * `If <condition>: go to step 9` and what people write like it; null for a line that leads nowhere. Amid the prose of a
 * step only what is `certain` counts: “if it fails, stop and call Ana” is an instruction.
 */
export function branchOf(row: string, certain: boolean): Omit<WrittenBranch, 'line'> | null {
  const line = row.replace(MARKER, '').trim();
  const match = BRANCH.exec(line);
  if (match === null) return null;
  const [, word = '', rest = ''] = match;
  const other = /^(?:otherwise|else)$/i.test(word);
  const split = cut(other ? rest.replace(/^[\s,:–—-]*/, ': ') : rest, (goal) => CERTAIN.test(goal) || (!certain && GOAL.test(goal)));
  if (split === null) return null;
  const condition = /^unless$/i.test(word) ? `not ${split.condition}` : split.condition;
  return other ? { condition: '', goal: split.goal } : split.condition === '' ? null : { condition, goal: split.goal };
}

/** Cuts where the goal begins: behind a colon, an arrow, a comma or “then”. */
function cut(rest: string, isGoal: (goal: string) => boolean): { readonly condition: string; readonly goal: string } | null {
  for (const sign of rest.matchAll(/\s*(?::|→|->|=>|,|\bthen\b)\s*/gi)) {
    const goal = rest.slice(sign.index + sign[0].length).replace(/[.;\s]+$/, '').trim();
    if (isGoal(goal)) return { condition: rest.slice(0, sign.index).replace(/(?:\*\*|__)$/, '').trim(), goal };
  }
  return null;
}

const STEP_NUMBER = /\bsteps?\s+#?(\d{1,6}(?:\.\d{1,3})*)\b/i;
const QUOTED = /[“"«‘'`]([^”"»’'`]+)[”"»’'`]/;

/** Where a goal leads among the steps; a target that is not there is `unknown`. */
export function targetOf(goal: string, steps: readonly { readonly id: string; readonly name: string }[], numbers: readonly (string | null)[]): Target {
  const number = STEP_NUMBER.exec(goal)?.[1];
  if (number !== undefined) {
    const at = numbers.indexOf(number.replace(/(^|\.)0+(?=\d)/g, '$1'));
    const step = steps[at >= 0 ? at : numbers.some((known) => known !== null) ? -1 : Number(number) - 1];
    return step === undefined ? { to: 'unknown', named: `step ${number}` } : { to: 'step', stepId: step.id };
  }
  const quoted = QUOTED.exec(goal)?.[1];
  if (quoted !== undefined) return byName(quoted, steps) ?? { to: 'unknown', named: quoted };
  if (/\b(?:roll\s?back|roll-back|compensation)\b/i.test(goal)) return { to: 'rollback' };
  if (/^(?:then\s+)?(?:please\s+)?(?:stop|end|finish|done|abort|exit)\b/i.test(goal) || /\b(?:the\s+)?end$/i.test(goal)) return { to: 'end' };
  const named = /\b(?:to|with|at)\s+(?:the\s+)?(.+)$/i.exec(goal)?.[1];
  if (named === undefined || /^next(?: step)?$/i.test(named)) return { to: 'next' };
  return byName(named, steps) ?? { to: 'unknown', named };
}

function byName(name: string, steps: readonly { readonly id: string; readonly name: string }[]): Target | null {
  const wanted = name.trim().toLowerCase();
  const step = steps.find((each) => each.name.toLowerCase() === wanted);
  return step === undefined ? null : { to: 'step', stepId: step.id };
}

/** A step with the number that its document calls it by; without one it is called by its place. */
export type LabelledStep = { readonly id: string; readonly label?: string };

/** A target in words that `targetOf` reads back. */
export function goalOf(target: Target, steps: readonly LabelledStep[]): string {
  switch (target.to) {
    case 'step': {
      const at = steps.findIndex(({ id }) => id === target.stepId);
      return `go to step ${steps[at]?.label ?? at + 1}`;
    }
    case 'next': return 'continue';
    case 'end': return 'end';
    case 'rollback': return 'execute rollback';
    case 'unknown': return /^step \d+$/i.test(target.named) ? `go to ${target.named}` : `go to “${target.named}”`;
  }
}
