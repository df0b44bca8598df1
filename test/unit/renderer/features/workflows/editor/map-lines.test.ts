import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Drawable } from '#shared/domain/maps/workflow-places.ts';
import { applyEdit } from '#shared/domain/workflows/apply-edit.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { insertOn, linesOf, placeBehind } from '#renderer/features/workflows/editor/map-lines.ts';
import { editAll } from '#renderer/features/workflows/editor/read-text.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';
import { definition } from '#test/helpers/runbooks.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 150), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) };
const WORDS = { start: 'Start', end: 'End', rollback: 'Roll back', decision: 'Decision', otherwise: 'Otherwise' };
const graphOf = (drawable: Drawable) => workflowGraph(drawable, WORDS);

/** Fewer names of groups than steps, so that many stand together. */
const drawn = fc.tuple(definition, fc.array(fc.constantFrom(null, null, 'a', 'b'), { minLength: 5, maxLength: 5 })).map(
  ([known, groups]): WorkflowDefinition => ({ ...known, steps: known.steps.map((step, at) => ({ ...step, parallel: groups[at] ?? null })) }),
);

/** The new step stands between the two ends of the line, whose places have moved behind it. */
function expectBetween(was: Drawable, now: Drawable, edge: { readonly from: string; readonly to: string }, at: number): void {
  const shifted = (node: string): string => node.replace(/^(step|parallel)(\d+)$/, (_all, kind: string, number: string) => `${kind}${Number(number) - 1 >= at ? Number(number) + 1 : number}`);
  const own = `step${at + 1}`;
  const { edges, groups } = graphOf(now);
  /** A way to or from a group may be drawn to its steps one by one. */
  const parts = (node: string): string[] => [node, ...groups.filter(({ id }) => id === node).flatMap(({ nodes }) => nodes), ...groups.filter(({ nodes }) => nodes.includes(node)).map(({ id }) => id)];
  const leads = (from: string, to: string): boolean => edges.some((each) => parts(from).includes(each.from) && parts(to).includes(each.to));
  expect({ was: edge, in: leads(shifted(edge.from), own), out: leads(own, shifted(edge.to)) }).toEqual({ was: edge, in: true, out: true });
  expect(was.steps.length + 1).toBe(now.steps.length);
}

describe('M2: a new step on a line of the map', () => {
  it('stands between what the line connects, whatever the runbook', () => {
    fc.assert(
      fc.property(drawn, fc.nat(1_000), fc.boolean(), (known, pick, isAgain) => {
        const { edges } = graphOf(known);
        const edge = edges[pick % edges.length];
        const insertion = edge === undefined ? null : linesOf(known, WORDS.otherwise)(edge);
        if (edge === undefined || insertion === null) return;
        // A second step of a name takes the first one's id where it stands before it.
        const name = (isAgain ? known.steps[pick % known.steps.length]?.name : undefined) ?? 'Something new';
        const now = insertOn(known, insertion, name).reduce(applyEdit, known);
        expect(now.steps[insertion.at]?.name).toBe(name);
        expectBetween(known, now, edge, insertion.at);
      }),
      settings,
    );
  });

  it.each(Object.entries(DOCUMENTS))('can stand somewhere in “%s”, and the text then says so', (_name, document) => {
    const { definition: known } = readRunbook(document);
    const { edges } = graphOf(known);
    const lines = edges.flatMap((edge) => {
      const insertion = linesOf(known, WORDS.otherwise)(edge);
      return insertion === null ? [] : [{ edge, insertion }];
    });
    expect(new Set(lines.map(({ insertion }) => insertion.at)).size).toBeGreaterThan(known.steps.length / 2);
    for (const { edge, insertion } of lines) {
      const edited = editAll(document, insertOn(known, insertion, 'Something new'));
      if (!edited.ok) throw new Error(`${JSON.stringify({ edge, insertion })}: ${edited.error.message}`);
      expectBetween(known, edited.value.definition, edge, insertion.at);
    }
  });

  it('of a chain stands in each gap, and a leap over others is no place for one', () => {
    const known = readRunbook('# Lamp\n\n## Steps\n\n### 1. Clean\n\nIf it is dark: go to step 3\n\n### 2. Turn\n\n### 3. Write\n').definition;
    const lines = graphOf(known).edges.map((edge) => [edge.from, edge.to, linesOf(known, WORDS.otherwise)(edge)?.at]);
    expect(lines).toEqual([['start', 'step1', 0], ['step1', 'decision1', 1], ['decision1', 'step3', undefined], ['decision1', 'step2', 1], ['step2', 'step3', 2], ['step3', 'finish', 3]]);
  });

  it('of parallel steps with a jump behind them stands before the jump, whichever of them the line begins at', () => {
    const known = readRunbook('# Lamp\n\n## Steps\n\n### 1. Clean\n**Parallel**: a\n\n### 2. Turn\n**Parallel**: a\n\nOtherwise: go to step 3\n\n### 3. Write\n').definition;
    expect(known.decisions.map(({ after, branches }) => [after, branches.map(({ target }) => target.to)])).toEqual([['turn', ['step']]]);
    for (const edge of graphOf(known).edges.filter(({ to }) => to === 'step3')) {
      const insertion = linesOf(known, WORDS.otherwise)(edge);
      expect(insertion, edge.from).toEqual({ at: 2, moved: [0], retarget: null });
      if (insertion !== null) expectBetween(known, insertOn(known, insertion, 'Something new').reduce(applyEdit, known), edge, 2);
    }
  });

  it('that is dropped on a node stands behind it', () => {
    const known = readRunbook('# Lamp\n\n## Steps\n\n### 1. Clean\n\nIf it is dark: go to step 3\n\n### 2. Turn\n\n### 3. Write\n').definition;
    expect(['start', 'step1', 'decision1', 'step3', 'finish', 'rollback'].map((node) => placeBehind(known, node))).toEqual([0, 1, 1, 3, 3, null]);
  });
});
