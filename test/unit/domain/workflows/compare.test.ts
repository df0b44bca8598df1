import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, substance } from '#shared/domain/workflows/apply-edit.ts';
import { type Change, type FieldChange, compareDefinitions } from '#shared/domain/workflows/compare.ts';
import { type WorkflowDefinition, definitionSchema } from '#shared/domain/workflows/definition.ts';
import { stepIds } from '#shared/domain/workflows/step-ids.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { definition, editMaker } from '#test/helpers/runbooks.ts';
import { DOCUMENTS } from '#test/helpers/runbook-documents.ts';

const settings = { numRuns: Number(process.env['RUNS'] ?? 100), ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) };

const swapped = <F extends FieldChange>(change: F): F => ({ ...change, before: change.after, after: change.before });

const mirrored = (change: Change): Change => {
  if (change.kind === 'field') return swapped(change);
  const { from, to, name, was } = change;
  const sides = { from: to, to: from, fields: change.fields.map(swapped) };
  if (change.state === 'added') return { ...change, ...sides, state: 'removed', was: name };
  if (change.state === 'removed') return { ...change, ...sides, state: 'added', was: null };
  return { ...change, ...sides, name: was ?? '', was: name };
};

const asSet = (changes: readonly Change[]): string[] => changes.map((change) => canonicalJson(change)).sort();

const edited = (start: WorkflowDefinition, makers: readonly ((definition: WorkflowDefinition) => Parameters<typeof applyEdit>[1] | null)[]): WorkflowDefinition =>
  makers.reduce((current, make) => {
    const edit = make(current);
    return edit === null ? current : applyEdit(current, edit);
  }, start);

