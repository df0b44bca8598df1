import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronPath } from '../../scripts/setup/electron.mjs';
import { launchHandrail } from '#test/helpers/electron-app.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test('a second start brings the first window to the front and ends by itself', async () => {
  const { app, page, workspace, userData, close } = await launchHandrail();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const told = { focused: 0 };
    Object.assign(globalThis, { told });
    if (window !== undefined) window.focus = () => void (told.focused += 1);
  });
  const args = [ROOT, `--user-data-dir=${userData}`, `--workspace=${workspace ?? ''}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const second = spawn(electronPath(), args, { cwd: ROOT, stdio: 'ignore' });
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { told: { focused: number } }).told.focused)).toBe(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible();
  await close();
});
