import { useState } from 'react';
import { Building2, FileInput, LibraryBig } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import { go } from '#renderer/lib/go.ts';
import { expectHeading } from '#renderer/lib/page-focus.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { NameForm } from './name-form.tsx';
import { createDepartment, loadStarter } from './people.store.ts';
import styles from './first-start.module.css';

/** Three ways to begin; each can be taken back. */
export function StartChoices({ onImport }: { readonly onImport: () => void }) {
  const { t } = useTranslation('people');
  const [isLoading, setLoading] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const starter = async () => {
    setLoading(true);
    announce(t('start.loading'));
    const loaded = await loadStarter();
    setLoading(false);
    if (!loaded) return;
    // The page becomes another one under the same address.
    expectHeading();
    offerUndo(t('start.starterDone'));
  };
  return (
    <>
      <ul className={styles.choices}>
        <Choice icon={LibraryBig} name={t('start.starter')} body={t('start.starterBody')} isPending={isLoading} isFirst onPress={() => void starter()} />
        <Choice icon={FileInput} name={t('start.import')} body={t('start.importBody')} onPress={onImport} />
        <Choice icon={Building2} name={t('start.empty')} body={t('start.emptyBody')} onPress={() => setNaming(true)} />
      </ul>
      <Dialog isOpen={isNaming} onOpenChange={setNaming} title={t('department.title')} size="s">
        <NameForm
          label={t('department.name')}
          placeholder={t('department.placeholder')}
          missing={t('department.missing')}
          act={t('department.create')}
          onSend={async (name) => {
            const id = await createDepartment(name);
            if (id === null) return '';
            setNaming(false);
            go(`/departments/${id}`);
            return null;
          }}
        />
      </Dialog>
    </>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly body: string;
  readonly isPending?: boolean;
  readonly isFirst?: boolean;
  readonly onPress: () => void;
}

function Choice({ icon: Icon, name, body, isPending = false, isFirst = false, onPress }: ChoiceProps) {
  return (
    <li>
      <AriaButton
        className={styles.choice ?? ''}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the likeliest way to begin
        autoFocus={isFirst}
        isPending={isPending}
        onPress={onPress}
      >
        <Icon aria-hidden="true" className={styles.choiceIcon} strokeWidth={1.5} />
        <span className={styles.choiceWords}>
          <span className={styles.choiceName}>
            {name}
          </span>
          <span className={styles.hint}>
            {body}
          </span>
        </span>
      </AriaButton>
    </li>
  );
}
