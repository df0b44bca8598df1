import type { Locator, Page } from '@playwright/test';

/** The parts of the editor of runbooks, as people find them. */
export const words = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the runbook' });
export const map = (page: Page): Locator => page.getByRole('application');
export const node = (page: Page, name: string | RegExp): Locator => map(page).getByRole('button', { name });
export const findings = (page: Page): Locator => page.getByRole('region', { name: 'Findings' });
export const form = (page: Page): Locator => page.getByRole('region', { name: 'Form' });

/** What goes wrong in a page that nobody catches. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.stack ?? String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return faults;
}
