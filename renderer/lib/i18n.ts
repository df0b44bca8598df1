import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadNamespace } from './messages.ts';
import type { MessageKey, Messages, Namespace } from './messages.ts';
import { pseudoTree } from './pseudo.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Messages;
  }
}

/** `en-XA` is the pseudo-locale, generated from English. */
export const languages = ['en', 'en-XA'] as const;
export type Language = (typeof languages)[number];

/** `auto` follows the language; `rtl` turns the whole interface round, to prove that it can be. */
export const directions = ['auto', 'rtl'] as const;
export type DirectionSetting = (typeof directions)[number];
export type Direction = 'ltr' | 'rtl';

const startNamespaces: readonly Namespace[] = ['common', 'shell', 'palette', 'errors'];

const catalogueBackend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace, callback) => {
    loadNamespace(namespace).then(
      (tree) => callback(null, language === 'en-XA' ? pseudoTree(tree) : tree),
      (error: unknown) => callback(error instanceof Error ? error : String(error), false),
    );
  },
};

/** Starts the catalogue; resolves when the texts of the shell are there. Other namespaces come with their pages. */
export async function startI18n(language: Language): Promise<void> {
  await i18next
    .use(catalogueBackend)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      supportedLngs: [...languages],
      load: 'currentOnly',
      ns: [...startNamespaces],
      defaultNS: 'common',
      returnNull: false,
      interpolation: { escapeValue: false },
    });
}

/** Fetches texts before the page that needs them is drawn, so that nothing flickers. */
export async function loadTexts(wanted: readonly Namespace[]): Promise<void> {
  await i18next.loadNamespaces([...wanted]);
}

/** A text outside of components. Inside use `useTranslation`, which redraws when the language changes. */
export function translate(key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(key as 'common:appName', values);
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}

export function directionOf(setting: DirectionSetting): Direction {
  return setting === 'rtl' ? 'rtl' : 'ltr';
}

/** The locale for React Aria: English words, and the direction by the script it names. */
export function ariaLocale(direction: Direction): string {
  return direction === 'rtl' ? 'en-Arab' : 'en-GB';
}
