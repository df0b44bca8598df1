import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { Session } from './session.ts';
import { useSessionState } from './use-session.ts';
import styles from './editor.module.css';

/** Somebody else changed the runbook meanwhile: what is there now is shown, and nothing is written before one has chosen. */
export function ConflictNotice({ session }: { readonly session: Session }) {
  const { t } = useTranslation('editor');
  const theirs = useSessionState(session, (state) => state.theirs);
  const [isComparing, setIsComparing] = useState(false);
  if (theirs === null) return null;
  const close = () => setIsComparing(false);
  return (
    <div className={styles.notice}>
      <Callout
        tone="warning"
        isLive
        title={t('conflict.title')}
        act={
          <div className={styles.choices}>
            <Button size="s" onPress={() => setIsComparing(true)}>
              {t('conflict.compare')}
            </Button>
            <Button size="s" onPress={session.takeTheirs}>
              {t('conflict.theirs')}
            </Button>
            <Button size="s" onPress={session.keepMine}>
              {t('conflict.mine')}
            </Button>
          </div>
        }
      >
        {t('conflict.means')}
      </Callout>
      {isComparing && (
        <ConflictDialog
          mine={session.text()}
          theirs={theirs.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')}
          onMine={() => {
            close();
            session.keepMine();
          }}
          onTheirs={() => {
            close();
            session.takeTheirs();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
