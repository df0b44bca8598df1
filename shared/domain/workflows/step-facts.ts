import type { WorkflowStep } from './definition.ts';

/** A command as inline code: a word in small letters or a path, then whatever it is given. */
const INLINE_COMMAND = /`(?:\$ )?[a-z./~][\w./:@-]*(?:\s[^`\n]*)?`/;
const FENCE = /(?:^|\n)[ \t]*(?:`{3,}|~{3,})/;

/** Whether a text holds a command that a machine can carry out: a block of code, or one in backticks. */
export const holdsCommand = (text: string): boolean => FENCE.test(text) || INLINE_COMMAND.test(text);

/** “Nothing to undo”, “none”, “n/a”, “read only” and what people write like them. */
const NOTHING = /^[\W_]*(?:(?:this|it|the step)(?: step)?(?: is)? )?(?:nothing\b|none\b|nil\b|n\/?a\b|not (?:applicable|needed|necessary|required)\b|(?:changes|changed) nothing\b|does not change\b|read[- ]only\b|no(?: need\b|ne\b|\W*$| (?:roll ?back|undo|action|changes?|compensation|side effects?|state)\b))/i;
const IMPOSSIBLE = /\b(?:(?:can(?:no|['’]?)t|can not|could not) be (?:undone|taken back|rolled back|reversed|recalled|reverted)|irreversible|not possible|impossible|no way back|not reversible)\b/i;

const filled = (text: string | null): text is string => text !== null && /[\p{L}\p{N}]/u.test(text);

/** What a step says of taking it back: how, that there is nothing to take back, that it can't be, or not a word. */
export function wayBack({ rollback }: Pick<WorkflowStep, 'rollback'>): 'how' | 'nothing' | 'impossible' | 'unsaid' {
  if (rollback !== null && /^[\s*_]*[-–—][\s*_]*$/.test(rollback)) return 'nothing';
  if (!filled(rollback)) return 'unsaid';
  if (NOTHING.test(rollback)) return 'nothing';
  return IMPOSSIBLE.test(rollback) ? 'impossible' : 'how';
}

/** Whether something is done to take the step back; “nothing to undo” is not (C1, R5). */
export const compensates = (step: Pick<WorkflowStep, 'rollback'>): boolean => wayBack(step) === 'how';

/** Whether the step leaves something changed behind it, as its fields say: side effects, what can't be undone, what binds somebody outside. */
export const changesSomething = ({ sideEffects, irreversible, commitment }: Pick<WorkflowStep, 'sideEffects' | 'irreversible' | 'commitment'>): boolean =>
  sideEffects || irreversible || commitment !== null;

const CONSENT = /\b(?:approv\w*|consent\w*|sign(?:s|ed)?[- ]?offs?|authori[sz]\w*|go-ahead|permission|agrees?|agreed|agreement|(?:wait|await)\w*\b[^.]{0,40}\b(?:signatures?|answers?|repl(?:y|ies)|responses?|decisions?))\b/i;

/** Whether the step waits for a person's consent: by its approval, or as a pause point whose words say so (C1, R3). */
export const waitsForConsent = ({ approval, pausePoint, name, instructions }: Pick<WorkflowStep, 'approval' | 'pausePoint' | 'name' | 'instructions'>): boolean =>
  approval !== null || (pausePoint && CONSENT.test(`${name}\n${instructions}`));

/** Whether the step is carried out by the machine. */
export const isAutomated = ({ automation, actor }: Pick<WorkflowStep, 'automation' | 'actor'>): boolean => automation === 'automated' || actor === 'system';

/** Whether a machine can check that the step worked: a block of code, a command in backticks, or an exit code (W8). */
export const isMachineChecked = ({ validation }: Pick<WorkflowStep, 'validation'>): boolean =>
  validation !== null && (holdsCommand(validation) || /\bexit(?:s|ed)?(?:[- ](?:code|status)| with| \d)/i.test(validation));

/** External systems of all steps, each once whatever its case, as first written. */
export function systemsOf(steps: readonly Pick<WorkflowStep, 'systems'>[]): string[] {
  const byName = new Map<string, string>();
  for (const name of steps.flatMap(({ systems }) => systems)) {
    const key = name.trim().toLowerCase();
    if (key !== '' && !byName.has(key)) byName.set(key, name.trim());
  }
  return [...byName.values()];
}

/** How people name a step: `Step 3 “Freeze writes”`. */
export const stepWords = ({ name }: Pick<WorkflowStep, 'name'>, index: number): string => `Step ${index + 1} “${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`;