describe('W5: what two definitions say differently', () => {
  it('is nothing of one and the same', () => {
    fc.assert(
      fc.property(definition, (one) => {
        expect(compareDefinitions(one, structuredClone(one))).toEqual([]);
      }),
      settings,
    );
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(definition, definition, fc.array(editMaker, { maxLength: 6 }), (one, other, makers) => {
        for (const b of [other, edited(one, makers)]) expect(asSet(compareDefinitions(b, one))).toEqual(asSet(compareDefinitions(one, b).map(mirrored)));
      }),
      settings,
    );
  });

  it.each(Object.entries(DOCUMENTS))('is something wherever edits of “%s” changed what it says', (_name, text) => {
    const start = readRunbook(text).definition;
    fc.assert(
      fc.property(fc.array(editMaker, { minLength: 1, maxLength: 6 }), (makers) => {
        const end = edited(start, makers);
        const isSame = JSON.stringify(substance(end)) === JSON.stringify(substance(start));
        expect(compareDefinitions(start, end).length === 0).toBe(isSame);
      }),
      settings,
    );
  });

  it.each(Object.entries(DOCUMENTS))('names every step of “%s” that random edits touched, with each of its fields, and none besides', (_name, text) => {
    const start = readRunbook(text).definition;
    fc.assert(
      fc.property(fc.array(editMaker, { minLength: 1, maxLength: 8 }), (makers) => {
        let count = 0;
        const end = edited(start, makers.map((make) => (current) => {
          const edit = make(current);
          // A step is told apart by its name here, so that names stay as they are and new ones are unlike all others.
          if (edit?.op === 'add-step') return { ...edit, step: { ...edit.step, name: `Step that is new ${(count += 1)}` } };
          return edit?.op === 'set-step' && edit.field === 'name' ? null : edit;
        }));
        const changes = compareDefinitions(start, end).flatMap((change) => (change.kind === 'part' && change.part === 'steps' ? [change] : []));
        const [before, after] = [start, end].map(({ steps }) => new Map(steps.map(({ line: _line, id: _id, ...step }) => [step.name, step]))) as [Map<string, object>, Map<string, object>];
        for (const [name, step] of after) {
          const was = before.get(name) as Record<string, unknown> | undefined;
          const change = changes.find((each) => each.name === name && each.state !== 'removed');
          const fields = was === undefined ? null : Object.entries(step).filter(([field, value]) => canonicalJson(value) !== canonicalJson(was[field])).map(([field]) => field);
          if (fields === null) expect(change !== undefined && (change.state === 'added' || change.was !== name), name).toBe(true);
          else if (fields.length > 0) expect([change?.state, change?.fields.map(({ field }) => field).sort()]).toEqual(['changed', fields.sort()]);
          else expect(change === undefined || change.state === 'moved', name).toBe(true);
        }
        for (const name of before.keys()) if (!after.has(name)) expect(changes.some((each) => (each.state === 'removed' ? each.name : each.was) === name), name).toBe(true);
        // What did not move stands in the same order.
        const moved = new Set(changes.filter(({ isMoved }) => isMoved).map(({ name }) => name));
        const stayed = (steps: WorkflowDefinition['steps']): string[] => steps.map(({ name }) => name).filter((name) => before.has(name) && after.has(name) && !moved.has(name));
        expect(stayed(end.steps)).toEqual(stayed(start.steps));
      }),
      settings,
    );
  });

  const named = (names: readonly string[], more: object = {}): WorkflowDefinition => {
    const ids = stepIds(names.map((name) => ({ name })));
    return definitionSchema.parse({ title: 'Tower', steps: names.map((name, at) => ({ id: ids[at], name })), ...more });
  };

  it('tells a step that came, one that went and one that stands elsewhere', () => {
    const changes = compareDefinitions(named(['Climb', 'Open', 'Light', 'Watch', 'Write']), named(['Climb', 'Ring', 'Light', 'Watch', 'Write', 'Climb down to the boat']));
    expect(changes.map((change) => change.kind === 'part' && [change.state, change.name, change.from, change.to])).toEqual([['removed', 'Open', 1, null], ['added', 'Ring', null, 1], ['added', 'Climb down to the boat', null, 5]]);
    const turned = compareDefinitions(named(['Climb', 'Open', 'Light', 'Watch']), named(['Watch', 'Climb', 'Open', 'Light']));
    expect(turned).toEqual([{ kind: 'part', part: 'steps', state: 'moved', name: 'Watch', was: 'Watch', from: 3, to: 0, isMoved: true, fields: [] }]);
  });

  it('knows a renamed step by what it says, and decisions that lead to it stay as they are', () => {
    const decisions = (id: string) => [{ question: 'Is it foggy?', after: id, branches: [{ condition: 'foggy', target: { to: 'step', stepId: id } }] }];
    const before = named(['Open the valve', 'Light it'], { decisions: decisions('open-the-valve') });
    const after = named(['Open the oil valve', 'Light it'], { decisions: decisions('open-the-oil-valve') });
    expect(compareDefinitions(before, after)).toEqual([
      { kind: 'part', part: 'steps', state: 'changed', name: 'Open the oil valve', was: 'Open the valve', from: 0, to: 0, isMoved: false, fields: [{ field: 'name', before: 'Open the valve', after: 'Open the oil valve' }] },
    ]);
  });

  it('tells where a branch leads by name and number', () => {
    const lead = (id: string) => ({ decisions: [{ question: 'Is it foggy?', after: 'open', branches: [{ condition: 'foggy', target: { to: 'step', stepId: id } }] }] });
    const [change] = compareDefinitions(named(['Open', 'Light'], lead('open')), named(['Open', 'Light'], lead('light')));
    expect(change).toMatchObject({ part: 'decisions', state: 'changed', fields: [{ field: 'branches', before: [{ condition: 'foggy', target: { to: 'step', step: { step: 'Open', at: 0 } } }] }] });
  });

  it('names the field of a group, and the group where it came empty', () => {
    expect(compareDefinitions(named(['Climb']), named(['Climb'], { monitoring: { alerts: 'page the keeper' } }))).toEqual([{ kind: 'field', field: 'monitoring.alerts', before: null, after: 'page the keeper' }]);
    expect(compareDefinitions(named(['Climb']), named(['Climb'], { gate: {} }))).toMatchObject([{ kind: 'field', field: 'gate', before: null }]);
  });

  it('does not take a step of an id of its own for another', () => {
    const one = named(['Climb']);
    const other = { ...one, steps: one.steps.map((step) => ({ ...step, id: 'up' })) };
    expect(compareDefinitions(one, other)).toMatchObject([{ state: 'changed', fields: [{ field: 'id', before: null, after: 'up' }] }]);
  });
});
