import { WORKSPACE_STREAM, type Source } from '#shared/domain/ledger/event.ts';
import { linesOfText, mergeTexts } from '#shared/domain/workflows/merge-texts.ts';
import { matchesIn } from '#shared/domain/workflows/text-changes.ts';
import { type Workflow, type WorkflowDraft, type Written, applyWorkflow, danglingIn, decideRevise, newWorkflow } from '#shared/domain/workflows/workflow.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { ParsedWorkflow } from './parsed-document.ts';
import type { ImportInput, PlanBuilder } from './plan-import.ts';

/** Takes the first of `pool` that fits, so that two of the same name in one file stay two. */
function take<T>(pool: T[], fits: (candidate: T) => boolean): T | undefined {
  const index = pool.findIndex(fits);
  return index < 0 ? undefined : pool.splice(index, 1)[0];
}

/** What an import makes of one runbook, and what there is to say of it. */
type Outcome = { readonly change: 'created' | 'updated' | 'unchanged'; readonly drafts: readonly WorkflowDraft[]; readonly told?: { readonly line: number; readonly code: string; readonly message: string } };

const UNCHANGED: Outcome = { change: 'unchanged', drafts: [] };

export function planWorkflows({ input, draft, count, line, warn }: PlanBuilder): void {
  const pool = [...input.existing.workflows];
  const claimed = new Set<string>();
  for (const parsed of input.document.workflows) {
    const { definition, text, notes, offset, line: at, parts, kept } = parsed;
    const source: Source = { path: input.path, line: at, text: input.digest(text), mark: null };
    const ofFile = take(pool, (workflow) => workflow.source?.text === source.text && workflow.draft.title === definition.title)
      ?? take(pool, (workflow) => workflow.draft.title === definition.title);
    const known = ofFile ?? elsewhere(parsed, input, claimed);
    if (known !== undefined) claimed.add(known.id);
    const written = { draft: definition, text, notes: notes.map((note) => ({ ...note, line: Math.max(1, note.line - offset) })) };
    const outcome = known === undefined ? { change: 'created' as const, drafts: [newWorkflow(input.newId(), written, source)] } : updated(known, written, source, offset, input);
    const { change } = outcome;
    count(change, 'workflows');
    count(change, 'steps', definition.steps.length);
    line({ line: at, becomes: 'workflow', change, text: definition.title, depth: 0 });
    for (const step of definition.steps) line({ line: step.line === null ? at : step.line + offset, becomes: 'step', change, text: step.name, depth: 1 });
    for (const part of parts) line({ ...part, becomes: 'part', change });
    for (const each of kept) line({ ...each, becomes: 'text', change, depth: 1 });
    for (const note of notes) warn(note);
    if (known !== undefined && ofFile === undefined) warn({ line: at, code: 'known-elsewhere', message: sameAs(known, change) });
    const fault = danglingIn(definition);
    if (fault !== null) warn({ line: (fault.line ?? 1) + offset, code: fault.code, message: `${fault.message} It can’t be published until that is mended.` });
    if (outcome.told !== undefined) warn(outcome.told);
    outcome.drafts.forEach(draft);
  }
  for (const gone of pool) {
    warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `The runbook “${gone.draft.title}” came from this file, which no longer has it. It was kept.` });
  }
}

const sameAs = ({ draft: { title }, source }: Workflow, change: string): string =>
  `This is the runbook “${title}” that is here already${source === null ? '' : `, from ${source.path}`}; ${change === 'unchanged' ? 'it was not added again' : 'it is brought up to date, not added again'}.`;

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** How many of the lines of two texts have to be the same before a file of another folder is taken for a runbook's. */
const ALIKE = 0.5;

/**
 * The runbook that a file which is new here brings: the one that says the same, or the only one of its title that came into
 * being here, or came from a file of the same name and reads much like it.
 */
function elsewhere({ definition, text }: ParsedWorkflow, { existing, path }: ImportInput, claimed: ReadonlySet<string>): Workflow | undefined {
  const free = existing.workflowsElsewhere(definition.title, text).filter(({ id, archived }) => !archived && !claimed.has(id));
  const same = free.find((workflow) => workflow.text === text);
  if (same !== undefined) return same;
  const named = free.filter(({ draft, source, text: own }) => draft.title === definition.title && (source === null || (nameOf(source.path) === nameOf(path) && likeness(own ?? '', text) >= ALIKE)));
  return named.length === 1 ? named[0] : undefined;
}

