import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { decideSettle, decideStart, foldRun } from '#shared/domain/runs/decide-run.ts';
import type { SettleStep } from '#shared/domain/runs/decide-run.ts';
import type { Run } from '#shared/domain/runs/run.ts';
import { definitionSchema } from '#shared/domain/workflows/definition.ts';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { startShortcuts } from '#renderer/lib/shortcuts.ts';
import { RunPage } from '#renderer/features/runs/run-page.tsx';
import { clearToasts } from '#renderer/ui/toast.ts';
import { prepareDom, press, said, show } from '../../dom.tsx';

const ID = '01a1fca0-0000-7000-8000-000000000001';
const definition = definitionSchema.parse({
  title: 'Restore',
  steps: [{ id: 'tell', name: 'Tell people', validation: 'Somebody answered.' }, { id: 'stop', name: 'Stop it' }, { id: 'say', name: 'Say what was lost' }],
  decisions: [{ question: 'Did somebody answer?', after: 'tell', branches: [
    { condition: 'nobody answers', target: { to: 'step', stepId: 'say' } }, { condition: 'it is `lost`', target: { to: 'rollback' } }, { condition: '', target: { to: 'next' } },
  ] }],
});

/** Main as the cockpit sees it: the real rules, and answers that come when the test lets them. */
class FakeMain {
  run: Run = foldRun(null, decideStart({ id: ID, workflowId: ID, version: 1, definition, operatorId: null, at: '2026-01-01T12:00:00.000Z' })) as Run;
  readonly settled: SettleStep[] = [];
  #waiting: (() => void)[] = [];

  install(): void {
    vi.stubGlobal('handrail', { subscribe: () => () => {}, invoke: (request: { channel: string; input: unknown }) => this.#answer(request) });
  }

  /** Lets every write that waits be on disk now. */
  async letThrough(): Promise<void> {
    await act(async () => {
      for (const go of this.#waiting.splice(0)) go();
      await new Promise((done) => setTimeout(done, 80));
    });
  }

  async #answer({ channel, input }: { channel: string; input: unknown }): Promise<unknown> {
    if (channel === 'people.list') return { ok: true, value: [] };
    if (channel === 'runs.get') return { ok: true, value: { run: this.run, definition, operator: null, nowMs: Date.parse('2026-01-01T12:01:00.000Z') } };
    const command = { ...(input as SettleStep), by: ID, at: '2026-01-01T12:01:00.000Z' };
    this.settled.push(command);
    await new Promise<void>((go) => this.#waiting.push(go));
    const decided = decideSettle(this.run, definition, command);
    if (!decided.ok) return decided;
    this.run = foldRun(this.run, decided.value) as Run;
    return { ok: true, value: { command: ID, entityIds: [ID], events: decided.value.length } };
  }
}

const heading = () => screen.getByRole('heading', { level: 2, name: (name) => definition.steps.some((step) => step.name === name) });
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 80))));

describe('the cockpit', () => {
  let main: FakeMain;
  let stop: () => void;

  beforeAll(async () => {
    await prepareDom();
    await loadTexts(['runs', 'maps']);
  });
  beforeEach(async () => {
    localStorage.clear();
    main = new FakeMain();
    main.install();
    stop = startShortcuts(window);
    show(<RunPage runId={ID} />);
    await screen.findByRole('button', { name: 'Done' });
  });
  afterEach(() => {
    stop();
    clearToasts();
  });

  test('W3: shows what is decided after the step, and where each answer leads', () => {
    const decision = screen.getByRole('region', { name: 'Did somebody answer?' });
    expect(within(decision).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'If nobody answers→Step 3: Say what was lost', 'If it is lost→Roll back', 'Otherwise→Go on with the next step',
    ]);
  });

  test('does not go on without the tick, and brings the focus to it', async () => {
    act(() => void press('Enter'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Somebody answered.' })));
    expect(main.settled).toEqual([]);
    expect(screen.getByText(/tick it/).getAttribute('role')).toBe('alert');
  });

  test('stays where it is until main has it on disk, and takes two presses for one', async () => {
    act(() => void press('v'));
    act(() => void press('Enter'));
    act(() => void press('Enter'));
    await settle();
    expect(main.settled).toHaveLength(1);
    expect(heading().textContent).toBe('Tell people');
    await main.letThrough();
    await waitFor(() => expect(heading().textContent).toBe('Stop it'));
    await waitFor(() => expect(document.activeElement).toBe(heading()));
    expect(said()).toContain('Step 2 of 3: Stop it');
  });

  test('Enter, Enter, Enter walks to the end, where the report says that it is complete', async () => {
    act(() => void press('v'));
    for (const step of definition.steps) {
      await waitFor(() => expect(heading().textContent).toBe(step.name));
      act(() => void press('Enter'));
      await main.letThrough();
    }
    expect(main.settled.map(({ stepId }) => stepId)).toEqual(['tell', 'stop', 'say']);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Complete' })));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(4);
    expect(screen.queryByRole('button', { name: 'Abort' })).toBeNull();
  });

  test('looking back settles nothing and Enter leads back', async () => {
    act(() => void press('v'));
    act(() => void press('Enter'));
    await main.letThrough();
    act(() => void press('['));
    expect(heading().textContent).toBe('Tell people');
    act(() => void press('Enter'));
    await waitFor(() => expect(heading().textContent).toBe('Stop it'));
    expect(main.settled).toHaveLength(1);
  });

  test('a refusal is told and the screen shows where the run is', async () => {
    act(() => void press('v'));
    act(() => void press('Enter'));
    main.run = { ...main.run, state: 'aborted', endedAt: main.run.startedAt, reason: 'from elsewhere' };
    await main.letThrough();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Aborted' })).toBeTruthy());
    expect(said().join()).toContain('This run is not under way');
  });
});
