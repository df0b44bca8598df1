/** Why something was reckoned as it was: a rule, the place of the step that it speaks of (from 0) or null, and plain words. */
export type Reason<Rule extends string = string> = { readonly rule: Rule; readonly step: number | null; readonly text: string };
