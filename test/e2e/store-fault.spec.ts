import { copyFileSync, openSync, readFileSync, renameSync, truncateSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, heading, introduce, newHome } from '#test/helpers/story.ts';
import errors from '../../renderer/lib/messages/en/errors.json' with { type: 'json' };

type Fault = { readonly name: string; readonly code: keyof typeof errors; readonly harm: (file: string) => void };

const overwrite = (file: string, at: number, bytes: Buffer): void => {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, at);
  closeSync(handle);
};

const faults: readonly Fault[] = [
  { name: 'gone', code: 'store-missing', harm: (file) => renameSync(file, `${file}.away`) },
  { name: 'empty', code: 'store-empty', harm: (file) => truncateSync(file, 0) },
  { name: 'of another program', code: 'store-foreign', harm: (file) => writeFileSync(file, 'A letter, and no database at all.') },
  // The version stands in the header at byte 60.
  { name: 'newer than this program', code: 'store-newer', harm: (file) => overwrite(file, 60, Buffer.from([0, 0, 3, 231])) },
];

for (const { name, code, harm } of faults) {
  test(`a store that is ${name} is told on the whole window, left as it is, and opened again when it is back`, async () => {
    const home = await newHome();
    let handrail = await home.start();
    await introduce(handrail.page);
    await handrail.close();
    const store = join(home.workspace, 'handrail.db');
    copyFileSync(store, `${store}.good`);
    harm(store);
    const harmed = code === 'store-missing' ? null : readFileSync(store);

    handrail = await home.start();
    const { page } = handrail;
    await expect(heading(page, errors[code].what)).toBeVisible();
    await expect(page.getByText(errors[code].means)).toBeVisible();
    await expect(page.getByText(errors[code].todo)).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Open again' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading(page, errors[code].what)).toBeVisible();
    if (harmed !== null) expect(readFileSync(store).equals(harmed)).toBe(true);

    copyFileSync(`${store}.good`, store);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Where do you want to start, Ada?')).toBeVisible();
    expect((await ask(page, 'people.list', {})).map((person) => person.name)).toEqual(['Ada']);
    await handrail.close();
    await home.remove();
  });
}
