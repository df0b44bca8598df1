import { useState } from 'react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { createRunbook } from './workflows.store.ts';

/** Begins a runbook from a small template and opens it in the editor. */
export function NewRunbook({ variant = 'primary' }: { readonly variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation('editor');
  const [isAsking, setIsAsking] = useState(false);
  useShortcuts([{ id: 'runbooks.new', keys: 'n', label: 'editor:new.act', scope: 'page', handler: () => setIsAsking(true) }]);
  return (
    <>
      <Button variant={variant} icon={Plus} shortcut="runbooks.new" onPress={() => setIsAsking(true)}>
        {t('new.act')}
      </Button>
      {isAsking && (
        <NameDialog
          title={t('new.title')}
          label={t('new.label')}
          placeholder={t('new.hint')}
          confirm={t('new.create')}
          missing={t('new.missing')}
          onSend={createRunbook}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
