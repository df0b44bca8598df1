import type { ReactElement } from 'react';
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { prepareAnnouncer } from '#renderer/lib/announce.ts';
import { loadTexts, startI18n } from '#renderer/lib/i18n.ts';

/** What jsdom lacks and the interface asks for. */
function fillIn(): void {
  vi.stubGlobal('matchMedia', (media: string) => ({ media, matches: false, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} });
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
}

/** Once a file: the catalogue, the live regions, what jsdom lacks. */
export async function prepareDom(): Promise<void> {
  fillIn();
  await startI18n('en');
  await loadTexts(['palette', 'errors']);
  prepareAnnouncer();
}

afterEach(() => {
  cleanup();
});

export const show = (element: ReactElement) => render(element);

/** Presses a key as a person would: on what has the focus. */
export function press(key: string, init: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  const went = fireEvent.keyDown(target, { key, ...init });
  fireEvent.keyUp(target, { key, ...init });
  return went;
}

/** What the live regions say now. */
export const said = (): readonly string[] =>
  [...document.querySelectorAll('[data-live-announcer] > div')].map((line) => line.textContent ?? '');
