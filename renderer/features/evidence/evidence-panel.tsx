import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';
import { AddActs } from './add-acts.tsx';
import { EvidencePiece } from './evidence-piece.tsx';
import { evidenceOf } from './evidence.store.ts';
import { UploadList } from './upload-list.tsx';
import { attachFiles, watchUploads } from './uploads.ts';
import { usePaste } from './use-paste.ts';
import styles from './evidence.module.css';

/** What proves that a thing was done (D5): the list of it, and a place to drop, paste or choose more. */
export function EvidencePanel({ subject }: { readonly subject: EvidenceSubject }) {
  const { t } = useTranslation('evidence');
  const title = useId();
  const { data } = evidenceOf.useQuery(subject);
  const { entity, id } = subject;
  const { isOver, dropProps } = useFileDrop(({ files, folders }) => attachFiles(subject, files, folders));
  usePaste((files) => attachFiles(subject, files));
  useEffect(() => watchUploads({ entity, id }), [entity, id]);
  const now = data?.evidence.filter(({ cycle }) => cycle === data.cycle) ?? [];
  const earlier = data?.evidence.filter(({ cycle }) => cycle !== data.cycle) ?? [];
  return (
    <section aria-labelledby={title} className={cx(styles.panel, isOver && styles.over)} {...dropProps}>
      <header className={styles.header}>
        <h3 id={title} className={styles.title}>
          {t('title')}
        </h3>
        {now.length > 0 && <span className={styles.small}>{formatCount(now.length)}</span>}
        <span className={styles.acts}>
          <AddActs subject={subject} />
        </span>
      </header>
      {now.length > 0 && <Pieces evidence={now} />}
      <UploadList subject={subject} />
      <p className={styles.hint}>{isOver ? t('drop') : now.length === 0 ? t('empty') : t('hint')}</p>
      {earlier.length > 0 && (
        <Disclosure title={t('earlier')} meta={formatCount(earlier.length)} level={4}>
          <Pieces evidence={earlier} />
        </Disclosure>
      )}
    </section>
  );
}

function Pieces({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const people = useOverview().data?.people;
  const nameOf = (id: string | null) => people?.find((person) => person.id === id)?.name ?? null;
  return (
    <ul className={styles.list}>
      {evidence.map((each) => (
        <EvidencePiece key={each.id} evidence={each} nameOf={nameOf} />
      ))}
    </ul>
  );
}
