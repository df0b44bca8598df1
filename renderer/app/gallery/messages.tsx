import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Specimen } from './specimen.tsx';

export function Messages() {
  const { t } = useTranslation('gallery');
  return (
    <Specimen title={t('section.messages')} flow="column">
      <Callout>{t('callout.info')}</Callout>
      <Callout tone="success">{t('callout.success')}</Callout>
      <Callout tone="warning" title={t('callout.warning')}>
        {t('callout.warningBody')}
      </Callout>
      <Callout tone="error" title={t('callout.error')} act={<Button size="s">{t('callout.act')}</Button>}>
        {t('callout.errorBody')}
      </Callout>
      <Panel>
        <EmptyState icon={BookOpen} act={<Button variant="primary">{t('emptyAct')}</Button>}>
          {t('empty')}
        </EmptyState>
      </Panel>
    </Specimen>
  );
}