/** Share of lines that two texts have in common, whatever their order; 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => [...new Set(linesOfText(text).map((line) => line.trim()).filter((line) => line !== ''))]) as [string[], string[]];
  return a.length + b.length === 0 ? 1 : (2 * matchesIn(a, b)) / (a.length + b.length);
}

function updated(known: Workflow, written: Written & { readonly text: string }, source: Source, offset: number, input: ImportInput): Outcome {
  if (known.text === written.text || known.source?.text === source.text) return UNCHANGED;
  const { title } = known.draft;
  if (known.archived) return { ...UNCHANGED, told: { line: source.line, code: 'archived', message: `The runbook “${title}” is archived here and was left as it is; restore it first.` } };
  const theirs = revised(known, written, source);
  if (known.text === null || (known.source !== null && input.digest(known.text) === known.source.text)) return { change: 'updated', drafts: theirs };
  const base = baseOf(known, written.text, input);
  const merged = base === null ? null : mergeTexts(base, known.text, written.text);
  if (merged === null || !merged.ok) {
    const where = merged === null ? '' : ` Both changed ${linesNamed(merged.conflicts.map(([from, to]) => [from + offset, to + offset]))}.`;
    return { ...UNCHANGED, told: { line: (merged?.conflicts[0]?.[0] ?? source.line - offset) + offset, code: 'edited-here', message: `The runbook “${title}” was edited here and in the file; what is here was kept.${where}` } };
  }
  const both = input.readRunbook(written.text, merged.lines, title);
  if (both.text === known.text) return UNCHANGED;
  if (both.text === written.text) return { change: 'updated', drafts: theirs };
  // The file's own text is recorded too: it is what the next import is held against.
  const after = theirs.reduce<Workflow | null>(applyWorkflow, known) ?? known;
  return {
    change: 'updated', drafts: [...theirs, ...revised(after, both, source)],
    told: { line: source.line, code: 'merged', message: `The runbook “${title}” was edited here and in the file; the changes of both are in the draft now.` },
  };
}

/** What file and runbook last agreed on: the text of the import that is known, else the earlier text that the file is closest to. */
function baseOf({ id, source }: Workflow, text: string, { existing, digest }: ImportInput): string | null {
  const texts = existing.workflowTexts(id);
  if (source !== null) return texts.find((each) => digest(each) === source.text) ?? null;
  const ranked = texts.map((each) => ({ each, alike: likeness(each, text) })).sort((a, b) => b.alike - a.alike);
  return ranked[0]?.each ?? null;
}

const linesNamed = (ranges: readonly (readonly [number, number])[]): string => {
  const named = ranges.slice(0, 5).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  const isOne = ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
  return `${isOne ? 'line' : 'lines'} ${named}${ranges.length > 5 ? ' …' : ''} of the file`;
};

const revised = (workflow: Workflow, written: Written, source: Source): readonly WorkflowDraft[] => {
  const decided = decideRevise(workflow, written, source);
  return decided.ok ? decided.value : [];
};

export function planMaps({ input, draft, count, line }: PlanBuilder): void {
  const pool = [...input.existing.maps];
  for (const { title, graph, line: at } of input.document.maps) {
    const digest = input.digest(canonicalJson(graph));
    const source: Source = { path: input.path, line: at, text: digest, mark: null };
    const known = take(pool, (map) => map.source?.text === digest && map.title === title) ?? take(pool, (map) => map.title === title);
    const change = known === undefined ? 'created' : known.source?.text === digest ? 'unchanged' : 'updated';
    count(change, 'maps');
    count(change, 'nodes', graph.nodes.length);
    count(change, 'edges', graph.edges.length);
    line({ line: at, becomes: 'map', change, text: title, depth: 0 });
    if (known === undefined) {
      const id = input.newId();
      draft({ stream: WORKSPACE_STREAM, entity: 'map', entityId: id, type: 'map.created', payload: { id, title, graph, source } });
    } else if (change === 'updated') {
      const was = { graph: known.graph, source: known.source };
      draft({ stream: WORKSPACE_STREAM, entity: 'map', entityId: known.id, type: 'map.redrawn', payload: { graph, source, was } });
    }
  }
}
