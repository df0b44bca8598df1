import { COMPLETENESS_RULES } from './completeness.ts';
import { CRAFT_RULES } from './craft.ts';
import type { Rule } from './rule.ts';
import { SAFETY_RULES } from './safety.ts';
import { STRUCTURE_RULES } from './structure.ts';

const ALL = [...STRUCTURE_RULES, ...SAFETY_RULES, ...COMPLETENESS_RULES, ...CRAFT_RULES] as const;

export type RuleId = (typeof ALL)[number]['id'];

/** Every rule of the linter (W6), by kind. */
export const LINT_RULES: readonly Rule<RuleId>[] = ALL;

export const ruleOf = (id: string): Rule<RuleId> | null => LINT_RULES.find((rule) => rule.id === id) ?? null;
