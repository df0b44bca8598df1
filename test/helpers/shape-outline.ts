import type { WorkflowStep, Target } from '#shared/domain/workflows/definition.ts';
import { parseDocument } from '#shared/formats/document.ts';

/** What a file was understood as: its runbooks, and what else it holds. Written down in words that a person can check against the file. */
export type Shape = {
  readonly refused?: string;
  readonly runbooks?: readonly ShapedRunbook[];
  readonly lists?: readonly string[];
  readonly maps?: readonly string[];
  /** Lines of the file that nothing was made of. */
  readonly nothing?: readonly number[];
};

export type ShapedRunbook = {
  readonly title: string;
  readonly says?: Readonly<Record<string, unknown>>;
  /** `line name {what the step says}`. */
  readonly steps: readonly string[];
  /** `line of step n, question: condition → target`. */
  readonly branches?: readonly string[];
  /** Lines that stay in the text without a field. */
  readonly kept?: readonly number[];
  readonly notes?: readonly number[];
};

/** Fields of a runbook beside its title, steps and decisions that an outline names where they are set. */
const SAYS = [
  'owner', 'tags', 'version', 'frequency', 'duration', 'category', 'class', 'automationLevel', 'type', 'overview', 'triggers', 'prerequisites', 'parameters', 'outputs', 'errors', 'rollback', 'monitoring',
  'dependencies', 'changeLog',
] as const;

export function shapeOf(text: string, name: string): Shape {
  const parsed = parseDocument(text, name);
  if (!parsed.ok) return { refused: `${parsed.error.line} ${parsed.error.code}` };
  const { workflows, checklists, maps, unplaced } = parsed.value;
  return {
    ...some('runbooks', workflows.map(({ definition, line: first, offset, kept, notes }): ShapedRunbook => {
      const at = (line: number | null): number => (line === null ? first : line + offset);
      const places = new Map(definition.steps.map(({ id }, index) => [id, index]));
      const says = Object.fromEntries(SAYS.flatMap((field) => {
        const value = definition[field];
        return value === null || value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[field, short(value)]];
      }));
      return {
        title: definition.title,
        ...(Object.keys(says).length === 0 ? {} : { says }),
        steps: definition.steps.map((step) => [at(step.line), cut(step.name), factsOf(step)].filter((part) => part !== '').join(' ')),
        ...some('branches', definition.decisions.flatMap(({ question, after, branches }) => branches.map(({ condition, target, line }) =>
          `${at(line)} ${after === null ? 'no step' : `step ${(places.get(after) ?? -1) + 1}`}${question === '' ? '' : `, ${question}`}: ${condition || 'otherwise'} → ${targetWords(target, places)}`))),
        ...some('kept', kept.map(({ line }) => line)),
        ...some('notes', notes.map(({ line }) => line)),
      };
    })),
    ...some('lists', checklists.map(({ departments, section, title, items }) => `${[...departments, ...(section === null ? [] : [section]), title].join(' / ')}: ${items.length}`)),
    ...some('maps', maps.map(({ title, line, graph }) => `${line} ${title}: ${graph.nodes.length} nodes`)),
    ...some('nothing', unplaced.map(({ line }) => line)),
  };
}

const some = <K extends string, T>(key: K, values: readonly T[]): Partial<Record<K, readonly T[]>> => (values.length === 0 ? {} : { [key]: values } as Record<K, readonly T[]>);

const cut = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}… ${text.length}` : text);

const short = (value: unknown): unknown => (typeof value === 'string' ? cut(value) : value);

const targetWords = (target: Target, places: ReadonlyMap<string, number>): string =>
  target.to === 'step' ? `step ${(places.get(target.stepId) ?? -1) + 1}` : target.to === 'unknown' ? `unknown ${target.named}` : target.to;

/** What a step says beside its name; its instructions by their first line. */
function factsOf(step: WorkflowStep): string {
  const { instructions, commands, automation, actor, ...rest } = step;
  const facts: string[] = [];
  if (automation === 'automated') facts.push('automated');
  if (actor === 'system') facts.push('system');
  for (const field of ['role', 'assignee', 'minutes', 'validation', 'rollback', 'parallel', 'timeoutMinutes', 'runbook'] as const) if (rest[field] !== null) facts.push(`${field}=${cut(String(rest[field]))}`);
  for (const flag of ['critical', 'pausePoint', 'irreversible', 'sideEffects'] as const) if (rest[flag]) facts.push(flag);
  for (const { language, text } of commands) facts.push(`${language ?? ''}$ ${cut(text.replaceAll('\n', '⏎'))}`);
  if (instructions !== '') facts.push(`“${cut(instructions.replaceAll('\n', '⏎'))}”`);
  return facts.length === 0 ? '' : `{${facts.join('; ')}}`;
}
