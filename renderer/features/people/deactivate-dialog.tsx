import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import type { PersonEntry, PersonLoad } from '#shared/ipc/views.ts';
import { useDesk } from '#renderer/lib/desk.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { deactivate } from './people.acts.ts';
import { personLoad, stopAsking } from './people-page.store.ts';
import styles from './people-page.module.css';

const NOBODY = 'nobody';

/** Lets somebody go: says what they hold and asks who takes over, and who sits down where they are at the desk. */
export function DeactivateDialog({ person, people }: { readonly person: PersonEntry; readonly people: readonly Person[] }) {
  const { data } = personLoad.useQuery({ id: person.id });
  return data === null ? null : <Leave person={person} load={data} others={people.filter(({ id, active }) => active && id !== person.id)} />;
}

function Leave({ person, load, others }: { readonly person: PersonEntry; readonly load: PersonLoad; readonly others: readonly Person[] }) {
  const { t } = useTranslation(['people', 'common']);
  const isAtDesk = useDesk((desk) => desk.person?.id === person.id);
  const [chosen, setChosen] = useState<string>(load.successorId ?? NOBODY);
  const [next, setNext] = useState<string | null>(isAtDesk && others.length === 1 ? (others[0]?.id ?? null) : null);
  const [nextMissing, setNextMissing] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { name } = person;
  const counts = { ...load.counts, dormant: load.dormant };
  const held = (['items', 'dormant', 'departments', 'workflows'] as const).filter((noun) => counts[noun] > 0);
  const choices = others.map((other) => ({ value: other.id, label: other.name }));

  const confirm = async () => {
    if (isAtDesk && next === null) return setNextMissing(true);
    setBusy(true);
    const refused = await deactivate({ person, successor: others.find(({ id }) => id === chosen) ?? null, nextAtDesk: isAtDesk ? next : null });
    setBusy(false);
    if (refused === null) stopAsking();
    else setError(errorSentence(refused));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={stopAsking}
      title={t('leave.title', { name })}
      description={t('leave.body')}
      size="s"
      footer={
        <>
          <Button onPress={stopAsking}>{t('common:act.cancel')}</Button>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts */}
          <Button variant="primary" autoFocus={!isAtDesk && held.length === 0} isPending={isBusy} onPress={() => void confirm()}>
            {t('leave.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {error !== null && <Callout tone="error" isLive>{error}</Callout>}
        {held.length === 0 ? (
          <p>{t('leave.nothing', { name })}</p>
        ) : (
          <>
            <div>
              <p>{t('leave.holds', { name })}</p>
              <ul className={styles.held}>
                {held.map((noun) => (
                  <li key={noun}>
                    {t(`leave.${noun}`, { count: counts[noun] })}
                    {noun === 'items' && counts.blocked > 0 && <span className={styles.muted}> ({t('page.blocked', { count: counts.blocked })})</span>}
                  </li>
                ))}
              </ul>
            </div>
            <ComboBox
              label={t('leave.to')}
              description={chosen === NOBODY ? t('leave.nobodyMeans') : chosen === load.successorId ? t('leave.toHint') : undefined}
              options={[...choices, { value: NOBODY, label: t('leave.nobody') }]}
              value={chosen}
              onChange={setChosen}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
              autoFocus
            />
          </>
        )}
        {counts.runs > 0 && <Callout tone="warning">{t('leave.runs', { name, count: counts.runs })}</Callout>}
        {isAtDesk && (
          <ComboBox
            label={t('leave.next')}
            description={t('leave.nextHint', { name })}
            error={nextMissing && next === null ? t('leave.nextMissing') : undefined}
            options={choices}
            value={next}
            onChange={setNext}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
            autoFocus={held.length === 0}
          />
        )}
      </div>
    </Dialog>
  );
}
