import { useTranslation } from 'react-i18next';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

const colours = [
  'bg', 'surface', 'sunken', 'hover', 'active', 'selected', 'border', 'border-strong', 'text-muted', 'text', 'accent', 'positive-mark',
  'positive-soft', 'warning-mark', 'warning-soft', 'danger-mark', 'danger-soft', 'neutral-mark',
] as const;

export function TypeAndColour() {
  const { t } = useTranslation('gallery');
  return (
    <Specimen title={t('section.type')} flow="column">
      <p className={styles.display}>{t('type.display')}</p>
      <p className={styles.heading}>{t('type.title')}</p>
      <p className={styles.lead}>{t('type.lead')}</p>
      <p>{t('type.body')}</p>
      <p className={styles.small}>{t('type.small')}</p>
      <p>
        <code>{t('type.mono')}</code>
      </p>
      <div className={styles.swatches}>
        {colours.map((name) => (
          <span key={name} className={styles.swatch} style={{ background: `var(--color-${name})` }} />
        ))}
      </div>
    </Specimen>
  );
}
