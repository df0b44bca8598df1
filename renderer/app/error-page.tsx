import { House, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { Page } from '#renderer/ui/page.tsx';
import styles from './error-page.module.css';

const home = () => {
  location.hash = '#/';
  location.reload();
};

/** In place of a page that threw: what happened, what it means, what to do. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('error.title')} layout="text">
      <Callout
        tone="error"
        isLive
        title={t('error.meaning')}
        act={
          <>
            <Button icon={House} onPress={home}>
              {t('error.today')}
            </Button>
            <Button icon={RotateCw} variant="primary" onPress={() => location.reload()}>
              {t('error.reload')}
            </Button>
          </>
        }
      >
        {t('error.todo')}
      </Callout>
      <div className={styles.details}>
        <CodeBlock label={t('error.details')} code={error instanceof Error ? (error.stack ?? error.message) : String(error)} />
      </div>
    </Page>
  );
}
