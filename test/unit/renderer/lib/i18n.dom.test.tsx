import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { act, screen } from '@testing-library/react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, translate } from '#renderer/lib/i18n.ts';
import { loadNamespace, namespaces } from '#renderer/lib/messages.ts';
import type { MessageTree } from '#renderer/lib/messages.ts';
import { pseudoText } from '#renderer/lib/pseudo.ts';
import { changeAppearance } from '#renderer/lib/theme.ts';
import { prepareDom, show } from '../dom.tsx';
import { RENDERER } from '../tokens.ts';

function texts(tree: MessageTree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)));
}

describe('the pseudo-locale', () => {
  test('has accents, is a third longer and stands in brackets', () => {
    const text = pseudoText('Start the run');
    expect(text).toMatch(/^\[Šţáŕţ ţĥé ŕûñ ·+\]$/);
    expect(text.length).toBeGreaterThanOrEqual('Start the run'.length * 1.35);
  });

  test('leaves values, references and tags as they are', () => {
    expect(pseudoText('{{count}} of {{total}}')).toContain('{{count}} öƒ {{total}}');
    expect(pseudoText('<b>now</b> $t(common:appName)')).toContain('<b>ñöŵ</b> $t(common:appName)');
  });

  test('is there for every text of the catalogue', async () => {
    for (const namespace of namespaces) {
      for (const text of texts(await loadNamespace(namespace))) expect(pseudoText(text)).toMatch(/^\[.*\]$/s);
    }
  });
});

describe('the catalogue', () => {
  beforeAll(prepareDom);

  test('names every file that there is, and no other', () => {
    const files = readdirSync(join(RENDERER, 'lib/messages/en')).map((name) => name.replace('.json', ''));
    expect([...namespaces].sort()).toEqual(files.sort());
  });

  test('counts in words', () => {
    expect(translate('common:count.items', { count: 1 })).toBe('1 item');
    expect(translate('common:count.items', { count: 2 })).toBe('2 items');
  });

  function Word() {
    const { t } = useTranslation();
    return <p>{t('act.undo')}</p>;
  }

  test('changes what is on the screen, and the page with it', async () => {
    show(<Word />);
    expect(screen.getByText('Undo')).toBeTruthy();
    await act(async () => {
      changeAppearance({ language: 'pseudo-rtl' });
      await changeLanguage('pseudo-rtl');
    });
    expect(screen.getByText(/^\[Ûñðö/)).toBeTruthy();
    expect([document.documentElement.dir, document.documentElement.lang]).toEqual(['rtl', 'en-XA']);
    await act(async () => {
      changeAppearance({ language: 'en' });
      await changeLanguage('en');
    });
    expect([document.documentElement.dir, document.documentElement.lang]).toEqual(['ltr', 'en']);
  });
});

test('the source of no component has words between its tags', () => {
  const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const spoken = /<([a-z][\w]*|[A-Z][\w.]*)(\s[^<>]*)?>\s*[A-Z][a-z]+[^<>{}=;()]*<\//;
  const found = sources.filter((name) => spoken.test(readFileSync(join(RENDERER, name), 'utf8')));
  expect(found).toEqual([]);
});
