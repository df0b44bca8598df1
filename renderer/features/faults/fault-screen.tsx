import { useEffect, useState } from 'react';
import { RotateCw, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { CallFailed, call } from '#renderer/lib/api.ts';
import { announce } from '#renderer/lib/announce.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultMark } from './fault-mark.tsx';
import styles from './fault-screen.module.css';

/** Asks main to open the store once more; gives why it still can't be opened, null when it is open. */
async function reopen(): Promise<BoundaryError | null> {
  try {
    await call('workspace.reopen', {});
    return null;
  } catch (error) {
    if (error instanceof CallFailed) return error.error;
    throw error;
  }
}

/** In place of everything, while the store can't be opened: what happened, what it means, what to do. */
export function FaultScreen({ error }: { readonly error: BoundaryError }) {
  const { t } = useTranslation('shell');
  const [now, setNow] = useState(error);
  const [isOpening, setOpening] = useState(false);
  const { what, means, todo } = errorText(now.code);
  useEffect(() => {
    document.title = `${what} – ${translate('common:appName')}`;
  }, [what]);
  const again = async () => {
    setOpening(true);
    const still = await reopen();
    if (still === null) return location.reload();
    setOpening(false);
    setNow(still);
    announce(t('fault.still', { what: errorText(still.code).what }), 'assertive');
  };
  return (
    <main className={styles.stage}>
      <article className={styles.sheet}>
        <FaultMark />
        <div role="alert">
          <h1 className={styles.what}>{what}</h1>
          <p className={styles.means}>{means}</p>
        </div>
        <section className={styles.todo} aria-labelledby="fault-todo">
          <h2 id="fault-todo" className={styles.label}>
            {t('fault.todo')}
          </h2>
          <p>{todo}</p>
        </section>
        <div className={styles.acts}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here */}
          <Button autoFocus icon={RotateCw} variant="primary" size="l" isPending={isOpening} onPress={() => void again()}>
            {t(isOpening ? 'fault.opening' : 'fault.again')}
          </Button>
          <Button icon={X} size="l" onPress={() => window.close()}>
            {t('fault.close')}
          </Button>
        </div>
        <dl className={styles.facts}>
          <dt>{t('fault.says')}</dt>
          <dd>{now.message}</dd>
          <dt>{t('fault.code')}</dt>
          <dd>
            <code>{now.code}</code>
          </dd>
        </dl>
      </article>
    </main>
  );
}
