import type { SettingsPort } from '#renderer/lib/theme.ts';

/** The bridge is fetched beside the first script: the first paint does not need it. */
const bridge = () => import('#renderer/lib/api.ts');

const key = 'handrail.appearance';

function recall(): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof raw === 'object' && raw !== null ? { ...raw } : {};
  } catch {
    return {};
  }
}

/** Settings are kept by main; a copy in the window's own storage is there for the first paint. */
export const settingsPort: SettingsPort = {
  recall,
  read: async () => {
    const { call } = await bridge();
    const settings = await call('settings.get', {});
    localStorage.setItem(key, JSON.stringify(settings));
    return settings;
  },
  write: async (change) => {
    localStorage.setItem(key, JSON.stringify({ ...recall(), ...change }));
    const { call } = await bridge();
    await call('settings.change', change);
  },
};
