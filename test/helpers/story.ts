import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, type Page, expect } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { CHANNELS, type ChannelOn } from '#shared/ipc/channels.ts';
import type { Input, Output } from '#shared/ipc/contract.ts';
import type { Envelope } from '#shared/ipc/errors.ts';
import { type LaunchedApp, launchHandrail, temporaryFolder } from './electron-app.ts';

const STORY = join(import.meta.dirname, '../fixtures/story');
export const ORCHARD = join(STORY, 'orchard.md');
export const HARBOUR = join(STORY, 'harbour.md');
export const TORN = join(STORY, 'torn.md');

/** What the preload gives to a page. */
export type PageSide = { readonly handrail: { readonly invoke: (request: unknown) => Promise<unknown> } };

/** Folders that outlive a single start of the program. */
export type Home = { readonly workspace: string; readonly userData: string; readonly start: () => Promise<LaunchedApp>; readonly remove: () => Promise<void> };

export async function newHome(): Promise<Home> {
  const [workspace, userData] = [await temporaryFolder('workspace'), await temporaryFolder('settings')];
  return {
    workspace,
    userData,
    start: () => launchHandrail({ workspace, userData }),
    remove: async () => {
      for (const folder of [workspace, userData]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Asks main as the page itself would, to see what is stored or to prepare what a test is not about. */
export async function ask<C extends ChannelOn<'core' | 'shell'>>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const command = CHANNELS[channel].kind === 'command' ? uuidv7() : null;
  const answer = (await page.evaluate((request) => (globalThis as unknown as PageSide).handrail.invoke(request), { channel, command, input })) as Envelope<Output<C>>;
  if (!answer.ok) throw new Error(`${channel}: ${answer.error.code} ${answer.error.message}`);
  return answer.value;
}

/** The dialog of the system answers with these paths from now on. */
export async function answerChoice(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Says who is at the desk, on the first screen of a new workspace. */
export async function introduce(page: Page, name = 'Ada'): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Your name' });
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(heading(page, `Where do you want to start, ${name}?`)).toBeVisible();
}

/** Goes somewhere by its two keys, `g` and a letter, from wherever the focus is. */
export async function goTo(page: Page, letter: string, title: string | RegExp): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.press(letter);
  await expect(heading(page, title)).toBeVisible();
}

/** Chooses files on the import page and looks at the preview. */
export async function preview(app: ElectronApplication, page: Page, paths: readonly string[]): Promise<void> {
  await answerChoice(app, paths);
  await goTo(page, 'i', 'Import');
  await page.keyboard.press('o');
  await expect(page.getByRole('grid', { name: 'Files to import' })).toBeVisible();
}

/** Chooses files and stores all of them that can be read. */
export async function importFiles(app: ElectronApplication, page: Page, paths: readonly string[]): Promise<void> {
  await preview(app, page, paths);
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('button', { name: 'Undo the import' })).toBeVisible();
}
