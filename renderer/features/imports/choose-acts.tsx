import { FileText, FolderOpen, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { choose, loadStarter, useImports } from './imports.store.ts';

/** The two ways to name documents; both open a dialog of the system. */
export function ChooseActs({ isPrimary }: { readonly isPrimary: boolean }) {
  const { t } = useTranslation('imports');
  const busy = useImports((state) => state.busy);
  useShortcuts([
    { id: 'imports.files', keys: 'o', label: 'imports:choose.files', scope: 'page', handler: () => void choose('files') },
    { id: 'imports.folder', keys: 'shift+o', label: 'imports:choose.folder', scope: 'page', handler: () => void choose('folder') },
  ]);
  return (
    <>
      <Button icon={FolderOpen} shortcut="imports.folder" isDisabled={busy === 'applying'} onPress={() => void choose('folder')}>
        {t('choose.folder')}
      </Button>
      <Button
        icon={FileText}
        variant={isPrimary ? 'primary' : 'secondary'}
        shortcut="imports.files"
        isPending={busy === 'choosing'}
        isDisabled={busy === 'applying'}
        onPress={() => void choose('files')}
      >
        {t(busy === 'choosing' ? 'choose.reading' : 'choose.files')}
      </Button>
    </>
  );
}

/** Loads the starter library; for workspaces in which there is nothing yet. */
export function LoadStarterButton({ variant = 'secondary' }: { readonly variant?: 'primary' | 'secondary' }) {
  const { t } = useTranslation('imports');
  const busy = useImports((state) => state.busy);
  return (
    <Button icon={Sparkles} variant={variant} isPending={busy === 'applying'} isDisabled={busy === 'choosing'} onPress={() => void loadStarter()}>
      {t('choose.starter')}
    </Button>
  );
}
