import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, cliJson } from '#test/helpers/cli.ts';
import { newListOfOtherDays } from '#test/helpers/other-days.ts';
import { temporaryFolder } from '#test/helpers/workspace.ts';

type Cycles = { current: { key: string; closed: { outcome: string } | null } | null; past: { key: string; outcome: string; progress: { done: number } }[]; hasMore: boolean };

describe('X3, D4: lists that come again on the command line', () => {
  const root = temporaryFolder();
  const workspace = join(root, 'workspace');
  let list = '';
  let plain = '';
  beforeAll(async () => {
    ({ list, plain } = await newListOfOtherDays(workspace));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const cycles = (id: string) => cliJson<Cycles>(workspace, 'checklist', 'cycles', id);

  it('turns when it opens the workspace, and shows what became of past cycles', () => {
    expect(cycles(list)).toMatchObject({ current: { closed: null }, past: [{ outcome: 'missed' }, { outcome: 'missed' }, { outcome: 'incomplete' }, { outcome: 'complete', progress: { done: 5 } }], hasMore: false });
    expect(cli(workspace, 'checklist', 'cycles', list).out).toMatch(/complete {2,}/);
    expect(cliJson<{ ok: boolean }>(workspace, 'workspace', 'check').ok).toBe(true);
  });

  it('makes a list recurring, closes its cycle, reopens it, and ends it', () => {
    expect(cliJson(workspace, 'checklist', 'repeat', plain, '--rule', 'FREQ=WEEKLY;BYDAY=MO', '--start', '2026-11-02T08:00', '--zone', 'Europe/Berlin')).toMatchObject({ recurrence: { rule: 'FREQ=WEEKLY;BYDAY=MO', zone: 'Europe/Berlin' }, cycle: { closed: null } });
    expect(cliJson(workspace, 'checklist', 'close', plain)).toMatchObject({ cycle: { closed: { outcome: 'missed' } } });
    expect(cli(workspace, 'checklist', 'cycles', plain).out).toContain('closed missed; the next begins at');
    expect(cliJson(workspace, 'checklist', 'reopen', plain)).toMatchObject({ cycle: { closed: null } });
    expect(cliJson(workspace, 'checklist', 'repeat', plain, '--rule', 'FREQ=DAILY')).toMatchObject({ recurrence: { start: expect.stringMatching(/T00:00$/) } });
    expect(cli(workspace, 'checklist', 'repeat', plain, '--none').out).toContain('does not repeat');
    expect(cli(workspace, 'checklist', 'cycles', plain).out).toContain('No cycle is over yet.');
  });

  it('says what is wrong with a rule, a start or a call', () => {
    const refused = (...words: string[]) => JSON.parse(cli(workspace, 'checklist', 'repeat', plain, ...words, '--json').err) as { error: { code: string } };
    expect(refused('--rule', 'FREQ=MINUTELY').error.code).toBe('rule-too-often');
    expect(refused('--rule', 'FREQ=DAILY', '--start', '2026-02-30T08:00').error.code).toBe('bad-input');
    expect(refused('--rule', 'FREQ=DAILY', '--zone', 'Mars/Olympus').error.code).toBe('zone-unknown');
    expect(cli(workspace, 'checklist', 'repeat', plain).exit).toBe(2);
    expect(cli(workspace, 'checklist', 'close', plain).exit).toBe(1);
  });
});
