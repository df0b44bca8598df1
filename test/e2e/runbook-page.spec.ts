import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locator, type Page, expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, heading, introduce, newHome } from '#test/helpers/story.ts';

const DOCS = join(import.meta.dirname, '../../docs/runbooks.md');

/** The template of the documentation, which says everything, with what no model has a field for. */
async function template(): Promise<string> {
  const [, text = ''] = /^````markdown\n([\s\S]*?)^````$/m.exec(await readFile(DOCS, 'utf8')) ?? [];
  return text
    .replace('class: durable', 'class: medium')
    .replace('duration: 1-2 hours\n', 'duration: 1-2 hours\ntype: procedure\nsubtype: recovery\npriority: High\nship_factor: 3\ncreated: 2026-01-02\ncurrent_state: By hand, from memory\ntarget_state: One click\n')
    .replace('## Decision Points', '### 3. Tell the customers (Manual)\n**Role**: Support lead\n**Assignee**: Bea\n**Duration**: ~5 minutes\n**Irreversible**: yes\n**External commitment**: message\n**Parallel**: telling\n**Runbook**: Fog at the pier\n\nWrite what was lost.\n\n**Validation**: the message is out\n\n### 4. Tell the board (Manual)\n**Role**: Database lead\n**Duration**: ~5 minutes\n**Pause point**: yes\n**Parallel**: telling\n**Sets**: told\n\n**Validation**: somebody answered\n\n## Local customs\n\nSound the horn twice, then:\n\n> Nobody leaves before the horn was answered.\n\n## Decision Points')
    .replace('- If Error: Execute rollback', '- If the machine is gone: go to step 12\n- If Error: Execute rollback\n\nAsk the pilot first.');
}

const goToRunbook = async (page: Page, id: string, title: string): Promise<void> => {
  await page.evaluate((target) => { location.hash = `#/runbooks/${target}`; }, id);
  await expect(heading(page, title)).toBeVisible();
};
const step = (page: Page, name: RegExp) => page.getByRole('heading', { level: 3, name });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

