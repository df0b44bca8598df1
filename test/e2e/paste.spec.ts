import { expect, test } from '@playwright/test';
import { portray } from '#test/helpers/screens.ts';
import { ask, goTo, heading, introduce, newHome } from '#test/helpers/story.ts';

const WIKI = `# Restart the relay

Owner: Night operator

1. **Tell the desk** – by phone.
2. **Stop the relay**

       relay stop

3. **Start the relay**
`;

test('X1: a runbook out of a wiki is pasted, looked at line by line, and stored; pasted again it is the same one', async () => {
  const home = await newHome();
  const handrail = await home.start();
  const { app, page } = handrail;
  const copy = (text: string) => app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  const found: string[] = [];
  await introduce(page);
  await goTo(page, 'i', 'Import');

  await test.step('into the dialog', async () => {
    await page.keyboard.press('v');
    await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('There is no text yet.')).toBeVisible();
    await copy(WIKI);
    await page.keyboard.press('Control+v');
    found.push(...(await portray(handrail, 'import-paste')));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('main')).toContainText('Tell the desk');
    found.push(...(await portray(handrail, 'import-pasted')));
    expect(await ask(page, 'workflows.list', {})).toEqual([]);
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await ask(page, 'workflows.list', {})).map(({ title, steps }) => [title, steps])).toEqual([['Restart the relay', 3]]);
  });

  await test.step('onto the page, edited meanwhile', async () => {
    await goTo(page, 'd', 'Departments');
    await goTo(page, 'i', 'Import');
    await heading(page, 'Import').focus();
    await copy(`${WIKI}4. **Write it down**\n`);
    await page.keyboard.press('Control+v');
    await expect(page.getByRole('main')).toContainText('Write it down');
    await page.keyboard.press('Control+s');
    await expect.poll(async () => (await ask(page, 'workflows.list', {})).map(({ title, steps }) => [title, steps])).toEqual([['Restart the relay', 4]]);
  });

  expect(found).toEqual([]);
  await handrail.close();
  await home.remove();
});
