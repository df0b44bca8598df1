import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson } from '#test/helpers/cli.ts';

describe('departments, lists and items on the command line (X3)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-cli-'));
  const workspace = join(folder, 'workspace');
  const call = (...words: string[]) => cli(workspace, ...words, '--as', 'Ada');
  const value = <T>(...words: string[]): T => cliJson<T>(workspace, ...words, '--as', 'Ada');
  const made = (...words: string[]): string => value<{ id: string }>(...words).id;
  let list = '';
  let items: string[] = [];

  beforeAll(() => {
    cliJson(workspace, 'workspace', 'create');
    made('department', 'create', 'Harbour');
    made('department', 'create', 'Pier', '--parent', 'Harbour');
    list = made('checklist', 'create', 'Before sailing', '--department', 'pier');
    items = ['Check the ropes', 'Check the fenders', 'Start the engine'].map((text) => made('item', 'add', list, text));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const states = () => value<{ items: { id: string; text: string; standing: { state: string; at: string | null }; due: unknown; stage: string | null; critical: boolean; assigneeId: string | null; parentId: string | null }[] }>('show', 'checklist', list).items;

  it('D5: several items are due, staged, owned and critical in one act each, and one undo takes one act back', () => {
    const [one = '', two = '', three = ''] = items;
    value('item', 'due', one, two, '2030-01-31T17:00');
    value('item', 'stage', one, two, three, 'setup');
    value('item', 'assign', one, '--to', 'Ada');
    value('item', 'critical', three);
    expect(states().map(({ stage, critical }) => [stage, critical])).toEqual([['setup', false], ['setup', false], ['setup', true]]);
    expect(states()[0]).toMatchObject({ due: { day: '2030-01-31', time: '17:00' } });
    value('undo');
    expect(states().map(({ critical }) => critical)).toEqual([false, false, false]);
    value('redo');
  });

  it('D5, R10: ticks with the time it happened; all at once leaves the critical one', () => {
    const [one = ''] = items;
    value('item', 'set', one, 'done', '--at', '2026-01-02T03:04:05.000Z');
    expect(states()[0]?.standing).toMatchObject({ state: 'done', at: '2026-01-02T03:04:05.000Z' });
    expect(value('checklist', 'tick-all', list)).toMatchObject({ ticked: 1 });
    expect(states().map(({ standing }) => standing.state)).toEqual(['done', 'done', 'open']);
  });

  it('D1: items nest and go to another list; a department goes under another', () => {
    const [one = '', two = ''] = items;
    value('item', 'move', two, '--inside', one);
    expect(states().find(({ id }) => id === two)?.parentId).toBe(one);
    const other = made('checklist', 'create', 'After sailing', '--department', 'Harbour');
    value('item', 'move', one, '--list', other);
    expect(states().map(({ id }) => id)).toEqual([items[2]]);
    value('undo');
    value('department', 'move', 'Pier', '--parent', 'top');
    expect(value<{ parentId: string | null }>('show', 'department', value<{ id: string; name: string }[]>('list', 'departments').find(({ name }) => name === 'Pier')?.id ?? '').parentId).toBeNull();
  });

  it('says what it expected', () => {
    expect(call('item', 'set', items[0] ?? '', 'finished')).toMatchObject({ exit: 2 });
    expect(call('item', 'due', items[0] ?? '', 'soon').err).toContain('2026-11-27T17:00');
    expect(call('item', 'assign', items[0] ?? '', '--to', 'Nemo')).toMatchObject({ exit: 1 });
    expect(call('department', 'move', 'Nowhere', '--parent', 'top').err).toContain('There is no department “Nowhere”');
  });
});
