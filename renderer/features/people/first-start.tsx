import { useTranslation } from 'react-i18next';
import { useOverview } from '#renderer/lib/overview.ts';
import { expectHeading } from '#renderer/lib/page-focus.ts';
import { Page } from '#renderer/ui/page.tsx';
import { StartChoices } from './start-choices.tsx';
import { WhoIsThere } from './who-is-there.tsx';
import styles from './first-start.module.css';

export interface FirstStartProps {
  /** Goes to the choice of files; importing is another feature's. */
  readonly onImport: () => void;
}

/** The first minutes: who is there, then where to begin. */
export function FirstStart({ onImport }: FirstStartProps) {
  const { t } = useTranslation('people');
  const { data } = useOverview();
  if (data === null) return null;
  const { desk, people, counts } = data;
  const isEmpty = counts.departments + counts.workflows + counts.maps + counts.runs === 0;
  const title = desk === null ? t('welcome.title') : t('start.title', { name: desk.name });
  return (
    <div className={styles.stage}>
      <Page title={title} layout="text" meta={<span className={styles.lead}>{desk === null ? t('welcome.body') : t('start.body')}</span>}>
        {desk === null ? <WhoIsThere people={people.filter((person) => person.active)} onSeated={isEmpty ? undefined : expectHeading} /> : <StartChoices onImport={onImport} />}
      </Page>
    </div>
  );
}
