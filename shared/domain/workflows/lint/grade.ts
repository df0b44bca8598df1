/** How a runbook stands by its score: `good` from 90 without an error, `fair` from 60, else `poor`. */
export const GRADES = ['good', 'fair', 'poor'] as const;
export type Grade = (typeof GRADES)[number];

export function gradeOf({ score, errors }: { readonly score: number; readonly errors: number }): Grade {
  if (score >= 90 && errors === 0) return 'good';
  return score >= 60 ? 'fair' : 'poor';
}
