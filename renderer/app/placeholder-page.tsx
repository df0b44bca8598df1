import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/page.tsx';
import { navigationEntry } from './shell/navigation-entries.ts';

/** Stands in the place of a page that its feature has not brought yet. */
export function PlaceholderPage() {
  const { t } = useTranslation('shell');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const entry = navigationEntry(path);
  return (
    <Page title={t(entry === undefined ? 'nav.import' : `nav.${entry.id}`)}>
      <p>{t('placeholder')}</p>
    </Page>
  );
}
