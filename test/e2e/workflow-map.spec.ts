import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, type Page, expect, test } from '@playwright/test';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const RUNBOOK = `# Night crossing

## Steps

### 1. Announce the crossing (Manual)
**Critical**: yes

### 2. Check the ropes (Manual)
**Parallel**: Checks

### 3. Check the lights (Automated)
**Parallel**: Checks

### 4. Check the radio (Manual)
**Parallel**: Checks

### 5. Close the bow doors (Manual)
**Pause point**: yes
**Critical**: yes
**Approval**: 2 × Master
**Rollback**: open them again

### 6. Cast off (Manual)
**Irreversible**: yes
**Approval**: yes

### 7. Moor on the other side (Manual)

## Decision Points

### Decision 1: Is everything in order?
**After**: Step 4
- If all is well: Continue to Step 5
- If a light is out: Go to Step 3
- If the radio is dead: Execute rollback

### Decision 2: Is there fog?
**After**: Step 6
- If fog comes in: Execute rollback
- Otherwise: continue
`;

const node = (page: Page, name: string | RegExp) => page.getByRole('application').getByRole('button', { name });
const answerSave = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

test('M1, M3, M4: the map of a rich runbook by keyboard, its outline, and what leaves as Mermaid and SVG', async () => {
  test.setTimeout(180_000);
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  await introduce(page);
  await ask(page, 'workflows.create', { text: RUNBOOK });
  await goTo(page, 'b', 'Runbooks');
  await page.getByRole('table').getByRole('button', { name: 'Night crossing' }).press('Enter');
  await expect(heading(page, 'Night crossing')).toBeVisible();

  await test.step('marks are said with their words, decisions as what they are', async () => {
    await expect(node(page, 'Close the bow doors, Pause, 2 approvals, Critical, Rollback')).toBeVisible();
    await expect(node(page, 'Cast off, Approval, Irreversible')).toBeVisible();
    await expect(page.getByRole('application').getByRole('group', { name: 'Is everything in order?, decision' })).toBeVisible();
    await expect(page.getByRole('application').getByRole('group', { name: 'Group Checks, in any order' })).toBeVisible();
    await expect(page.getByRole('application').getByRole('group', { name: 'Roll back, rollback' })).toBeVisible();
    expect(await portray(handrail, 'map-runbook')).toEqual([]);
  });

  await test.step('arrows walk from step to decision, Enter goes to the step in the text', async () => {
    await node(page, /^Announce the crossing/).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Check the /);
    await page.getByRole('application').getByRole('group', { name: /^Is everything in order/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(':focus')).toHaveAccessibleName(/^Close the bow doors/);
    await node(page, /^Cast off/).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 3, name: /Cast off/ })).toBeFocused();
  });

  await test.step('the outline says the same in the order of the steps', async () => {
    await page.keyboard.press('Shift+O');
    const outline = page.getByRole('region', { name: 'Night crossing, outline' });
    await expect(outline).toContainText(/Announce the crossing.*Check the ropes.*Is everything in order\?.*Close the bow doors.*Cast off.*Moor on the other side.*Complete/s);
    await expect(outline.getByText('all is well: leads to Close the bow doors')).toBeVisible();
    await expect(outline.getByText('the radio is dead: leads to Roll back')).toBeVisible();
    await expect(outline.getByText('2 approvals')).toBeVisible();
    expect(await portray(handrail, 'map-runbook-outline')).toEqual([]);
    await page.keyboard.press('Shift+O');
  });

  await test.step('it leaves as Mermaid and as SVG', async () => {
    for (const [format, name] of [['mmd', 'Mermaid (.mmd)'], ['svg', 'Drawing (SVG)']] as const) {
      const path = join(home.userData, `night.${format}`);
      await answerSave(app, path);
      await page.getByRole('button', { name: 'Export the map' }).press('Enter');
      await page.getByRole('menuitem', { name }).press('Enter');
      await expect.poll(() => { try { return readFileSync(path, 'utf8').length; } catch { return 0; } }).toBeGreaterThan(100);
    }
    const chart = parseFlowchart(readFileSync(join(home.userData, 'night.mmd'), 'utf8'));
    expect(chart.ok && [chart.value.nodes.filter(({ shape }) => shape === 'diamond').length, chart.value.groups.map(({ nodes }) => nodes.length)]).toEqual([2, [3]]);
    expect(readFileSync(join(home.userData, 'night.svg'), 'utf8')).toContain('2 approvals');
  });
  await handrail.close();
  await home.remove();
});
