import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkItem } from '#shared/ipc/work-views.ts';
import { WorkList } from '#renderer/features/checklists/work-list.tsx';
import { loadTexts } from '#renderer/lib/i18n.ts';
import { startShortcuts } from '#renderer/lib/shortcuts.ts';
import { clearToasts, useToasts } from '#renderer/ui/toast.ts';
import { prepareDom, press, show } from '../../dom.tsx';

type Asked = { readonly channel: string; readonly input: Record<string, unknown> };
let asked: Asked[] = [];
let answer: (channel: string) => Promise<unknown>;

beforeAll(async () => {
  await prepareDom();
  await loadTexts(['checklists']);
  // The list fetches them ahead of time; a test must not end in the middle of that.
  await Promise.all([import('#renderer/features/checklists/assign-dialog.tsx'), import('#renderer/features/checklists/due-dialog.tsx')]);
  vi.stubGlobal('handrail', {
    subscribe: () => () => undefined,
    invoke: (request: Asked) => {
      asked.push(request);
      return answer(request.channel);
    },
  });
  startShortcuts(window);
});
beforeEach(() => {
  asked = [];
  clearToasts();
  answer = (channel) => Promise.resolve(channel === 'workspace.overview' ? { ok: true, value: { people: [] } } : { ok: true, value: { command: 'x', entityIds: [], events: 1 } });
});

const item = (id: string, more: Partial<WorkItem> = {}): WorkItem => ({
  id, text: `Check the ${id}`, state: 'open', reason: null, since: null, by: null, critical: false, assigneeId: null, assignee: null, due: null,
  list: { id: 'list', title: 'Round', recurs: false }, section: null, department: { id: 'dep', name: 'Deck' }, ...more,
});
const shown = () => screen.queryAllByRole('row').filter((row) => row.dataset['key'] !== undefined).map((row) => /Check the [a-z]+|Show \d+ more|Find \d+ more/.exec(row.textContent ?? '')?.[0]);
const list = (items: readonly WorkItem[], more: { few?: number; total?: number } = {}) => (
  <WorkList label="Work" groups={[{ id: 'today', title: 'Due today', items, total: more.total ?? items.length, moreHref: '/search', ...(more.few === undefined ? {} : { few: more.few }) }]} />
);
const sent = () => asked.filter(({ channel }) => channel.startsWith('items.'));

describe('O4: items away from their list', () => {
  it('leave at once when they are ticked, and the next one is chosen', async () => {
    show(list([item('pump'), item('valve'), item('hose')]));
    fireEvent.keyDown(document.body, { key: 'j' });
    press('x');
    await vi.waitFor(() => expect(shown()).toEqual(['Check the valve', 'Check the hose']));
    expect(sent().map(({ channel, input }) => [channel, input['ids'], input['state']])).toEqual([['items.set-state', ['pump'], 'done']]);
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Check the valve');
    await vi.waitFor(() => expect(useToasts.getState().toasts.map(({ text }) => text)).toEqual(['Done: Check the pump']));
  });

  it('come back when main refuses, and it is said why', async () => {
    answer = () => Promise.resolve({ ok: false, error: { code: 'store-full', message: 'full' } });
    show(list([item('pump'), item('valve')]));
    fireEvent.keyDown(document.body, { key: 'j' });
    press('x');
    await vi.waitFor(() => expect(shown()).toEqual(['Check the pump', 'Check the valve']));
    expect(useToasts.getState().toasts.map(({ tone }) => tone)).toEqual(['error']);
  });

  it('are few until more are asked for; what is not here is found by the search', async () => {
    show(list([item('a'), item('b'), item('c')], { few: 1, total: 9 }));
    expect(shown()).toEqual(['Check the a', 'Show 8 more']);
    fireEvent.click(screen.getByRole('button', { name: 'Show 8 more' }));
    await vi.waitFor(() => expect(shown()).toEqual(['Check the a', 'Check the b', 'Check the c', 'Find 6 more']));
  });
});
