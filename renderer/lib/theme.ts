import { create } from 'zustand';
import { changeLanguage, directionOf, directions, languages } from './i18n.ts';
import type { Direction, DirectionSetting, Language } from './i18n.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const contrasts = ['system', 'standard', 'more'] as const;
export const densities = ['comfortable', 'compact'] as const;
export const zooms = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** How the program looks to the person at this machine. */
export interface Appearance {
  readonly theme: (typeof themes)[number];
  readonly contrast: (typeof contrasts)[number];
  readonly density: (typeof densities)[number];
  readonly zoom: number;
  readonly language: Language;
  readonly direction: DirectionSetting;
  readonly navigationCollapsed: boolean;
}

export const defaultAppearance: Appearance = {
  theme: 'system',
  contrast: 'system',
  density: 'comfortable',
  zoom: 1,
  language: 'en',
  direction: 'auto',
  navigationCollapsed: false,
};

/** Where settings live. The composition root hands one in; nothing here knows about files or channels. */
export interface SettingsPort {
  readonly read: () => Promise<unknown>;
  readonly write: (appearance: Appearance) => Promise<void>;
}

function oneOf<const T extends string | number>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((each) => each === value) ?? otherwise;
}

/** Reads settings of any origin and age: what it does not understand falls back to the default. */
export function parseAppearance(raw: unknown): Appearance {
  const from = (typeof raw === 'object' && raw !== null ? raw : {}) as Partial<Record<keyof Appearance, unknown>>;
  return {
    theme: oneOf(themes, from.theme, defaultAppearance.theme),
    contrast: oneOf(contrasts, from.contrast, defaultAppearance.contrast),
    density: oneOf(densities, from.density, defaultAppearance.density),
    zoom: oneOf<number>(zooms, from.zoom, defaultAppearance.zoom),
    language: oneOf(languages, from.language, defaultAppearance.language),
    direction: oneOf(directions, from.direction, defaultAppearance.direction),
    navigationCollapsed: from.navigationCollapsed === true,
  };
}

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more)';

/** Writes the appearance onto `<html>`, where the tokens pick it up. */
export function applyAppearance(appearance: Appearance): void {
  const root = document.documentElement;
  const dark = appearance.theme === 'dark' || (appearance.theme === 'system' && matchMedia(darkQuery).matches);
  const more = appearance.contrast === 'more' || (appearance.contrast === 'system' && matchMedia(contrastQuery).matches);
  root.dataset['theme'] = dark ? 'dark' : 'light';
  root.dataset['contrast'] = more ? 'more' : 'standard';
  root.dataset['density'] = appearance.density;
  root.style.fontSize = appearance.zoom === 1 ? '' : `${appearance.zoom * 16}px`;
  root.lang = appearance.language;
  root.dir = directionOf(appearance.direction);
}

interface AppearanceStore {
  readonly appearance: Appearance;
}

export const useAppearance = create<AppearanceStore>()(() => ({ appearance: defaultAppearance }));

export const currentAppearance = (): Appearance => useAppearance.getState().appearance;

/** The direction that text runs in now. */
export const useDirection = (): Direction => useAppearance((state) => directionOf(state.appearance.direction));

let port: SettingsPort | null = null;
let onWriteFailed: (error: unknown) => void = () => {};

/** Takes the settings from the port, applies them and follows the system's wishes from then on. */
export async function startAppearance(settings: SettingsPort, whenWriteFails: (error: unknown) => void): Promise<Appearance> {
  port = settings;
  onWriteFailed = whenWriteFails;
  const appearance = parseAppearance(await settings.read());
  useAppearance.setState({ appearance });
  applyAppearance(appearance);
  for (const query of [darkQuery, contrastQuery]) {
    matchMedia(query).addEventListener('change', () => applyAppearance(currentAppearance()));
  }
  return appearance;
}

/** Changes the appearance: seen at once, then written down. */
export function changeAppearance(change: Partial<Appearance>): void {
  const before = currentAppearance();
  const appearance: Appearance = { ...before, ...change };
  useAppearance.setState({ appearance });
  applyAppearance(appearance);
  if (appearance.language !== before.language) void changeLanguage(appearance.language);
  port?.write(appearance).catch(onWriteFailed);
}

/** One step larger, smaller, or back to actual size. */
export function stepZoom(step: 1 | -1 | 0): void {
  const at = zooms.findIndex((zoom) => zoom === currentAppearance().zoom);
  const zoom = step === 0 ? 1 : (zooms[Math.min(zooms.length - 1, Math.max(0, at + step))] ?? 1);
  changeAppearance({ zoom });
}
