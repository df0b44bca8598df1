import type { AutomationLevel, WorkflowDefinition, WorkflowStep } from './definition.ts';
import type { Reason } from './reason.ts';
import { holdsCommand, isAutomated, isMachineChecked, stepWords, wayBack } from './step-facts.ts';

export const LEVEL_RULES = ['no-command', 'has-command', 'by-person', 'no-machine-check', 'no-retry', 'no-way-back', 'waits-for-person', 'one-click', 'no-automatic-trigger', 'runs-alone'] as const;
export type LevelReason = Reason<(typeof LEVEL_RULES)[number]>;
export type LevelOf = { readonly level: AutomationLevel; readonly reasons: readonly LevelReason[] };

/** What keeps a step from the next level, and which level it has so (W8). */
type Lack = { readonly level: 0 | 1 | 2; readonly rule: LevelReason['rule']; readonly words: string };

function lacksOf(step: WorkflowStep): Lack[] {
  if (step.commands.length === 0) return [{ level: 0, rule: 'no-command', words: 'has no command' }];
  const assisted: Lack[] = [
    ...(isAutomated(step) ? [] : [{ level: 1, rule: 'by-person', words: 'is carried out by a person' } as const]),
    ...(isMachineChecked(step) ? [] : [{ level: 1, rule: 'no-machine-check', words: 'has no validation that a machine can check' } as const]),
  ];
  if (assisted.length > 0) return assisted;
  const back = wayBack(step);
  const canGoBack = back === 'nothing' || (back === 'how' && holdsCommand(step.rollback ?? ''));
  return [
    ...(step.retry === null ? [{ level: 2, rule: 'no-retry', words: 'does not say how often to try again' } as const] : []),
    ...(canGoBack ? [] : [{ level: 2, rule: 'no-way-back', words: 'has no rollback with a command' } as const]),
    ...(step.approval === null && !step.pausePoint ? [] : [{ level: 2, rule: 'waits-for-person', words: 'waits for a person' } as const]),
  ];
}

/** What a step can do by itself (W8): 0 nothing, 1 a command to copy, 2 run and check by a click, 3 heal itself too. */
export const stepLevel = (step: WorkflowStep): AutomationLevel => lacksOf(step)[0]?.level ?? 3;

const isAutomatic = (trigger: string): boolean => /^\W*automatic\b/i.test(trigger);

/**
 * The automation level that the steps come up to, and what keeps it from the next one (W8): 3 if every step runs and heals
 * by itself and something starts it, 2 if every step runs by a click and is checked, 1 if any has a command, else 0.
 */
export function automationLevelOf({ steps, triggers }: Pick<WorkflowDefinition, 'steps' | 'triggers'>): LevelOf {
  const levels = steps.map(stepLevel);
  const lowest = steps.length === 0 ? 0 : Math.min(...levels);
  const lacking = steps.flatMap((step, index) => lacksOf(step).map((lack) => ({ ...lack, step: index, text: `${stepWords(step, index)} ${lack.words}.` })));
  const upTo = (level: number): LevelReason[] => lacking.filter((lack) => lack.level <= level).map(({ rule, step, text }) => ({ rule, step, text }));
  const say = (rule: LevelReason['rule'], text: string): LevelReason => ({ rule, step: null, text });

  if (levels.every((level) => level === 0)) return { level: 0, reasons: [say('no-command', 'No step has a command.')] };
  if (lowest < 2) {
    const having = levels.filter((level) => level > 0).length;
    return { level: 1, reasons: [say('has-command', `${having} of ${steps.length} steps ${having === 1 ? 'has' : 'have'} a command to copy.`), ...upTo(1)] };
  }
  const oneClick = say('one-click', 'Each step has a command that the machine carries out and checks.');
  if (lowest < 3) return { level: 2, reasons: [oneClick, ...upTo(2)] };
  if (!triggers.some(isAutomatic)) return { level: 2, reasons: [oneClick, say('no-automatic-trigger', 'No automatic trigger starts it.')] };
  return { level: 3, reasons: [say('runs-alone', 'Each step runs, is checked and heals by itself, and an automatic trigger starts it.')] };
}
