import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { HARBOUR, ask, goTo, heading, importFiles, introduce, newHome } from '#test/helpers/story.ts';

const STEPS = ['Board', 'Load', 'Cast off', 'Cross', 'Moor', 'Report'] as const;
const NOTE = 'The bridge gave the word at once.';
const TITLE = 'Ferry crossing (end to end)';

const stepHeading = (page: Page, index: number) => page.getByRole('heading', { level: 2, name: new RegExp(`^${STEPS[index]}`) });
const atStep = async (page: Page, index: number) => {
  await expect(page.getByRole('region', { name: `Step ${index + 1} of 6` })).toBeVisible();
  await expect(stepHeading(page, index)).toBeVisible();
};

test('a run is led step by step, killed between two steps, and opens at the exact step', async () => {
  const home = await newHome();
  let handrail = await home.start();
  let { page } = handrail;
  await introduce(page);
  await importFiles(handrail.app, page, [HARBOUR]);

  await test.step('the runbook shows its steps beside its map', async () => {
    await goTo(page, 'b', 'Runbooks');
    await page.getByRole('table').getByRole('button', { name: TITLE }).click();
    await expect(heading(page, TITLE)).toBeVisible();
    const map = page.getByRole('application', { name: `${TITLE}, map.` });
    for (const name of STEPS) {
      await expect(page.getByRole('heading', { level: 3, name: new RegExp(`^Step \\d: ${name}$`) })).toBeVisible();
      await expect(map.getByRole('button', { name, exact: true })).toBeVisible();
    }
  });

  await test.step('Start run: the first run freezes version 1', async () => {
    await page.getByRole('button', { name: 'Start run' }).click();
    await expect(page.getByRole('dialog', { name: `Start “${TITLE}”` })).toBeVisible();
    await page.getByRole('button', { name: 'Publish version 1 and start' }).press('Enter');
    await expect(heading(page, TITLE)).toBeVisible();
    await atStep(page, 0);
  });

  await test.step('two steps by Enter, a note with the third', async () => {
    await page.keyboard.press('Enter');
    await atStep(page, 1);
    await page.keyboard.press('Enter');
    await atStep(page, 2);
    await page.keyboard.press('n');
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect(note).toBeFocused();
    await page.keyboard.type(NOTE);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(NOTE)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await atStep(page, 3);
  });

  await test.step('kill -9, start again: the same step, the note, the clock', async () => {
    const before = (await ask(page, 'runs.list', {}))[0];
    await handrail.kill();
    handrail = await home.start();
    page = handrail.page;
    await expect(heading(page, 'Today')).toBeVisible();
    const [now] = await ask(page, 'runs.list', {});
    expect(now).toMatchObject({ id: before?.id, state: 'active', startedAt: before?.startedAt, step: { index: 4, of: 6, name: before?.step?.name } });
    expect(now?.elapsedMs).toBeGreaterThanOrEqual(before?.elapsedMs ?? Number.POSITIVE_INFINITY);
    await goTo(page, 'r', 'Runs');
    await page.getByRole('link', { name: TITLE }).first().click();
    await atStep(page, 3);
    await expect(page.getByText(NOTE)).toBeVisible();
  });

  await test.step('finish by Enter: a report with times', async () => {
    await page.keyboard.press('Enter');
    await atStep(page, 4);
    await page.keyboard.press('Enter');
    await atStep(page, 5);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Complete' })).toBeVisible();
    await expect(page.getByText('All 6 steps are settled.')).toBeVisible();
    const table = page.getByRole('table', { name: 'Steps' });
    await expect(table.getByRole('row')).toHaveCount(7);
    for (const name of STEPS) await expect(table.getByRole('row', { name: new RegExp(name) })).toContainText(/\d\d:\d\d:\d\d/);
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByText('Working time')).toBeVisible();
    const [run] = await ask(page, 'runs.list', {});
    expect(run).toMatchObject({ state: 'complete', step: null });
    expect((await ask(page, 'runs.get', { id: run?.id ?? '' })).run.notes).toHaveLength(1);
    expect((await ask(page, 'runs.report', { id: run?.id ?? '' })).markdown).toContain(NOTE);
    expect((await ask(page, 'ledger.verify', {})).findings).toEqual([]);
  });

  await handrail.close();
  await home.remove();
});

test('a step that is skipped, failed or tried again says why, and a paused run stands still', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [HARBOUR]);
  const [workflow] = (await ask(page, 'workflows.list', {})).filter(({ steps }) => steps === 6);
  await ask(page, 'workflows.publish', { id: workflow?.id ?? '', note: '' });
  await ask(page, 'runs.start', { workflowId: workflow?.id ?? '' });
  await goTo(page, 'r', 'Runs');
  await page.getByRole('link', { name: TITLE }).click();
  await atStep(page, 0);

  const because = async (reason: string) => {
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await page.keyboard.press('f');
  await because('The ramp is stuck');
  await expect(page.getByText('This step failed: The ramp is stuck')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('Attempt 2')).toBeVisible();
  await page.keyboard.press('p');
  await because('Fog');
  await expect(page.getByText('Paused: Fog')).toBeVisible();
  await page.keyboard.press('Enter');
  await atStep(page, 0);
  await page.keyboard.press('p');
  await expect(page.getByText('Paused: Fog')).toBeHidden();
  await page.keyboard.press('s');
  await because('Nobody boards');
  await atStep(page, 1);
  const [run] = await ask(page, 'runs.list', {});
  const { run: stored } = await ask(page, 'runs.get', { id: run?.id ?? '' });
  expect(stored.steps[0]).toMatchObject({ outcome: 'skipped', reason: 'Nobody boards', attempt: 2 });
  await close();
  await home.remove();
});
