import type { z } from 'zod';
import { type Decision, type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { ReadingNote, Runbook } from '#shared/domain/workflows/runbook.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import { faultInText } from '#shared/formats/guards.ts';
import { type FrontMatter, type FrontMatterFields, NO_FRONT_MATTER, readFields, readFrontMatter } from '../front-matter.ts';
import { Unreadable } from '../unreadable.ts';
import { introFields } from './intro-fields.ts';
import { type Layout, layoutOf, plainLines } from './layout.ts';
import { type ReadStep, readStep } from './read-step.ts';
import * as section from './read-sections.ts';
import { ATTRIBUTES } from './step-numbers.ts';
import { targetOf } from './targets.ts';

/** Where a decision is written: below a heading of its own, or amid a step. */
export type DecisionPlace = { readonly in: 'section'; readonly written: section.WrittenDecision } | { readonly in: 'step'; readonly step: number };

/** A document with all that an edit of its text has to know. */
export type ReadDocument = Runbook & {
  readonly layout: Layout;
  readonly front: FrontMatter;
  readonly steps: readonly ReadStep[];
  readonly decisionPlaces: readonly DecisionPlace[];
};

/** Front matter → field of the definition. */
export const FRONT_FIELDS = {
  type: 'type', subtype: 'subtype', tags: 'tags', created: 'created', modified: 'modified', version: 'version', ship_factor: 'shipFactor', active: 'active',
  frequency: 'frequency', automation_level: 'automationLevel', category: 'category', class: 'class', owner: 'owner', duration: 'duration',
  current_state: 'current', target_state: 'target', priority: 'priority',
} as const satisfies Partial<Record<keyof FrontMatterFields, keyof WorkflowDefinition>>;

/**
 * Reads a runbook (W1–W4): the template or a free-form document with a numbered list. Never throws: what can't be read as
 * meant is told in the notes, and a document that can't be read at all has no steps. `name` titles what has no title.
 */
export function readRunbook(text: string, name = 'Untitled'): Runbook {
  const document = readDocument(text, name);
  return document.ok ? document.value : unreadable(name, document.note);
}

type Read = { readonly ok: true; readonly value: ReadDocument } | { readonly ok: false; readonly note: ReadingNote };

export function readDocument(text: string, name = 'Untitled'): Read {
  const plain = plainLines(text);
  const fault = faultInText(plain);
  if (fault !== null) return { ok: false, note: fault };
  try {
    return { ok: true, value: readLayout(layoutOf(plain), name) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, note: error.error };
    if (error instanceof RangeError) return { ok: false, note: { line: 1, code: 'nested-too-deep', message: 'Expected a document with less nesting.' } };
    throw error;
  }
}

const unreadable = (name: string, note: ReadingNote): Runbook => ({ definition: definitionSchema.parse({ title: name, steps: [] }), places: new Map(), notes: [note] });

export function readLayout(layout: Layout, name: string): ReadDocument {
  const places = new Map<string, number>();
  const notes: ReadingNote[] = [];
  const front = frontOf(layout, places, notes);
  const steps = layout.steps.map((place, index) => readStep(place, layout, index));
  const ids = stepIds(steps.map(({ step }) => ({ name: step.name, id: step.id?.slice(0, 80) ?? null })));
  const named = steps.map(({ step }, index) => ({ ...step, id: ids[index] ?? '' }));
  const numbers = steps.map(({ number }) => number);
  steps.forEach((step, index) => {
    places.set(`steps.${index}`, step.step.line ?? 1);
    for (const [field, line] of step.places) places.set(`steps.${index}.${field}`, line);
    notes.push(...step.notes);
  });
  for (const { key, heading } of layout.sections) if (key !== null) places.set(key, layout.source.lineOf(heading));
  const list = <T>(path: string, found: readonly section.Located<T>[]): T[] => found.map(({ value, line }, index) => {
    places.set(`${path}.${index}`, line);
    return value;
  });

  const decided = decisionsOf(layout, steps, named, numbers);
  decided.forEach(({ decision }, index) => {
    places.set(`decisions.${index}`, decision.line ?? 1);
    decision.branches.forEach((branch, at) => places.set(`decisions.${index}.branches.${at}`, branch.line ?? 1));
  });
  const outputs = section.outputs(layout);
  const own = layout.title === null ? '' : layout.source.plain(layout.title).replace(ATTRIBUTES, '');
  if (layout.title !== null) places.set('title', layout.source.lineOf(layout.title));
  const overview = section.overviewNodes(layout);
  if (overview[0] !== undefined && !places.has('overview')) places.set('overview', layout.source.lineOf(overview[0]));
  const beside = introFields(layout).known.filter(({ key }) => front.fields[key] == null && !front.keys.some((each) => each.key === key));
  for (const { key, row } of beside) places.set(FRONT_FIELDS[key as keyof typeof FRONT_FIELDS], row + 1);
  const fields = { ...readFields(Object.fromEntries(beside.map(({ key, value }) => [key, value]))), ...front.fields };
  const of = (kind: string): string | null => outputs.find(({ value }) => value.kind === kind)?.value.text || null;
  const rollback = section.blocksText(section.sectionAt(layout, 'rollback')?.nodes ?? [], layout);
  const input: z.input<typeof definitionSchema> = {
    ...Object.fromEntries(Object.entries(FRONT_FIELDS).flatMap(([key, field]) => (fields[key as keyof FrontMatterFields] === undefined ? [] : [[field, fields[key as keyof FrontMatterFields]]]))),
    title: fields.title?.trim() || own || name,
    overview: section.blocksText(overview, layout),
    triggers: list('triggers', section.texts(layout, 'triggers')),
    parameters: list('parameters', section.parameters(layout)),
    prerequisites: list('prerequisites', section.texts(layout, 'prerequisites')),
    steps: named,
    decisions: decided.map(({ decision }) => decision),
    outputs: list('outputs', outputs.filter(({ value }) => value.kind === 'output')).map(({ name: output, text }) => ({ name: output, text })),
    logs: of('logs'),
    metrics: of('metrics'),
    kpis: list('kpis', section.texts(layout, 'kpis')),
    gate: labelledOf(layout, 'gate'),
    errors: list('errors', section.errors(layout)),
    rollback: rollback === '' ? null : rollback,
    monitoring: labelledOf(layout, 'monitoring'),
    dependencies: dependenciesOf(layout),
    opportunities: list('opportunities', section.texts(layout, 'opportunities')),
    changeLog: list('changeLog', section.changeLog(layout)),
  };
  const definition = fitting(input, notes);
  return { definition, places, notes: notes.sort((a, b) => a.line - b.line), layout, front, steps, decisionPlaces: decided.map(({ place }) => place) };
}

function frontOf(layout: Layout, places: Map<string, number>, notes: ReadingNote[]): FrontMatter {
  if (layout.front === null) return NO_FRONT_MATTER;
  const result = readFrontMatter(layout.yaml, layout.front.from + 1);
  if (!result.ok) {
    notes.push(result.error);
    return NO_FRONT_MATTER;
  }
  for (const { key, line, text } of result.value.keys) {
    const field = FRONT_FIELDS[key as keyof typeof FRONT_FIELDS] as string | undefined;
    if (field === undefined) continue;
    places.set(field, line);
    const value = text.slice(text.indexOf(':') + 1).trim();
    if (value !== '' && value !== '[]' && !/^(?:null|~)$/.test(value) && result.value.fields[key as keyof FrontMatterFields] == null) {
      notes.push({ line, code: 'field-unread', message: `“${key}: ${value.slice(0, 80)}” in the front matter can’t be read; it was kept as it stands.` });
    }
  }
  return result.value;
}

type Decided = { readonly decision: Decision; readonly place: DecisionPlace };

/** Those of the section first, then those that stand in steps. */
function decisionsOf(layout: Layout, steps: readonly ReadStep[], named: readonly { readonly id: string; readonly name: string }[], numbers: readonly (string | null)[]): Decided[] {
  const branches = (written: readonly { readonly condition: string; readonly goal: string; readonly line: number }[]): Decision['branches'] =>
    written.map(({ condition, goal, line }) => ({ condition, target: targetOf(goal, named, numbers), line }));
  const stepNamed = (text: string | null): string | null => {
    if (text === null) return null;
    const target = targetOf(/^(?:go|continue)\b/i.test(text) ? text : `go to ${text}`, named, numbers);
    return target.to === 'step' ? target.stepId : null;
  };
  return [
    ...section.decisions(layout).map((written): Decided => ({
      decision: { question: written.question, after: stepNamed(written.after), branches: branches(written.branches), line: written.line }, place: { in: 'section', written },
    })),
    ...steps.flatMap((step, index): Decided[] => {
      const [first] = step.branches;
      if (first === undefined) return [];
      return [{ decision: { question: '', after: named[index]?.id ?? null, branches: branches(step.branches), line: first.line }, place: { in: 'step', step: index } }];
    }),
  ];
}

function labelledOf<S extends 'gate' | 'monitoring'>(layout: Layout, key: S): Record<string, string | null> | null {
  const found = section.labels(layout, key);
  if (found.length === 0) return null;
  const fields: Record<string, string | null> = {};
  for (const { field, rest } of found) fields[field] = [fields[field], rest].filter((part) => part != null && part !== '').join('; ') || null;
  return fields;
}

function dependenciesOf(layout: Layout): Record<string, string[]> | null {
  const found = section.labels(layout, 'dependencies');
  if (found.length === 0) return null;
  const fields: Record<string, string[]> = {};
  for (const { field, rest } of found) fields[field] = [...(fields[field] ?? []), ...section.listed(rest)];
  return fields;
}

/** The definition, with what is longer than the model holds cut and told. */
function fitting(input: z.input<typeof definitionSchema>, notes: ReadingNote[]): WorkflowDefinition {
  let current: unknown = input;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const parsed = definitionSchema.safeParse(current);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map(String);
    notes.push({ line: lineAt(current, path), code: 'too-much', message: `${path.join(' → ') || 'The runbook'}: ${issue?.message ?? 'not of the expected form'}; it is not read in full.` });
    current = changed(current, path, (value) => {
      if (issue?.code === 'too_big' && typeof value === 'string') return value.slice(0, Number(issue.maximum));
      if (issue?.code === 'too_big' && Array.isArray(value)) return value.slice(0, Number(issue.maximum));
      return undefined;
    });
  }
  return definitionSchema.parse({ title: input.title.slice(0, 500).trim() || 'Untitled', steps: [] });
}

function lineAt(input: unknown, path: readonly string[]): number {
  const step = path[0] === 'steps' ? (input as { steps: readonly { line?: number | null }[] }).steps[Number(path[1])] : undefined;
  return step?.line ?? 1;
}

function changed(value: unknown, [key, ...rest]: readonly string[], change: (value: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.flatMap((entry, index) => (String(index) === key ? [changed(entry, rest, change)].filter((each) => each !== undefined) : [entry]));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: changed(record[key], rest, change) };
}
