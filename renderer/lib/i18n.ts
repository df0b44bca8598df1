import i18next from 'i18next';
import type { BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { loadNamespace } from './messages.ts';
import type { MessageKey, Messages, Namespace } from './messages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Messages;
  }
}

/**
 * Languages to choose from. `pseudo` is generated from English (accents, a third longer, in brackets);
 * `pseudo-rtl` also turns the whole interface round, which proves that it can be.
 */
export const languages = ['en', 'pseudo', 'pseudo-rtl'] as const;
export type Language = (typeof languages)[number];
export type Direction = 'ltr' | 'rtl';

/** What the page calls its language; `en-XA` is the usual name of pseudo-English. */
export const languageTag = (language: Language): 'en' | 'en-XA' => (language === 'en' ? 'en' : 'en-XA');

/** What the frame is drawn with, and what is fetched as soon as it is. */
const startNamespaces: readonly Namespace[] = ['common', 'shell'];
const nextNamespaces: readonly Namespace[] = ['errors', 'palette'];

const catalogueBackend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language: string, namespace: string) => {
    const tree = await loadNamespace(namespace);
    return language === 'en-XA' ? (await import('./pseudo.ts')).pseudoTree(tree) : tree;
  },
};

/** Starts the catalogue; resolves when the texts of the shell are there. Other namespaces come with their pages. */
export async function startI18n(language: Language): Promise<void> {
  await i18next
    .use(catalogueBackend)
    .use(initReactI18next)
    .init({
      lng: languageTag(language),
      fallbackLng: 'en',
      supportedLngs: ['en', 'en-XA'],
      load: 'currentOnly',
      ns: [...startNamespaces],
      defaultNS: 'common',
      returnNull: false,
      interpolation: { escapeValue: false },
    });
  void loadTexts(nextNamespaces);
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
  await i18next.changeLanguage(languageTag(language));
}

export function directionOf(language: Language): Direction {
  return language === 'pseudo-rtl' ? 'rtl' : 'ltr';
}

/** The locale for React Aria: English words, and the direction by the script it names. */
export function ariaLocale(direction: Direction): string {
  return direction === 'rtl' ? 'en-Arab' : 'en-GB';
}
