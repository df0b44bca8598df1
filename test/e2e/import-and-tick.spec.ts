import { expect, test } from '@playwright/test';
import { HARBOUR, ORCHARD, TORN, answerChoice, ask, goTo, heading, importFiles, introduce, newHome, preview } from '#test/helpers/story.ts';

test('from the first start to a ticked list that is there after a restart', async () => {
  const home = await newHome();
  let handrail = await home.start();
  let { page } = handrail;

  await test.step('first start: a name, then import', async () => {
    await introduce(page);
    await answerChoice(handrail.app, [ORCHARD, TORN]);
    await page.getByRole('button', { name: 'Import files' }).click();
    await expect(heading(page, 'Import')).toBeVisible();
    await page.getByRole('button', { name: 'Choose files' }).click();
  });

  await test.step('the preview says what each line becomes and stores nothing', async () => {
    const lines = page.getByRole('table', { name: 'What each line of orchard.md becomes' });
    await expect(lines.getByRole('row', { name: /Cut back the north slope/ })).toContainText('Item');
    await expect(lines.getByRole('row', { name: /Cut back the north slope/ })).toContainText('New');
    await expect(page.getByText('3 departments, 6 sections, 6 checklists, 19 items, 1 map, 7 nodes, 7 edges new')).toBeVisible();
    await page.getByRole('row', { name: /torn\.md/ }).click();
    await expect(page.getByText('Nothing of this file will be stored')).toBeVisible();
    await expect(page.getByText('torn.md:2')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Take torn.md' })).toBeDisabled();
    expect((await ask(page, 'workspace.overview', {})).counts.items).toBe(0);
  });

  await test.step('import, with the way to what came', async () => {
    await page.getByRole('button', { name: 'Import 1 file' }).click();
    await expect(page.getByText('3 departments, 6 sections, 6 checklists, 19 items, 1 map, 7 nodes, 7 edges new')).toBeVisible();
    const { counts, progress } = await ask(page, 'workspace.overview', {});
    expect(counts).toMatchObject({ departments: 3, checklists: 6, items: 19, maps: 1 });
    expect(progress).toMatchObject({ done: 5, notApplicable: 1 });
    await page.getByRole('link', { name: 'Machines' }).click();
    await expect(heading(page, 'Machines')).toBeVisible();
  });

  const state = (text: string) => page.getByRole('row', { name: text }).getByRole('checkbox', { name: text });
  const [cloths, pump, bearings] = ['Change the cloths of the press', 'Test the pump with clear water', 'Grease the bearings of the mill'];

  await test.step('tick two, undo one', async () => {
    await expect(state(bearings)).toBeChecked();
    await state(cloths).click();
    await state(pump).click();
    await expect(page.getByText('3 of 3 settled')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(state(pump)).not.toBeChecked();
    await expect(state(cloths)).toBeChecked();
    await expect(page.getByText('2 of 3 settled')).toBeVisible();
    await expect(page.getByRole('contentinfo', { name: 'Desk' }).getByText('Saved')).toBeVisible();
  });

  await test.step('close, start again: all there', async () => {
    await handrail.close();
    handrail = await home.start();
    page = handrail.page;
    await expect(heading(page, 'Today')).toBeVisible();
    await goTo(page, 'd', 'Departments');
    for (const name of ['Trees', 'Press house', 'Market', 'Cellar', 'Stall']) await expect(page.getByRole('row', { name }).first()).toBeVisible();
    const { counts, progress, desk } = await ask(page, 'workspace.overview', {});
    expect(counts).toMatchObject({ departments: 3, checklists: 6, items: 19, maps: 1 });
    expect(progress).toMatchObject({ done: 6, notApplicable: 1 });
    expect(desk).toMatchObject({ name: 'Ada' });
    await page.getByRole('row', { name: 'Machines' }).last().dblclick();
    await expect(heading(page, 'Machines')).toBeVisible();
    await expect(state(cloths)).toBeChecked();
    await expect(state(pump)).not.toBeChecked();
  });

  await test.step('the ledger tells it and verifies', async () => {
    await goTo(page, 'l', 'Ledger');
    await expect(page.getByRole('row', { name: /Ada ticked “Change the cloths of the press”/ })).toBeVisible();
    await page.keyboard.press('v');
    await expect(page.getByText('The ledger is whole', { exact: true })).toBeVisible();
  });

  await handrail.close();
  await home.remove();
});

test('one undo takes a whole import back; the same files again change nothing', async () => {
  const home = await newHome();
  const { app, page, close } = await home.start();
  await introduce(page);
  await importFiles(app, page, [ORCHARD, HARBOUR]);
  expect((await ask(page, 'workspace.overview', {})).counts).toMatchObject({ items: 19, workflows: 3 });

  await preview(app, page, [ORCHARD, HARBOUR]);
  await expect(page.getByText('0 of 2 taken')).toBeVisible();
  await expect(page.getByText(/19 items.* unchanged/)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await ask(page, 'workspace.overview', {})).counts).toMatchObject({ departments: 0, checklists: 0, items: 0, workflows: 0, maps: 0 });
  await close();
  await home.remove();
});

test('the starter workspace is loaded on request', async () => {
  const home = await newHome();
  const { page, close } = await home.start();
  await introduce(page);
  await page.getByRole('button', { name: 'Load the starter workspace' }).click();
  await expect(heading(page, 'Today')).toBeVisible();
  const { counts } = await ask(page, 'workspace.overview', {});
  expect(counts).toMatchObject({ departments: 10, checklists: 19, items: 120 });
  expect(counts.workflows).toBeGreaterThan(20);
  await close();
  await home.remove();
});
