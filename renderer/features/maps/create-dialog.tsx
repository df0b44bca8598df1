import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#shared/lib/ids.ts';
import { send } from '#renderer/lib/command.ts';
import { errorSentence } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { offerUndo } from '#renderer/ui/history-toasts.ts';
import { depthOf, ticked } from './compare-model.ts';
import type { Missing } from './compare-model.ts';
import { usePlaceWords } from './use-comparison.ts';
import { useMapWords } from './use-organisation.ts';
import styles from './compare.module.css';

export interface CreateDialogProps {
  readonly mapId: Id;
  readonly missing: readonly Missing[];
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** More than this is not chosen one by one. */
const most = 300;
const kinds = ['department', 'section', 'checklist'] as const;

/** Shows what of all that is missing would come to be, and where; makes what was chosen in one act that can be taken back. */
export function CreateDialog({ mapId, missing, onClose, onMade }: CreateDialogProps) {
  const { t } = useTranslation(['maps', 'common']);
  const placeWords = usePlaceWords();
  const { stages } = useMapWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(missing.map(({ node }) => node)));
  const [error, setError] = useState<string | null>(null);
  const isSending = useRef(false);
  const wanted = missing.filter(({ node }) => chosen.has(node));
  const counts = kinds.flatMap((kind) => {
    const count = wanted.filter(({ as }) => as === kind).length;
    return count === 0 ? [] : [t(`maps:create.count.${kind}`, { count })];
  });
  const create = async () => {
    if (wanted.length === 0 || isSending.current) return;
    isSending.current = true;
    const answer = await send('maps.create-missing', { id: mapId, nodes: wanted.map(({ node }) => node), stageWords: Object.values(stages) });
    isSending.current = false;
    if (!answer.ok) return setError(errorSentence(answer.error));
    onClose();
    offerUndo(t('maps:create.done', { count: wanted.length }));
    // When the dialog is gone: it gives the focus back to what may be gone as well.
    requestAnimationFrame(() => requestAnimationFrame(onMade));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('maps:create.title')}
      description={t('maps:create.means')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button variant="primary" isDisabled={wanted.length === 0} onPress={() => void create()}>
            {counts.length === 0 ? t('maps:create.nothing') : t('maps:create.go', { what: counts.join(', ') })}
          </Button>
        </>
      }
    >
      {error !== null && <Callout tone="error" isLive>{error}</Callout>}
      <Checkbox
        isSelected={wanted.length === missing.length}
        isIndeterminate={wanted.length > 0 && wanted.length < missing.length}
        onChange={(isAll) => setChosen(new Set(isAll ? missing.map(({ node }) => node) : []))}
      >
        {t('maps:create.all')}
      </Checkbox>
      <ul className={styles.choices} aria-label={t('maps:create.title')}>
        {missing.slice(0, most).map((finding) => (
          <li key={finding.node} style={{ '--depth': depthOf(missing, finding) } as React.CSSProperties}>
            <Checkbox
              isSelected={chosen.has(finding.node)}
              onChange={(isTicked) => setChosen(ticked(missing, chosen, finding.node, isTicked))}
              description={t('maps:diff.isKind', { kind: t(`maps:kind.${finding.as ?? 'department'}`), where: placeWords(finding.place) })}
            >
              <span dir="auto">{finding.name}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {missing.length > most && <p className={styles.detail}>{t('maps:diff.more', { count: missing.length - most })}</p>}
    </Dialog>
  );
}
