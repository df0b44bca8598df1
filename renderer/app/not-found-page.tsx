import { useTranslation } from 'react-i18next';
import { Compass } from 'lucide-react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState icon={Compass} act={<TextLink href="/">{t('notFound.act')}</TextLink>}>
        {t('notFound.body')}
      </EmptyState>
    </Page>
  );
}
