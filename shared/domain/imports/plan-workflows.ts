import { WORKSPACE_STREAM, type Source } from '#shared/domain/ledger/event.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { PlanBuilder } from './plan-import.ts';

/** Takes the first of `pool` that fits, so that two of the same name in one file stay two. */
function take<T>(pool: T[], fits: (candidate: T) => boolean): T | undefined {
  const index = pool.findIndex(fits);
  return index < 0 ? undefined : pool.splice(index, 1)[0];
}

/** A definition without the lines it stood on: moving a runbook within its file changes nothing of it. */
const substance = (value: unknown): string =>
  canonicalJson(value, (key) => key !== 'line');

export function planWorkflows({ input, draft, count, line, warn }: PlanBuilder): void {
  const pool = [...input.existing.workflows];
  for (const { definition, line: at } of input.document.workflows) {
    const digest = input.digest(substance(definition));
    const source: Source = { path: input.path, line: at, text: digest, mark: null };
    const known = take(pool, (workflow) => workflow.source?.text === digest && workflow.draft.title === definition.title)
      ?? take(pool, (workflow) => workflow.draft.title === definition.title);
    const change = known === undefined ? 'created' : known.source?.text === digest ? 'unchanged' : 'updated';
    count(change, 'workflows');
    count(change, 'steps', definition.steps.length);
    line({ line: at, becomes: 'workflow', change, text: definition.title, depth: 0 });
    for (const step of definition.steps) line({ line: step.line ?? at, becomes: 'step', change, text: step.name, depth: 1 });
    if (known === undefined) {
      const id = input.newId();
      const payload = { id, draft: definition, published: 0, changed: false, ownerId: null, archived: false, source };
      draft({ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: id, type: 'workflow.created', payload });
    } else if (change === 'updated') {
      const was = { draft: known.draft, source: known.source, changed: known.changed };
      draft({ stream: WORKSPACE_STREAM, entity: 'workflow', entityId: known.id, type: 'workflow.revised', payload: { draft: definition, source, was } });
    }
  }
  for (const gone of pool) {
    warn({ line: gone.source?.line ?? 1, code: 'no-longer-in-file', message: `The runbook “${gone.draft.title}” came from this file, which no longer has it. It was kept.` });
  }
}

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
