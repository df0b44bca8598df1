import { useEffect, useRef, useState } from 'react';
import { CheckCheck } from 'lucide-react';
import { Link } from 'react-aria-components/Link';
import { useTranslation } from 'react-i18next';
import { STAGES, type Stage } from '#shared/domain/items/stages.ts';
import type { CellItem } from '#shared/ipc/conformance-views.ts';
import { itemHref } from '#renderer/lib/item-href.ts';
import { Button } from '#renderer/ui/button.tsx';
import { InlineMarkdown, plainText } from '#renderer/ui/inline-markdown.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { acceptStages, cellQuery } from './conformance.store.ts';
import styles from './drawer.module.css';

/** So many stand there at once; the next come as these are given their stages. */
const AT_ONCE = 25;

/** Items that have no stage yet, each with the stage that its words speak for; people accept it or choose another. */
export function UnstagedDrawer({ departmentId, onClose }: { readonly departmentId: string; readonly onClose: () => void }) {
  const { t } = useTranslation('conformance');
  const { data } = cellQuery.useQuery({ departmentId, stage: null });
  const [chosen, setChosen] = useState<Readonly<Record<string, Stage>>>({});
  const body = useRef<HTMLDivElement>(null);
  const shown = data?.items.slice(0, AT_ONCE) ?? [];
  const stageOf = (item: CellItem): Stage | null => chosen[item.id] ?? item.suggestion;
  const acceptable = shown.flatMap((item) => {
    const stage = stageOf(item);
    return stage === null ? [] : [{ id: item.id, stage }];
  });
  useFocusKept(body, data?.total ?? null);
  return (
    <PageDrawer title={t('unstaged.title')} subtitle={data?.department} onClose={onClose}>
      {data !== null && (
        <div ref={body} tabIndex={-1} className={styles.body}>
          {data.total === 0 ? (
            <p>{t('unstaged.none', { name: data.department })}</p>
          ) : (
            <>
              <p className={styles.small}>{t('unstaged.explain')}</p>
              {acceptable.length > 0 && (
                <div>
                  <Button variant="primary" icon={CheckCheck} onPress={() => void acceptStages(acceptable)}>
                    {t('unstaged.acceptAll', { count: acceptable.length })}
                  </Button>
                </div>
              )}
              <ul className={styles.items}>
                {shown.map((item) => (
                  <Suggested key={item.id} item={item} stage={stageOf(item)} onChoose={(stage) => setChosen({ ...chosen, [item.id]: stage })} />
                ))}
              </ul>
              {data.total > shown.length && <p className={styles.small}>{t('unstaged.next', { count: data.total - shown.length })}</p>}
            </>
          )}
        </div>
      )}
    </PageDrawer>
  );
}

interface SuggestedProps {
  readonly item: CellItem;
  readonly stage: Stage | null;
  readonly onChoose: (stage: Stage) => void;
}

function Suggested({ item, stage, onChoose }: SuggestedProps) {
  const { t } = useTranslation(['conformance', 'checklists']);
  const text = plainText(item.text);
  return (
    <li className={styles.suggested}>
      <Link href={itemHref(item.checklistId, item.id)} className={styles.link ?? ''}>
        <InlineMarkdown text={item.text} />
      </Link>
      <div className={styles.choice}>
        <Select
          label={t('unstaged.stageOf', { text })}
          hideLabel
          options={STAGES.map((each) => ({ value: each, label: t(`checklists:stage.${each}`) }))}
          value={stage}
          onChange={onChoose}
          placeholder={t('unstaged.choose')}
        />
        <Button
          isDisabled={stage === null}
          aria-label={t('unstaged.acceptOf', { text })}
          onPress={() => {
            if (stage !== null) void acceptStages([{ id: item.id, stage }]);
          }}
        >
          {t('unstaged.accept')}
        </Button>
      </div>
    </li>
  );
}

/** What had the focus goes with the item it stood at: the focus then falls to the first control that is left, not out of the drawer. */
function useFocusKept(body: React.RefObject<HTMLDivElement | null>, total: number | null): void {
  useEffect(() => {
    if (total === null || body.current === null || body.current.contains(document.activeElement)) return;
    const first = body.current.querySelector<HTMLElement>('button:not([disabled]), a');
    (first ?? body.current).focus();
  }, [body, total]);
}
