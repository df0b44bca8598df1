import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { Person } from '#shared/domain/people/person.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Initials } from './initials.tsx';
import { NameForm } from './name-form.tsx';
import { addPerson, sitDownAs } from './people.store.ts';
import styles from './first-start.module.css';

/** Asks who is at the desk: one of the people, or somebody new. */
export function WhoIsThere({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('people');
  const [isNew, setNew] = useState(people.length === 0);
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
            return refusal === null ? null : errorSentence(refusal);
          }}
        />
      ) : (
        <>
          <ul className={styles.people} aria-label={t('welcome.known')}>
            {people.map((person, index) => (
              <li key={person.id}>
                {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do here */}
                <AriaButton className={styles.person ?? ''} autoFocus={index === 0} onPress={() => void sitDownAs(person.id)}>
                  <Initials name={person.name} />
                  {person.name}
                </AriaButton>
              </li>
            ))}
          </ul>
          <div>
            <Button icon={UserPlus} variant="quiet" onPress={() => setNew(true)}>
              {t('welcome.somebodyElse')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
