import { describe, expect, it } from 'vitest';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { connect, groupWithNext, moveStep, targetIn } from '#renderer/features/workflows/editor/map-edits.ts';
import { offsetsOf, placed } from '#renderer/features/workflows/editor/map-positions.ts';
import { editAll, readText } from '#renderer/features/workflows/editor/read-text.ts';

const TEXT = '# Lamp\n\n## Steps\n\n### 1. Clean\nWith a cloth.\n\n### 2. Turn\nSlowly.\n\n### 3. Write\nIn the book.\n';
const { definition } = readRunbook(TEXT);
const after = (edits: Parameters<typeof editAll>[1]): string => {
  const done = editAll(TEXT, edits);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.text;
};

describe('acts on the map', () => {
  it('a branch is written into its step, and the next one beside it', () => {
    const edit = connect(definition, 0, 'it is dark', targetIn('step write'));
    const text = after([edit]);
    expect(text).toContain('If it is dark: go to step 3');
    const again = connect(readRunbook(text).definition, 0, 'it is wet', targetIn('end'));
    expect(again).toMatchObject({ op: 'set-decision', at: 0 });
    expect(after([edit, again])).toContain('If it is wet: end');
  });

  it('two steps become parallel, and leave the group again', () => {
    const edits = groupWithNext(definition.steps, 0, 'Together');
    const { steps } = readRunbook(after(edits)).definition;
    expect(steps.map(({ parallel }) => parallel)).toEqual(['Together', 'Together', null]);
    expect(groupWithNext(steps, 0, 'Together')).toEqual([{ op: 'set-step', at: 0, field: 'parallel', value: null }]);
    expect(groupWithNext(steps, 1, 'Together')).toEqual([{ op: 'set-step', at: 2, field: 'parallel', value: 'Together' }]);
    expect(groupWithNext(steps, 2, 'Together')).toEqual([]);
  });

  it('steps do not leave the list', () => {
    expect(moveStep(definition.steps, 0, -1)).toBeNull();
    expect(moveStep(definition.steps, 2, 1)).toBeNull();
    expect(moveStep(definition.steps, 1, -1)).toEqual({ op: 'move-step', from: 1, to: 0 });
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
