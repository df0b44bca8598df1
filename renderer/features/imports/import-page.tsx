import { FileCheck2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { useLongTask } from '#renderer/lib/long-task.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ChooseActs } from './choose-acts.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportResult } from './import-result.tsx';
import { ImportStart } from './import-start.tsx';
import { apply, startOver, toggleTaken, useImports } from './imports.store.ts';

/** Choose, look, store: nothing is kept before it was seen. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const { preview, imported, error, busy } = useImports();
  const progress = useLongTask(busy !== null);
  return (
    <Page
      title={t('title')}
      layout={preview === null ? 'text' : 'full'}
      meta={preview === null ? undefined : t('files.title', { count: preview.files.length })}
      actions={preview !== null ? <PreviewActs /> : imported !== null ? <ChooseActs isPrimary={false} /> : undefined}
    >
      {error !== null && (
        <Callout tone="error" isLive title={errorText(error.code).what}>
          {errorText(error.code).means} {errorText(error.code).todo}
        </Callout>
      )}
      {progress !== null && <ImportProgress progress={progress} />}
      {preview !== null && <ImportPreview preview={preview} />}
      {preview === null && imported !== null && <ImportResult imported={imported} />}
      {preview === null && imported === null && <ImportStart />}
    </Page>
  );
}

function PreviewActs() {
  const { t } = useTranslation('imports');
  const { taken, busy } = useImports();
  useShortcuts([
    { id: 'imports.apply', keys: 'mod+s', label: 'imports:apply.store', scope: 'page', handler: () => void apply() },
    {
      id: 'imports.toggle',
      keys: 'x',
      label: 'imports:files.toggle',
      scope: 'page',
      handler: () => {
        const { shown } = useImports.getState();
        if (shown !== null) toggleTaken(shown);
      },
    },
    { id: 'imports.discard', keys: 'escape', label: 'imports:apply.cancel', scope: 'page', handler: startOver },
  ]);
  return (
    <>
      <Button icon={X} variant="quiet" shortcut="imports.discard" isDisabled={busy !== null} onPress={startOver}>
        {t('apply.cancel')}
      </Button>
      <Button
        icon={FileCheck2}
        variant="primary"
        shortcut="imports.apply"
        isPending={busy === 'applying'}
        isDisabled={taken.size === 0}
        onPress={() => void apply()}
      >
        {busy === 'applying' ? t('apply.working') : t('apply.act', { count: taken.size })}
      </Button>
    </>
  );
}
