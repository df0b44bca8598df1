import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import { applyEdit, substance } from '#shared/domain/workflows/apply-edit.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { addDecision, addStep, ask, connect, connectDecision, groupWithNext, moveBefore, moveStep, removeStep, targetIn } from '#renderer/features/workflows/editor/map-edits.ts';
import { insertOn, linesOf } from '#renderer/features/workflows/editor/map-lines.ts';
import { minimalChanges } from '#renderer/features/workflows/editor/minimal-change.ts';
import { editAll } from '#renderer/features/workflows/editor/read-text.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';
import { editMaker, words } from '#test/helpers/runbooks.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 15), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) };
const WORDS = { start: 'Start', end: 'End', rollback: 'Roll back', decision: 'Decision', otherwise: 'Otherwise' };

/** What a face makes of a runbook as it stands: edits that belong together. */
type Maker = (definition: WorkflowDefinition) => readonly Edit[];

const pick = (place: number, count: number): number => (count === 0 ? 0 : place % count);
const on = (place: number, make: (definition: WorkflowDefinition, at: number) => readonly Edit[] | null): Maker => (definition) => (definition.steps.length === 0 ? [] : (make(definition, pick(place, definition.steps.length)) ?? []));
const nat = fc.nat(500);
const targetKey = (known: WorkflowDefinition, place: number): string => ['end', 'rollback', 'next', ...known.steps.map(({ id }) => `step ${id}`)][pick(place, known.steps.length + 3)] ?? 'end';

/** Every act of the map (M2). */
const mapAct: fc.Arbitrary<Maker> = fc.tuple(fc.nat(9), nat, nat, words, fc.boolean()).map(([kind, first, second, name, flag]): Maker => {
  switch (kind) {
    case 0: return ({ steps }) => addStep(steps, pick(first, steps.length + 1), `Check ${name}`);
    case 1: return (known) => {
      const { edges } = workflowGraph(known, WORDS);
      const edge = edges[pick(first, edges.length)];
      const line = edge === undefined ? null : linesOf(known, WORDS.otherwise)(edge);
      return line === null ? [] : insertOn(known, line, `Check ${name}`);
    };
    case 2: return on(first, ({ steps }, at) => (steps.length < 2 ? null : removeStep(steps, at)));
    case 3: return on(first, ({ steps }, at) => moveStep(steps, at, flag ? 1 : -1)?.edits ?? null);
    case 4: return on(first, ({ steps }, at) => moveBefore(steps, at, pick(second, steps.length + 1))?.edits ?? null);
    case 5: return on(first, ({ steps }, at) => groupWithNext(steps, at, 'Together'));
    case 6: return on(first, (known, at) => [connect(known, at, flag ? name : '', targetIn(targetKey(known, second)))]);
    case 7: return (known) => (known.decisions.length === 0 ? [] : [connectDecision(known, pick(first, known.decisions.length), flag ? name : '', targetIn(targetKey(known, second)))]);
    case 8: return on(first, (known, at) => [addDecision(known, at, `Is ${name} right?`, ['it is', 'it is not'])]);
    default: return (known) => ask(known, pick(first, known.decisions.length), `Is ${name} right?`);
  }
});
/** Every act of the form. */
const formAct: fc.Arbitrary<Maker> = editMaker.map((make): Maker => (known) => {
  const edit = make(known);
  return edit === null ? [] : [edit];
});

/** What is typed into the text: a line goes, comes, or is another one. */
const typed = fc.tuple(nat, fc.constantFrom('', 'Some words.', '### 7. Check the rope (Manual)', '**Role**: Keeper', '**Parallel**: a', 'If it is dark: go to step 1', '- [ ] a box', '```', '## Notes', '| a | b |'), fc.nat(2)).map(([place, line, kind]) => (text: string): string => {
  const lines = text.split('\n');
  return lines.toSpliced(pick(place, lines.length), kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [line])).join('\n');
});

/** Carries out what a face made; the text says what the model says, by changes that can be undone. */
function carriedOut(text: string, edits: readonly Edit[], mayRefuse: boolean): string {
  const before = readRunbook(text).definition;
  const edited = editAll(text, edits);
  if (!edited.ok) {
    if (mayRefuse) return text;
    throw new Error(`${JSON.stringify(edits)}\n${edited.error.message}\n${text}`);
  }
  const { text: now, definition } = edited.value;
  expect(substance(definition)).toEqual(substance(edits.reduce(applyEdit, before)));
  const [was, is] = [text, now].map((each) => each.replaceAll('\r\n', '\n')) as [string, string];
  expect(minimalChanges(was, is).toReversed().reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), was)).toBe(is);
  return now;
}

describe('W4: whatever the face, the model is the same', () => {
  it.each(Object.entries(DOCUMENTS))('acts of the map and of the form on “%s”', (_name, document) => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 3, arbitrary: mapAct }, { weight: 1, arbitrary: formAct }), { minLength: 1, maxLength: 6 }), (makers) => {
        let text = document;
        for (const make of makers) text = carriedOut(text, make(readRunbook(text).definition), false);
      }),
      settings,
    );
  }, 600_000);

  it.each(Object.entries(DOCUMENTS))('with whatever is typed into “%s” between them', (_name, document) => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 1, arbitrary: fc.tuple(fc.constant('text' as const), typed) }, { weight: 2, arbitrary: fc.tuple(fc.constant('face' as const), fc.oneof(mapAct, formAct)) }), { minLength: 2, maxLength: 8 }), (acts) => {
        let text = document;
        for (const [kind, act] of acts) text = kind === 'text' ? act(text) : carriedOut(text, act(readRunbook(text).definition), true);
      }),
      settings,
    );
  }, 600_000);
});