test('W1, W2, W3, W6, C1: the page of a runbook shows all of it, and its findings lead to their places', async () => {
  test.setTimeout(240_000);
  const home = await newHome();
  const { app, page } = await home.start();
  const { keyboard } = page;
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await introduce(page);
  await ask(page, 'workflows.create', { text: '# Fog at the pier\n\n1. Sound the horn\n' });
  const { entityIds: [id = ''] } = await ask(page, 'workflows.create', { text: await template() });
  await goToRunbook(page, id, 'Restore a database');

  await test.step('all that it says stands on the page', async () => {
    for (const name of ['Overview', 'When to use it', 'Parameters', 'Before you start', 'Steps', 'Local customs', 'Decisions', 'What comes of it', 'KPIs', 'Before the next workflow starts', 'If something fails', 'Rollback procedure', 'Monitoring', 'Dependencies', 'What could be automated', 'Change log']) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true }), name).toHaveCount(1);
    }
    const main = page.getByRole('tabpanel');
    for (const text of ['Database lead', 'Durable', '1 Assisted', '1-2 hours', 'On demand', 'Sound the horn twice, then:', 'Nobody leaves before', 'Ask the pilot first.', '2 approvals by Database lead', 'At most 1 h 30 min', 'Request id', 'Can’t be taken back', 'Assigned to Bea', 'In any order with step 4', 'Leads nowhere: step 12', 'recovery board', 'traffic manager', 'first written down', 'Restores that meet', 'One of staging, production']) {
      await expect(main.getByText(text).first(), text).toBeAttached();
    }
    await page.getByRole('button', { name: 'About this runbook' }).focus();
    await keyboard.press('Enter');
    for (const text of ['procedure / recovery', 'By hand, from memory', 'One click', '2026-01-02']) await expect(main.getByText(text).first(), text).toBeVisible();
    await keyboard.press('Enter');
    expect(await portray({ app, page }, 'runbook-whole')).toEqual([]);
    for (const [name, place] of [['runbook-steps', /Freeze writes/], ['runbook-decision', /Restore the newest/]] as const) {
      await step(page, place).evaluate((node) => node.scrollIntoView({ block: 'start' }));
      expect(await portray({ app, page }, name)).toEqual([]);
    }
    for (const name of ['Decisions', 'If something fails']) {
      await page.getByRole('heading', { level: 2, name, exact: true }).evaluate((node) => node.scrollIntoView({ block: 'start' }));
      expect(await portray({ app, page }, `runbook-${name.toLowerCase().replaceAll(' ', '-')}`)).toEqual([]);
    }
  });

  await test.step('a branch and a decision lead to their steps, the name of a runbook to it', async () => {
    await page.getByRole('link', { name: 'Step 1: Freeze writes' }).first().focus();
    await keyboard.press('Enter');
    await expect(step(page, /Freeze writes/)).toBeFocused();
    await page.getByRole('link', { name: 'After step 2' }).first().focus();
    await keyboard.press('Enter');
    await expect(step(page, /Restore the newest backup/)).toBeFocused();
    await page.getByRole('link', { name: 'Fog at the pier' }).click();
    await expect(heading(page, 'Fog at the pier')).toBeVisible();
    await goToRunbook(page, id, 'Restore a database');
  });

  await test.step('by keyboard: the score, why its class, and a finding to its step', async () => {
    await page.getByRole('heading', { level: 1 }).focus();
    await keyboard.press('f');
    await expect(tab(page, /Findings/)).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('heading', { level: 2, name: 'Score 77 of 100' })).toBeFocused();
    const list = page.getByRole('list', { name: 'Findings' });
    await expect(list.getByText('A branch leads nowhere')).toBeVisible();
    expect(await portray({ app, page }, 'runbook-findings')).toEqual([]);
    const why = page.getByRole('button', { name: /Class: Durable/ });
    await why.focus();
    await keyboard.press('Enter');
    await expect(page.getByText('waits for somebody’s approval')).toBeVisible();
    expect(await portray({ app, page }, 'runbook-why')).toEqual([]);
    await list.getByRole('button', { name: /step 12/ }).first().focus();
    await keyboard.press('Enter');
    await expect(step(page, /Restore the newest backup/)).toBeFocused();
  });

  await test.step('what can be mended for certain is, in one act that is taken back', async () => {
    await keyboard.press('f');
    const list = page.getByRole('list', { name: 'Findings' });
    const fix = list.getByRole('button', { name: 'Set the class to durable' });
    await expect(fix).toBeVisible();
    const before = (await ask(page, 'workflows.get', { id })).text;
    await fix.click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(/^Mended: /)).toBeVisible();
    expect((await ask(page, 'workflows.get', { id })).text).not.toBe(before);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(async () => (await ask(page, 'workflows.get', { id })).text).toBe(before);
  });

  await test.step('a finding of no step leads to its line in the editor', async () => {
    const { entityIds: [other = ''] } = await ask(page, 'workflows.create', { text: '---\nactive: false\n---\n\n# Tow the barge\n\n## Error Handling\n\n| Error | Response |\n|---|---|\n| Fog | |\n\n## Steps\n\n1. Pull\n' });
    await goToRunbook(page, other, 'Tow the barge');
    await expect(page.getByText('This runbook is marked as not active.')).toBeVisible();
    await page.getByRole('button', { name: /errors|warnings/ }).click();
    await page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /“Fog” has no response/ }).click();
    await expect(page.getByRole('textbox', { name: 'Text of the runbook' })).toBeFocused();
    await expect(page.locator('.cm-activeLine')).toHaveText('| Fog | |');
  });

  await test.step('with Tab and arrows alone one comes to everything, and out again', async () => {
    await goToRunbook(page, id, 'Restore a database');
    await page.getByRole('heading', { level: 1 }).focus();
    const come = async (to: Locator, by = 'Tab'): Promise<void> => {
      for (let press = 0; press < 60 && !(await to.evaluate((node) => node === document.activeElement)); press += 1) await keyboard.press(by);
      await expect(to).toBeFocused();
    };
    await come(page.getByRole('button', { name: /^Score 77/ }));
    await come(tab(page, /^Runbook/));
    await come(page.getByRole('button', { name: /^Nobody/ }));
    await come(page.getByRole('link', { name: 'Durable' }));
    await come(page.getByRole('button', { name: 'Copy' }).first());
    await come(page.getByRole('link', { name: 'Fog at the pier' }));
    await come(page.getByRole('separator', { name: 'Resize the panes' }));
    await come(page.getByRole('searchbox', { name: 'Search in the map' }));
    await come(tab(page, /^Runbook/), 'Shift+Tab');
    for (const name of [/^Findings/, /^Versions/, /^Runs/]) {
      await keyboard.press('ArrowRight');
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');
    }
  });

  await test.step('a long one opens at once, and its last step is where one jumps to', async () => {
    const steps = Array.from({ length: 300 }, (_, index) => `### ${index + 1}. Pull line ${index + 1}\n\nUntil it is *taut*.\n`).join('\n');
    const { entityIds: [long = ''] } = await ask(page, 'workflows.create', { text: `# Moor the fleet\n\n## Steps\n\n${steps}\nIf it breaks: go to step 900\n` });
    await goToRunbook(page, long, 'Moor the fleet');
    await page.getByRole('heading', { level: 1 }).focus();
    await keyboard.press('f');
    await page.getByRole('list', { name: 'Findings' }).getByRole('button', { name: /step 900/ }).click();
    await expect(step(page, /Pull line 300$/)).toBeFocused();
    await expect(page.getByText('Leads nowhere: step 900')).toBeVisible();
    await expect(page.locator('li[data-step] em')).toHaveCount(300);
  });

  await test.step('runs: how many, when, and how they ended', async () => {
    const { entityIds: [simple = ''] } = await ask(page, 'workflows.create', { text: '# Ring the bell\n\n1. Ring\n2. Listen\n\n## Decision Points\n\n### Did it ring?\n**After**: Step 1\n- If it stays silent: go to step 1\n- Otherwise: continue\n' });
    await ask(page, 'workflows.publish', { id: simple, note: 'First' });
    for (const outcome of ['complete', 'abort', 'open']) {
      const { entityIds: [run = ''] } = await ask(page, 'runs.start', { workflowId: simple });
      if (outcome === 'abort') await ask(page, 'runs.abort', { id: run, reason: 'No bell' });
      if (outcome !== 'complete') continue;
      for (const { stepId } of (await ask(page, 'runs.get', { id: run })).run.steps) await ask(page, 'runs.settle', { id: run, stepId, outcome: 'done', reason: null, validated: false, note: null });
    }
    await goToRunbook(page, simple, 'Ring the bell');
    await tab(page, /Runs/).focus();
    await keyboard.press('Enter');
    await expect(page.getByText('1 of 2 that ended')).toBeVisible();
    expect(await portray({ app, page }, 'runbook-runs')).toEqual([]);
    await page.getByRole('list', { name: 'Runs' }).getByRole('link').first().click();
    const decision = page.getByRole('region', { name: 'Did it ring?' });
    await expect(decision).toContainText('If it stays silent');
    await expect(decision).toContainText('Step 1: Ring');
    expect(await portray({ app, page }, 'run-decision')).toEqual([]);
  });

  expect(faults).toEqual([]);
  await app.close();
  await home.remove();
});
