import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import { lookAtText } from './imports.store.ts';

/** Takes a text that is in no file. */
export function PasteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const look = () => {
    if (text.trim() === '') return setError(t('imports:paste.missing'));
    onClose();
    void lookAtText(text);
  };
  const sendByKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) look();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('imports:paste.title')}
      description={t('imports:paste.means')}
      size="l"
      footer={
        <>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button variant="primary" keys="mod+enter" showKeys onPress={look}>
            {t('imports:paste.go')}
          </Button>
        </>
      }
    >
      <TextArea
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
        autoFocus
        mono
        rows={14}
        label={t('imports:paste.label')}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        onKeyDown={sendByKeys}
        error={error}
        spellCheck="false"
      />
    </Dialog>
  );
}
