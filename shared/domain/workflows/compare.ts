import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Revision } from '#shared/lib/marks.ts';
import { type MatchedPart, type Part, matchParts, moved, readingOrder } from './compare-parts.ts';
import type { Decision, Target, WorkflowDefinition, WorkflowStep } from './definition.ts';
import { stepIds } from './step-ids.ts';

/** A value before and after; null where it was not said. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** Lists of a definition whose entries are compared one by one. */
export const PARTS = ['triggers', 'parameters', 'prerequisites', 'steps', 'decisions', 'outputs', 'kpis', 'errors', 'opportunities', 'changeLog'] as const;
export type PartName = (typeof PARTS)[number];

/** An entry that came, went, stands elsewhere or says something else; places count from 0. */
export type PartChange = {
  readonly kind: 'part';
  readonly part: PartName;
  readonly state: Revision;
  /** As it is called now; of what went, as it was called. */
  readonly name: string;
  /** As it was called; null for what came. */
  readonly was: string | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Whether its order among those that stayed is another one; also of what changed. */
  readonly isMoved: boolean;
  readonly fields: readonly FieldChange[];
};

/** One difference of two definitions. A field of a group is named with a point: `monitoring.alerts`. */
export type Change = ({ readonly kind: 'field' } & FieldChange) | PartChange;

/** Where a branch leads, or what a decision follows, so that it can be read without the definition. */
export type StepName = { readonly step: string; readonly at: number };

type Reading = { readonly field: keyof WorkflowDefinition } | { readonly part: PartName };

const field = (name: keyof WorkflowDefinition): Reading => ({ field: name });
const part = (name: PartName): Reading => ({ part: name });

/** As a document is read from the top (W5). */
const READING_ORDER: readonly Reading[] = [
  ...(['title', 'type', 'subtype', 'tags', 'category', 'owner', 'frequency', 'automationLevel', 'class', 'duration', 'current', 'target', 'priority', 'shipFactor', 'active', 'created', 'modified', 'version', 'overview'] as const).map(field),
  part('triggers'), part('parameters'), part('prerequisites'), part('steps'), part('decisions'), part('outputs'), field('logs'), field('metrics'), part('kpis'), field('gate'),
  part('errors'), field('rollback'), field('monitoring'), field('dependencies'), part('opportunities'), part('changeLog'),
];

/**
 * What two definitions say differently, in reading order (W5). Steps are matched by id, then by likeness; a step that was
 * only renamed changes no decision that leads to it. Lines of the documents do not count.
 */
export function compareDefinitions(a: WorkflowDefinition, b: WorkflowDefinition): readonly Change[] {
  const steps = matchParts(asSteps(a), asSteps(b));
  const decisions = matchParts(asDecisions(a, steps, 'a'), asDecisions(b, steps, 'b'));
  return READING_ORDER.flatMap((reading): Change[] => {
    if ('field' in reading) return fieldChanges(reading.field, a[reading.field], b[reading.field]);
    if (reading.part === 'steps') return partChanges('steps', steps, true);
    if (reading.part === 'decisions') return partChanges('decisions', decisions, false);
    const name = reading.part;
    return partChanges(name, matchParts(asEntries(a[name]), asEntries(b[name])), true);
  });
}

/** A group of fields is compared field by field. */
function fieldChanges(name: keyof WorkflowDefinition, before: unknown, after: unknown): Change[] {
  if (canonicalJson(before) === canonicalJson(after)) return [];
  const [was, now] = [groupOf(before), groupOf(after)];
  if (was === null && now === null) return [{ kind: 'field', field: name, before, after }];
  const inner = differing(was ?? {}, now ?? {}).map((change): Change => ({ kind: 'field', ...change, field: `${name}.${change.field}` }));
  return inner.length > 0 ? inner : [{ kind: 'field', field: name, before, after }];
}

const groupOf = (value: unknown): Readonly<Record<string, unknown>> | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null);

/** An empty list says as much as none. */
const said = (value: unknown): unknown => (value === undefined || (Array.isArray(value) && value.length === 0) ? null : value);

