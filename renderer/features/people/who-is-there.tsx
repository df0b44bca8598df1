import { useState } from 'react';
import { UserPlus, UserRoundSearch } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from './initials.tsx';
import { NameForm } from './name-form.tsx';
import { addPerson, sitDownAs } from './people.store.ts';
import { FEW, SeatDialog } from './seats.ts';
import styles from './first-start.module.css';

export interface WhoIsThereProps {
  readonly people: readonly Person[];
  /** Told when the page is about to become another one. */
  readonly onSeated?: (() => void) | undefined;
}

/** Asks who is at the desk: one of the people, or somebody new. */
export function WhoIsThere({ people, onSeated }: WhoIsThereProps) {
  const { t } = useTranslation('people');
  const [isNew, setNew] = useState(people.length === 0);
  const [isChoosing, setChoosing] = useState(false);
  const sit = async (id: string) => {
    if (await sitDownAs(id)) onSeated?.();
  };
  return (
    <section className={styles.card} aria-labelledby="who">
      <h2 id="who" className={styles.question}>
        {t('welcome.who')}
      </h2>
      <p className={styles.hint}>{t('welcome.why')}</p>
      {isNew ? (
        <NameForm
          label={t('welcome.name')}
          placeholder={t('welcome.namePlaceholder')}
          missing={t('welcome.nameMissing')}
          act={t('welcome.go')}
          onSend={async (name) => {
            const refusal = await addPerson(name, people.length === 0);
            if (refusal !== null) return errorSentence(refusal);
            onSeated?.();
            return null;
          }}
        />
      ) : (
        <>
          <ul className={styles.people} aria-label={t('welcome.known')}>
            {(people.length > FEW ? people.slice(0, FEW - 1) : people).map((person, index) => (
              <li key={person.id}>
                {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here */}
                <AriaButton className={styles.person ?? ''} autoFocus={index === 0} onPress={() => void sit(person.id)}>
                  <Initials name={person.name} />
                  {person.name}
                </AriaButton>
              </li>
            ))}
          </ul>
          <div className={styles.acts}>
            {people.length > FEW && (
              <Button icon={UserRoundSearch} onPress={() => setChoosing(true)}>
                {t('desk.search')}
              </Button>
            )}
            <Button icon={UserPlus} variant="quiet" onPress={() => setNew(true)}>
              {t('welcome.somebodyElse')}
            </Button>
          </div>
          {isChoosing && <SeatDialog people={people} seated={null} onSit={({ id }) => void sit(id)} onClose={() => setChoosing(false)} />}
        </>
      )}
    </section>
  );
}
