import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/domain/workflows/apply-edit.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { addDecision, addStep, ask, connect, connectDecision, groupWithNext, moveBefore, moveStep, removeStep, targetIn } from '#renderer/features/workflows/editor/map-edits.ts';
import { offsetsOf, placed } from '#renderer/features/workflows/editor/map-positions.ts';
import { editAll, readText } from '#renderer/features/workflows/editor/read-text.ts';

const TEXT = '# Lamp\n\n## Steps\n\n### 1. Clean\nWith a cloth.\n\n### 2. Turn\nSlowly.\n\n### 3. Write\nIn the book.\n';
const { definition } = readRunbook(TEXT);
const after = (edits: Parameters<typeof editAll>[1]): string => {
  const done = editAll(TEXT, edits);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.text;
};

const groupsOf = (steps: readonly { readonly parallel: string | null }[]) => steps.map(({ parallel }) => parallel);
/** The groups of as many steps, once some edits are done. */
const groupsAfter = (steps: readonly { readonly parallel: string | null }[], edits: readonly Edit[]) =>
  groupsOf(edits.reduce(applyEdit, definitionSchema.parse({ title: 'T', steps: steps.map(({ parallel }, at) => ({ id: `s${at}`, name: `Step ${at}`, parallel })) })).steps);

describe('acts on the map', () => {
  it('a branch is written into its step, and the next one beside it', () => {
    const edit = connect(definition, 0, 'it is dark', targetIn('step write'));
    const text = after([edit]);
    expect(text).toContain('If it is dark: go to step 3');
    const again = connect(readRunbook(text).definition, 0, 'it is wet', targetIn('end'));
    expect(again).toMatchObject({ op: 'set-decision', at: 0 });
    expect(after([edit, again])).toContain('If it is wet: end');
  });

  it('a way in all other cases is the last one, and there is one of it', () => {
    const once = readRunbook(after([connect(definition, 0, 'it is dark', targetIn('end')), connect(definition, 0, '', targetIn('end'))])).definition;
    const [first] = readRunbook(after([connect(definition, 0, 'it is dark', targetIn('end'))])).definition.decisions;
    expect(first?.branches).toHaveLength(1);
    const edit = connectDecision({ decisions: [{ question: '', after: 'clean', branches: [{ condition: 'a', target: { to: 'end' }, line: null }, { condition: '', target: { to: 'end' }, line: null }], line: null }] }, 0, '', targetIn('rollback'));
    expect(edit).toMatchObject({ decision: { branches: [{ condition: 'a' }, { condition: '', target: { to: 'rollback' } }] } });
    expect(connectDecision(once, 0, 'it is wet', targetIn('end'))).toMatchObject({ op: 'set-decision', at: 0 });
  });

  it('two steps become parallel, and no step is left alone in its group', () => {
    const edits = groupWithNext(definition.steps, 0, 'Together');
    const { steps } = readRunbook(after(edits)).definition;
    expect(groupsOf(steps)).toEqual(['Together', 'Together', null]);
    expect(groupsAfter(steps, groupWithNext(steps, 0, 'Together'))).toEqual([null, null, null]);
    expect(groupsAfter(steps, groupWithNext(steps, 1, 'Together'))).toEqual(['Together', 'Together', 'Together']);
    expect(groupWithNext(steps, 2, 'Together')).toEqual([]);
    expect(groupsAfter(steps, removeStep(steps, 1))).toEqual([null, null]);
  });

  it('a step that comes into the middle of a group belongs to it, and beside it does not', () => {
    const steps = ['a', 'a', null, null].map((parallel) => ({ parallel }));
    expect(addStep(steps, 1, 'New')).toEqual([{ op: 'add-step', at: 1, step: { name: 'New', parallel: 'a' } }]);
    expect(addStep(steps, 2, 'New')).toEqual([{ op: 'add-step', at: 2, step: { name: 'New', parallel: null } }]);
    expect(groupsAfter(steps, moveBefore(steps, 3, 1)?.edits ?? [])).toEqual(['a', 'a', 'a', null]);
    expect(groupsAfter(steps, moveBefore(steps, 0, 3)?.edits ?? [])).toEqual([null, null, null, null]);
    expect(moveBefore(steps, 2, 3)).toBeNull();
    expect(moveBefore(steps, 2, 2)).toBeNull();
  });

  it('a step goes past a group at once, and out of its own before it goes on', () => {
    const steps = [null, 'a', 'a', 'a', null].map((parallel) => ({ parallel }));
    expect(moveStep(steps, 0, 1)).toEqual({ edits: [{ op: 'move-step', from: 0, to: 3 }], to: 3 });
    expect(moveStep(steps, 4, -1)).toEqual({ edits: [{ op: 'move-step', from: 4, to: 1 }], to: 1 });
    expect(moveStep(steps, 2, 1)).toEqual({ edits: [{ op: 'move-step', from: 2, to: 3 }], to: 3 });
    expect(moveStep(steps, 3, 1)).toEqual({ edits: [{ op: 'set-step', at: 3, field: 'parallel', value: null }], to: 3 });
  });

  it('steps do not leave the list', () => {
    expect(moveStep(definition.steps, 0, -1)).toBeNull();
    expect(moveStep(definition.steps, 2, 1)).toBeNull();
    expect(moveStep(definition.steps, 1, -1)).toEqual({ edits: [{ op: 'move-step', from: 1, to: 0 }], to: 0 });
  });

  it('a decision asks, with a way on and a way out', () => {
    const text = after([addDecision(definition, 0, 'Is it clean?', ['it is', 'it is not'])]);
    const { decisions } = readRunbook(text).definition;
    expect(decisions).toMatchObject([{ question: 'Is it clean?', after: 'clean', branches: [{ target: { to: 'next' } }, { target: { to: 'end' } }] }]);
    const asked = editAll(text, ask({ decisions }, 0, 'Is it bright?'));
    expect(asked.ok && asked.value.definition.decisions[0]?.question).toBe('Is it bright?');
    expect(ask({ decisions }, 7, 'Is it bright?')).toEqual([]);
  });

  it('all edits are carried out, or none', () => {
    const refused = editAll(TEXT, [{ op: 'set-step', at: 0, field: 'role', value: 'Keeper' }, { op: 'set-step', at: 0, field: 'role', value: 'a\nb' }]);
    expect(refused.ok).toBe(false);
  });

  it('a place by hand goes along when its step moves, and is forgotten with it', () => {
    const positions = placed(placed({ gone: { x: 1, y: 1 } }, definition, 'step2', { dx: 5, dy: 6 }), definition, 'finish', { dx: 7, dy: 8 });
    expect(positions).toEqual({ turn: { x: 5, y: 6 }, ':finish': { x: 7, y: 8 } });
    const moved = readRunbook(after([{ op: 'move-step', from: 1, to: 0 }])).definition;
    expect(offsetsOf(positions, moved)).toEqual({ step1: { dx: 5, dy: 6 }, finish: { dx: 7, dy: 8 } });
  });
});

describe('a text as it is read for the editor', () => {
  it('says where each step stands, and what is to be mended', () => {
    const { steps, findings, class: kind } = readText(TEXT);
    expect(steps).toEqual([{ from: 5, to: 7 }, { from: 8, to: 10 }, { from: 11, to: 13 }]);
    expect(findings.every(({ title, why }) => title !== '' && why !== '')).toBe(true);
    expect(kind.computed).toBe('medium');
  });

  it('is never too broken to be read', () => expect(readText('\u0000').steps).toEqual([]));
});
