import { useEffect, useId, useState } from 'react';
import { Paperclip } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Evidence, EvidenceSubject } from '#shared/domain/evidence/evidence.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { Button } from '#renderer/ui/button.tsx';
import { cx } from '#renderer/ui/cx.ts';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { useFileDrop } from '#renderer/ui/use-file-drop.ts';
import { useAddActs } from './add-acts.tsx';
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
  const { choose, buttons } = useAddActs(subject);
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
        <span className={styles.acts}>{buttons}</span>
      </header>
      {now.length > 0 && <Pieces evidence={now} />}
      <UploadList subject={subject} />
      <p className={styles.hint}>{t(isOver ? 'drop' : now.length === 0 ? 'empty' : 'hint')}</p>
      {now.length === 0 && (
        <Button size="s" variant="quiet" icon={Paperclip} shortcut="evidence.files" onPress={choose}>
          {t('act.files')}
        </Button>
      )}
      {earlier.length > 0 && (
        <Disclosure title={t('earlier')} meta={formatCount(earlier.length)} level={4}>
          <Pieces evidence={earlier} />
        </Disclosure>
      )}
    </section>
  );
}

/** So many are shown at first, and so many more each time they are asked for: each costs a menu. */
const AT_ONCE = 30;

/** The newest, in the order in which they came. */
function Pieces({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { t } = useTranslation('evidence');
  const [most, setMost] = useState(AT_ONCE);
  const hidden = evidence.length - most;
  const people = useOverview().data?.people;
  const nameOf = (id: string | null) => people?.find((person) => person.id === id)?.name ?? null;
  return (
    <>
      {hidden > 0 && (
        <Button size="s" variant="quiet" onPress={() => setMost(most + AT_ONCE)}>
          {t('more', { count: hidden })}
        </Button>
      )}
      <ul className={styles.list}>
        {evidence.slice(-most).map((each) => (
          <EvidencePiece key={each.id} evidence={each} who={nameOf(each.by)} />
        ))}
      </ul>
    </>
  );
}
