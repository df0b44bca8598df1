import { create } from 'zustand';
import { changeLanguage, directionOf, languages, languageTag } from './i18n.ts';
import type { Direction, Language } from './i18n.ts';

/** `contrast` follows the system between light and dark and draws both with more contrast. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** Steps of the zoom, in per cent. */
export const zooms = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** How the program looks to the person at this machine. */
export interface Appearance {
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
  /** Per cent. */
  readonly zoom: number;
  readonly language: Language;
  readonly navigationCollapsed: boolean;
}

export const defaultAppearance: Appearance = {
  theme: 'system',
  density: 'comfortable',
  zoom: 100,
  language: 'en',
  navigationCollapsed: false,
};

/** Where settings live. The composition root hands one in; nothing here knows about files or channels. */
export interface SettingsPort {
  /** What was set last on this machine, without waiting: for the first paint. */
  readonly recall: () => unknown;
  readonly read: () => Promise<unknown>;
  readonly write: (change: Partial<Appearance>) => Promise<void>;
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** Reads settings of any origin and age: what it does not understand falls back to the default. */
export function parseAppearance(raw: unknown): Appearance {
  const from = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Appearance, unknown>>;
  return {
    theme: oneOf(themes, from.theme, defaultAppearance.theme),
    density: oneOf(densities, from.density, defaultAppearance.density),
    zoom: typeof from.zoom === 'number' && from.zoom >= 50 && from.zoom <= 300 ? from.zoom : defaultAppearance.zoom,
    language: oneOf(languages, from.language, defaultAppearance.language),
    navigationCollapsed: from.navigationCollapsed === true,
  };
}

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more)';

/** Writes the appearance onto `<html>`, where the tokens pick it up. */
function applyAppearance(appearance: Appearance): void {
  const root = document.documentElement;
  const dark = appearance.theme === 'dark' || (appearance.theme !== 'light' && matchMedia(darkQuery).matches);
  const more = appearance.theme === 'contrast' || matchMedia(contrastQuery).matches;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.dataset['contrast'] = more ? 'more' : 'standard';
  root.dataset['density'] = appearance.density;
  root.style.fontSize = appearance.zoom === 100 ? '' : `${(appearance.zoom / 100) * 16}px`;
  root.lang = languageTag(appearance.language);
  root.dir = directionOf(appearance.language);
}

interface AppearanceStore {
  readonly appearance: Appearance;
}

export const useAppearance = create<AppearanceStore>()(() => ({ appearance: defaultAppearance }));

export const currentAppearance = (): Appearance => useAppearance.getState().appearance;

/** The direction that text runs in now. */
export const useDirection = (): Direction => useAppearance((state) => directionOf(state.appearance.language));

let port: SettingsPort | null = null;
let onWriteFailed: (error: unknown) => void = () => {};

function put(appearance: Appearance): void {
  const before = currentAppearance();
  useAppearance.setState({ appearance });
  applyAppearance(appearance);
  if (appearance.language !== before.language) void changeLanguage(appearance.language);
}

/**
 * Applies what was set last, then follows the settings and the system's wishes. Gives the appearance of the
 * first paint; the settings themselves arrive when they arrive.
 */
export function startAppearance(settings: SettingsPort, whenWriteFails: (error: unknown) => void): Appearance {
  port = settings;
  onWriteFailed = whenWriteFails;
  const appearance = parseAppearance(settings.recall());
  useAppearance.setState({ appearance });
  applyAppearance(appearance);
  let touched = false;
  const stop = useAppearance.subscribe(() => {
    touched = true;
  });
  settings.read().then(
    (raw) => {
      stop();
      // Whoever changed something meanwhile meant it.
      if (!touched) put(parseAppearance(raw));
    },
    (error: unknown) => {
      stop();
      whenWriteFails(error);
    },
  );
  for (const query of [darkQuery, contrastQuery]) {
    matchMedia(query).addEventListener('change', () => applyAppearance(currentAppearance()));
  }
  return appearance;
}

/** Changes the appearance: seen at once, then written down. */
export function changeAppearance(change: Partial<Appearance>): void {
  put({ ...currentAppearance(), ...change });
  port?.write(change).catch(onWriteFailed);
}

/** One step larger, smaller, or back to actual size. */
export function stepZoom(step: 1 | -1 | 0): void {
  const now = currentAppearance().zoom;
  const larger = zooms.find((zoom) => zoom > now) ?? now;
  const smaller = zooms.findLast((zoom) => zoom < now) ?? now;
  changeAppearance({ zoom: step === 0 ? 100 : step === 1 ? larger : smaller });
}
