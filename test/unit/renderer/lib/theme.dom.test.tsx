import { beforeAll, describe, expect, test, vi } from 'vitest';
import { changeAppearance, currentAppearance, defaultAppearance, parseAppearance, startAppearance, stepZoom } from '#renderer/lib/theme.ts';
import type { SettingsPort } from '#renderer/lib/theme.ts';
import { prepareDom } from '../dom.tsx';

const port = (kept: unknown, more: Partial<SettingsPort> = {}): SettingsPort => ({
  recall: () => ({}), read: () => Promise.resolve(kept), write: () => Promise.resolve(), ...more,
});

const html = document.documentElement;

describe('the appearance', () => {
  beforeAll(prepareDom);

  test.each([null, 'dark', 3, [], { theme: 'neon', density: null, zoom: 5000, language: 'xx' }])('takes %j for what it is: nothing to go by', (raw) => {
    expect(parseAppearance(raw)).toEqual(defaultAppearance);
  });

  test('is what was recalled first, and what the settings say then', async () => {
    const first = startAppearance(port({ theme: 'dark', zoom: 150 }, { recall: () => ({ theme: 'light' }) }), () => {});
    expect(first.theme).toBe('light');
    expect(html.dataset['theme']).toBe('light');
    await vi.waitFor(() => expect(html.dataset['theme']).toBe('dark'));
    expect(html.style.fontSize).toBe('24px');
  });

  test('keeps what was changed while the settings were on their way', async () => {
    startAppearance(port({ theme: 'dark' }), () => {});
    changeAppearance({ theme: 'light' });
    await new Promise((done) => setTimeout(done, 10));
    expect(html.dataset['theme']).toBe('light');
  });

  test('writes down only what changed, and tells when it cannot', async () => {
    const write = vi.fn<SettingsPort['write']>(() => Promise.reject(new Error('disk full')));
    const failed = vi.fn();
    startAppearance(port({}, { write }), failed);
    changeAppearance({ density: 'compact' });
    expect(write).toHaveBeenCalledWith({ density: 'compact' });
    expect(html.dataset['density']).toBe('compact');
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  });

  test('more contrast is a layer over light and dark', () => {
    changeAppearance({ theme: 'contrast' });
    expect([html.dataset['theme'], html.dataset['contrast']]).toEqual(['light', 'more']);
    changeAppearance({ theme: 'dark' });
    expect([html.dataset['theme'], html.dataset['contrast']]).toEqual(['dark', 'standard']);
  });

  test('zooms in steps, up to an end and back', () => {
    changeAppearance({ zoom: 100 });
    stepZoom(1);
    expect(currentAppearance().zoom).toBe(110);
    for (let turn = 0; turn < 20; turn++) stepZoom(1);
    expect(currentAppearance().zoom).toBe(200);
    stepZoom(0);
    expect([currentAppearance().zoom, html.style.fontSize]).toEqual([100, '']);
  });
});
