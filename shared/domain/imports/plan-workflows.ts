import { WORKSPACE_STREAM, type Source } from '#shared/domain/ledger/event.ts';
import { type WorkflowDraft, danglingIn, decideRevise, newWorkflow } from '#shared/domain/workflows/workflow.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { PlanBuilder } from './plan-import.ts';

/** Takes the first of `pool` that fits, so that two of the same name in one file stay two. */
function take<T>(pool: T[], fits: (candidate: T) => boolean): T | undefined {
  const index = pool.findIndex(fits);
  return index < 0 ? undefined : pool.splice(index, 1)[0];
}

export function planWorkflows({ input, draft, count, line, warn }: PlanBuilder): void {
  const pool = [...input.existing.workflows];
  for (const { definition, text, notes, offset, line: at } of input.document.workflows) {
    const digest = input.digest(text);
    const source: Source = { path: input.path, line: at, text: digest, mark: null };
    const known = take(pool, (workflow) => workflow.source?.text === digest && workflow.draft.title === definition.title)
      ?? take(pool, (workflow) => workflow.draft.title === definition.title);
    const edited = known !== undefined && known.text !== null && input.digest(known.text) !== known.source?.text;
    const changed = known !== undefined && known.source?.text !== digest;
    const change = known === undefined ? 'created' : changed && !edited ? 'updated' : 'unchanged';
    count(change, 'workflows');
    count(change, 'steps', definition.steps.length);
    line({ line: at, becomes: 'workflow', change, text: definition.title, depth: 0 });
    for (const step of definition.steps) line({ line: step.line === null ? at : step.line + offset, becomes: 'step', change, text: step.name, depth: 1 });
    for (const note of notes) warn(note);
    const fault = danglingIn(definition);
    if (fault !== null) warn({ line: (fault.line ?? 1) + offset, code: fault.code, message: `${fault.message} It can’t be published until that is mended.` });
    const written = { draft: definition, text, notes: notes.map((note) => ({ ...note, line: Math.max(1, note.line - offset) })) };
    if (known === undefined) draft(newWorkflow(input.newId(), written, source));
    else if (changed && edited) warn({ line: at, code: 'edited-here', message: `The runbook “${known.draft.title}” was edited here and in the file; what is here was kept.` });
    else if (changed) for (const event of unwrapped(decideRevise(known, written, source))) draft(event);
  }
  for (const gone of pool) {
    warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `The runbook “${gone.draft.title}” came from this file, which no longer has it. It was kept.` });
  }
}

/** An archived runbook is left as it is. */
const unwrapped = (decided: ReturnType<typeof decideRevise>): readonly WorkflowDraft[] => (decided.ok ? decided.value : []);

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