function differing(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((name): FieldChange => ({ field: name, before: said(before[name]), after: said(after[name]) }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}

const partOf = (key: string, name: string, words: string, fields: Readonly<Record<string, unknown>>, meaning = fields): Part => ({ key, name, words, fields, meaning });

const STEP_FIELDS = [
  'name', 'automation', 'actor', 'role', 'assignee', 'minutes', 'timeoutMinutes', 'critical', 'pausePoint', 'sideEffects', 'irreversible', 'systems', 'commitment', 'idempotency',
  'approval', 'retry', 'parallel', 'reads', 'sets', 'runbook', 'instructions', 'commands', 'validation', 'rollback',
] as const satisfies readonly (keyof WorkflowStep)[];

function asSteps({ steps }: WorkflowDefinition): Part[] {
  const derived = stepIds(steps.map(({ name }) => ({ name })));
  return steps.map((step, at) => {
    const words = [step.name, step.instructions, ...step.commands.map(({ text }) => text)].join(' ');
    const given = step.id === derived[at] ? {} : { id: step.id };
    return partOf(step.id, step.name, words, { ...Object.fromEntries(STEP_FIELDS.map((name) => [name, step[name]])), ...given });
  });
}

/** Decisions with steps told by their names; of two that are the same step neither name nor id matters. */
function asDecisions({ steps, decisions }: WorkflowDefinition, matched: readonly MatchedPart[], side: 'a' | 'b'): Part[] {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  const pairs = new Map(matched.flatMap(({ from, to }, index) => {
    const at = side === 'a' ? from : to;
    return at === null ? [] : [[at, index] as const];
  }));
  const shown = (id: string): StepName | string => {
    const at = place.get(id);
    return at === undefined ? id : { step: steps[at]?.name ?? id, at };
  };
  const meant = (id: string): unknown => {
    const at = place.get(id);
    return at === undefined ? id : { pair: pairs.get(at) ?? null };
  };
  const target = (to: Target, step: (id: string) => unknown): unknown => (to.to === 'step' ? { to: 'step', step: step(to.stepId) } : to);
  const fieldsOf = ({ question, after, branches }: Decision, step: (id: string) => unknown): Record<string, unknown> => ({
    question, after: after === null ? null : step(after), branches: branches.map((branch) => ({ condition: branch.condition, target: target(branch.target, step) })),
  });
  return decisions
    .filter(({ question, branches }) => question !== '' || branches.length > 0)
    .map((decision) => {
      const { question, after, branches } = decision;
      const conditions = branches.map(({ condition }) => condition).join(' ');
      const key = question === '' ? canonicalJson(['after', after === null ? null : meant(after)]) : question;
      return partOf(key, question === '' ? conditions : question, `${question} ${conditions}`, fieldsOf(decision, shown), fieldsOf(decision, meant));
    });
}

type Entry = string | Readonly<Record<string, unknown>>;

function asEntries(entries: readonly Entry[]): Part[] {
  return entries.map((entry) => {
    if (typeof entry === 'string') return partOf(entry, entry, entry, { text: entry });
    const name = String(entry['name'] ?? entry['error'] ?? entry['version'] ?? '');
    return partOf(name, name, Object.values(entry).filter((value) => typeof value === 'string').join(' '), entry);
  });
}

function partChanges(name: PartName, matched: readonly MatchedPart[], hasOrder: boolean): Change[] {
  const movedOnes = hasOrder ? moved(matched) : new Set<MatchedPart>();
  return readingOrder(matched, movedOnes).flatMap((pair): PartChange[] => {
    const { before, after, from, to } = pair;
    const base = { kind: 'part', part: name, from, to } as const;
    if (before === null) return [{ ...base, state: 'added', name: after?.name ?? '', was: null, isMoved: false, fields: [] }];
    if (after === null) return [{ ...base, state: 'removed', name: before.name, was: before.name, isMoved: false, fields: [] }];
    const isMoved = movedOnes.has(pair);
    const fields = differing(before.meaning, after.meaning).map(({ field: changed }): FieldChange => ({ field: changed, before: said(before.fields[changed]), after: said(after.fields[changed]) }));
    if (fields.length === 0 && !isMoved) return [];
    return [{ ...base, state: fields.length === 0 ? 'moved' : 'changed', name: after.name, was: before.name, isMoved, fields }];
  });
}
