import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, NotebookPen, Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { addLink, addNote } from './evidence.store.ts';
import { attachFiles } from './uploads.ts';

interface AddActs {
  /** Opens the dialog of the system. */
  readonly choose: () => void;
  /** A button for each of the three ways, and what they open. */
  readonly buttons: ReactNode;
}

/** The three ways to add evidence by hand, each with its key. */
export function useAddActs(subject: EvidenceSubject): AddActs {
  const { t } = useTranslation('evidence');
  const input = useRef<HTMLInputElement>(null);
  const [isLinking, setLinking] = useState(false);
  const choose = () => input.current?.click();
  const write = () => void addNote(subject);
  useShortcuts([
    { id: 'evidence.files', keys: 'u', label: 'evidence:act.files', scope: 'page', handler: choose },
    { id: 'evidence.link', keys: 'l', label: 'evidence:act.link', scope: 'page', handler: () => setLinking(true) },
    { id: 'evidence.note', keys: 'w', label: 'evidence:act.note', scope: 'page', handler: write },
  ]);
  const buttons = (
    <>
      <IconButton size="s" icon={Paperclip} label={t('act.files')} shortcut="evidence.files" onPress={choose} />
      <IconButton size="s" icon={Link} label={t('act.link')} shortcut="evidence.link" onPress={() => setLinking(true)} />
      <IconButton size="s" icon={NotebookPen} label={t('act.note')} shortcut="evidence.note" onPress={write} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('act.files')}
        onChange={({ currentTarget }) => {
          attachFiles(subject, [...(currentTarget.files ?? [])]);
          // The same file again must be a change again.
          currentTarget.value = '';
        }}
      />
      {isLinking && (
        <NameDialog
          title={t('link.title')}
          label={t('link.label')}
          placeholder={t('link.placeholder')}
          confirm={t('link.confirm')}
          missing={t('link.missing')}
          maxLength={4_000}
          onSend={(address) => addLink(subject, address)}
          onClose={() => setLinking(false)}
        />
      )}
    </>
  );
  return { choose, buttons };
}
