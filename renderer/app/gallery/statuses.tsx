import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { LiveStrip } from '#renderer/ui/live-strip.tsx';
import { ProgressBar, ProgressRing } from '#renderer/ui/progress.tsx';
import { StatusMark, statuses } from '#renderer/ui/status-mark.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

export function Statuses() {
  const { t } = useTranslation('gallery');
  return (
    <>
      <Specimen title={t('section.status')} flow="column">
        {(['s', 'm', 'l'] as const).map((size) => (
          <div key={size} className={styles.row}>
            {statuses.map((status) => (
              <StatusMark key={status} status={status} size={size} />
            ))}
          </div>
        ))}
        <div className={styles.row}>
          {statuses.map((status) => (
            <StatusMark key={status} status={status} show="shape" />
          ))}
        </div>
        <div className={styles.row}>
          <Badge>{t('badge.version')}</Badge>
          <Badge tone="accent">{t('badge.stage')}</Badge>
          <Badge tone="positive">{t('badge.ready')}</Badge>
          <Badge tone="warning">{t('badge.late')}</Badge>
          <Badge tone="danger">{t('badge.broken')}</Badge>
        </div>
      </Specimen>
      <Specimen title={t('section.progress')} flow="grid">
        <ProgressBar label={t('progress.list')} done={7} total={18} />
        <ProgressBar label={t('progress.full')} done={18} total={18} />
        <ProgressBar label={t('progress.empty')} done={0} total={9} />
        <div className={styles.row}>
          <ProgressRing label={t('progress.list')} done={7} total={18} size="s" />
          <ProgressRing label={t('progress.list')} done={7} total={18} />
          <ProgressRing label={t('progress.full')} done={18} total={18} />
          <ProgressRing label={t('progress.empty')} done={0} total={9} showShare />
          <ProgressRing label={t('progress.import')} done={117} total={118} size="l" showShare />
        </div>
      </Specimen>
      <Specimen title={t('section.strip')} flow="column">
        <LiveStrip
          name={t('strip.name')}
          status="current"
          step={t('strip.step')}
          elapsed="4:12"
          elapsedLabel={t('strip.elapsed')}
          returnLabel={t('strip.back')}
          onReturn={() => {}}
        />
      </Specimen>
    </>
  );
}
