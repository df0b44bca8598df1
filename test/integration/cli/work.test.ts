import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { newWorkspace, seedList } from '#test/helpers/workspace.ts';

let folder = '';
let items: string[] = [];
const run = <T>(...words: string[]) => cliJson<T>(folder, ...words);

beforeAll(async () => {
  const workspace = newWorkspace();
  folder = workspace.path;
  const { people, items: service } = workspace.core.services;
  const [grace = ''] = people.add(workspace.act(), { name: 'Grace', email: null, roles: ['lead'] }).entityIds;
  items = seedList(workspace, ['Check the ropes', 'Test the horn']).items;
  service.assign(workspace.act(), { ids: items, assigneeId: grace });
  service.setDue(workspace.act(), { ids: items.slice(0, 1), due: { kind: 'day', day: '2020-01-31', time: null, zone: 'UTC' } });
  service.setState(workspace.act(), { ids: items.slice(1), state: 'blocked', reason: 'No horn' });
  await workspace.core.close();
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

describe('work on the command line (X3, O4)', () => {
  it('says what needs somebody, in the order of need', () => {
    const { exit, out } = cli(folder, 'work', '--as', 'grace');
    expect(exit).toBe(0);
    expect(out).toBe(
      `Overdue (1)\n  Check the ropes  (Before sailing › Harbour)  2020-01-31  ${items[0] ?? ''}\n\nBlocked (1)\n  Test the horn  (Before sailing › Harbour)  blocked: No horn  ${items[1] ?? ''}\n\nLists that are behind\n  Before sailing › Harbour: 1 overdue\n`,
    );
    expect(cli(folder, 'work', '--as', 'Ada').out).toContain('Lists that are behind');
  });

  it('gives the same as JSON', () => {
    expect(run('work', '--as', 'Grace')).toMatchObject({
      person: { name: 'Grace' },
      groups: { overdue: { total: 1, items: [{ id: items[0], due: { day: '2020-01-31' } }] }, blocked: { total: 1, items: [{ reason: 'No horn' }] }, undated: { total: 0 } },
      lateLists: [{ title: 'Before sailing', overdue: 1 }],
    });
  });

  it('adds nobody, and wants to know whose work is meant', () => {
    const unknown = cli(folder, 'work', '--as', 'Nobody');
    expect([unknown.exit, unknown.err]).toEqual([1, 'There is no person “Nobody”.\n']);
    const whose = cli(folder, 'work');
    expect([whose.exit, whose.err]).toEqual([2, 'Say whose work: work --as <person>.\n']);
  });
});
