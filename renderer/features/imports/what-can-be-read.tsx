import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/ui/panel.tsx';
import styles from './import-page.module.css';

const forms = [
  { id: 'lists', sample: '## Tower\n- [ ] Clean the lens\n- [x] Check the lamp' },
  { id: 'runbooks', sample: '## Storm warning\n1. Call the boats\n2. Shut the gate' },
  { id: 'chains', sample: 'Supply run: Order → Load → Sail' },
  { id: 'maps', sample: 'flowchart LR\n  A[Order] --> B[Load]' },
  { id: 'tables', sample: 'list,item,state,due\nTower,Clean the lens,open,+1d' },
  { id: 'people', sample: 'name,email,roles\nAda,ada@example.org,lead' },
] as const;

/** The forms of text that become something, each with a few lines of it. */
export function WhatCanBeRead() {
  const { t } = useTranslation('imports');
  return (
    <Panel title={t('reads.title')}>
      <ul className={styles.forms}>
        {forms.map(({ id, sample }) => (
          <li key={id} className={styles.form}>
            <div>
              <h3 className={styles.formName}>{t(`reads.${id}`)}</h3>
              <p className={styles.formText}>{t(`reads.${id}Text`)}</p>
            </div>
            <pre className={styles.sample} dir="ltr">
              {sample}
            </pre>
          </li>
        ))}
      </ul>
      <p className={styles.formText}>{t('reads.files')}</p>
    </Panel>
  );
}
