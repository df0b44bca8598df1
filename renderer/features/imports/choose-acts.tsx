import { useEffect, useState } from 'react';
import { ClipboardPaste, FileText, FolderOpen, Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { choose, loadStarter, lookAtText, useImports } from './imports.store.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** The ways to name documents: by a dialog of the system, or by their text. */
export function ChooseActs({ isPrimary }: { readonly isPrimary: boolean }) {
  const { t } = useTranslation('imports');
  const busy = useImports((state) => state.busy);
  const [isPasting, setPasting] = useState(false);
  useShortcuts([
    { id: 'imports.paste', keys: 'v', label: 'imports:paste.act', scope: 'page', handler: () => setPasting(true) },
    { id: 'imports.files', keys: 'o', label: 'imports:choose.files', scope: 'page', handler: () => void choose('files') },
    { id: 'imports.folder', keys: 'shift+o', label: 'imports:choose.folder', scope: 'page', handler: () => void choose('folder') },
  ]);
  useEffect(() => {
    document.addEventListener('paste', lookAtPasted);
    return () => document.removeEventListener('paste', lookAtPasted);
  }, []);
  return (
    <>
      {isPasting && <PasteDialog onClose={() => setPasting(false)} />}
      <Button icon={ClipboardPaste} shortcut="imports.paste" isDisabled={busy !== null} onPress={() => setPasting(true)}>
        {t('paste.act')}
      </Button>
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

/** What is pasted into no field is meant for the page. */
function lookAtPasted(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.trim() === '' || (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable], [role="dialog"]') !== null)) return;
  event.preventDefault();
  void lookAtText(text);
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
