import { memo } from 'react';
import { Flag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/ipc/search-views.ts';
import { formatDateTime, formatShortDay } from '#renderer/lib/format.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { KIND_ICONS, statusOf } from './kinds.ts';
import styles from './result-row.module.css';

/**
 * One result: what it is, what it is called, what was found in it, where it lies, how it stands. Drawn anew only for another
 * hit: a key that is typed paints at once, its results when they are there.
 */
export const ResultRow = memo(function ResultRow({ hit, today }: { readonly hit: SearchHit; readonly today: string }) {
  const { t } = useTranslation(['search', 'common']);
  const Icon = KIND_ICONS[hit.kind];
  const status = statusOf(hit);
  const facts = [
    ...(hit.where.length === 0 ? [] : [hit.where.join(' › ')]),
    ...(hit.owner === null ? [] : [hit.owner]),
    ...(hit.day === null ? [] : [t('search:due', { day: formatShortDay(hit.day, today) })]),
    ...(hit.startedAt === null ? [] : [formatDateTime(hit.startedAt)]),
    ...(hit.kind === 'workflow' && hit.version === null ? [t('search:draft')] : []),
  ];
  return (
    <>
      <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />
      <span className="visually-hidden">{t(`search:one.${hit.kind}`)}</span>
      <span className={styles.text}>
        <span className={styles.title}>
          <MarkedText {...hit.title} />
        </span>
        {hit.snippet !== null && (
          <span className={styles.snippet}>
            <MarkedText {...hit.snippet} />
          </span>
        )}
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </span>
      <span className={styles.marks}>
        {hit.critical && (
          <Badge tone="warning" icon={Flag}>
            {t('search:critical')}
          </Badge>
        )}
        {hit.archived && <Badge>{t(hit.kind === 'person' ? 'search:inactive' : 'search:archived')}</Badge>}
        {status !== null && (hit.kind === 'run' ? <StatusMark status={status} size="s" word={t(`common:run.${hit.state as 'active'}`)} /> : <StatusMark status={status} size="s" />)}
      </span>
    </>
  );
});
