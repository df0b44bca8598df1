import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestWorkspace, newWorkspace } from '#test/helpers/workspace.ts';

const FIRST = '# Tow the barge\n\n## Steps\n\n1. Take the line\n2. Pull\n   **Validation**: the barge moves\n3. Moor\n';
const SECOND = '# Tow the barge\n\n## Steps\n\n1. Warn the lock\n2. Take both lines\n3. Pull slowly\n';

let at: TestWorkspace;
beforeEach(() => { at = newWorkspace(); });
afterEach(() => at.close());

const services = () => at.core.services;
const create = (): string => services().workflows.create(at.act(), { text: FIRST, ownerId: null }).entityIds[0] ?? '';
const publish = (id: string) => services().workflows.publish(at.act(), { id, note: 'As it is' });
const rewrite = (id: string, text: string) => services().workflows.revise(at.act(), { id, text, was: services().workflows.view(id).text });
const start = (id: string): string => services().runs.start(at.act(), id).entityIds[0] ?? '';
const settle = (run: string, stepId: string) => services().runs.settle(at.act(), { id: run, stepId, outcome: 'done', reason: null, validated: true, note: null });
const shown = (run: string) => {
  const { run: { version, current, state }, definition } = services().runs.view(run);
  return { version, current, state, steps: definition.steps.map(({ name }) => name) };
};

describe('W5: a run keeps the version that it started with', () => {
  it('to its end, also after a restart, while a new run has the new one', async () => {
    const id = create();
    publish(id);
    const run = start(id);
    settle(run, 'take-the-line');

    rewrite(id, SECOND);
    publish(id);
    const first = { version: 1, steps: ['Take the line', 'Pull', 'Moor'] };
    expect(shown(run)).toEqual({ ...first, current: 1, state: 'active' });
    expect(services().runs.view(run).definition.steps[1]?.validation).toBe('the barge moves');
    expect(() => settle(run, 'take-both-lines')).toThrow();

    await at.reopen();
    expect(shown(run)).toEqual({ ...first, current: 1, state: 'active' });
    const next = start(id);
    expect(shown(next)).toEqual({ version: 2, steps: ['Warn the lock', 'Take both lines', 'Pull slowly'], current: 0, state: 'active' });

    settle(run, 'pull');
    settle(run, 'moor');
    expect(shown(run)).toMatchObject({ ...first, state: 'complete' });
    await at.reopen();
    expect(shown(run)).toMatchObject({ ...first, state: 'complete' });
    expect(services().runs.report(run)).toContain('Moor');
    expect(services().runs.report(run)).not.toContain('Pull slowly');
    expect(shown(next)).toMatchObject({ version: 2, current: 0 });
    expect(at.core.check()).toMatchObject({ findings: [], drifted: [] });
  });

  it('whatever becomes of the draft, of the version or of the runbook', async () => {
    const id = create();
    publish(id);
    const run = start(id);
    rewrite(id, 'nothing but prose');
    expect(shown(run).steps).toEqual(['Take the line', 'Pull', 'Moor']);
    expect(shown(start(id))).toMatchObject({ version: 1 });
    rewrite(id, SECOND);
    publish(id);
    services().workflows.restoreVersion(at.act(), { id, version: 1, note: 'The lock is closed' });
    expect(shown(start(id))).toMatchObject({ version: 3, steps: ['Take the line', 'Pull', 'Moor'] });
    services().workflows.setArchived(at.act(), id, true);
    await at.reopen();
    expect(shown(run)).toMatchObject({ version: 1, steps: ['Take the line', 'Pull', 'Moor'] });
    settle(run, 'take-the-line');
    expect(shown(run)).toMatchObject({ version: 1, current: 1 });
  });
});
