import { useEffect, useRef, useState } from 'react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Thing } from '#shared/domain/maps/organisation.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { creatable, isAlike } from './compare-model.ts';
import type { Differing, Missing } from './compare-model.ts';
import { CreateDialog } from './create-dialog.tsx';
import { DiffRow, DiffRows } from './diff-row.tsx';
import { usePlaceWords } from './use-comparison.ts';
import type { Comparison } from './use-comparison.ts';
import styles from './compare.module.css';

export interface DiffDrawerProps {
  readonly comparison: Comparison;
  readonly title: string;
  /** Goes to something of the chart that is missing here. */
  readonly onMissing: (node: string) => void;
  /** Goes to something that the two have in different ways. */
  readonly onDiffering: (finding: Differing) => void;
  /** Goes to something that only is here. */
  readonly onOnlyHere: (thing: Thing) => void;
  /** The same differences on the other map. */
  readonly other: { readonly label: string; readonly onPress: () => void };
  /** Whether it was opened by an act just now: its first line takes the focus then. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** Every difference as a line, by kind; what is missing can be made. */
export function DiffDrawer({ comparison, title, onMissing, onDiffering, onOnlyHere, other, takesFocus, onClose }: DiffDrawerProps) {
  const { t } = useTranslation('maps');
  const placeWords = usePlaceWords();
  const [isAsking, setAsking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const { diff, things, map } = comparison;
  const missing = diff.findings.filter((finding): finding is Missing => finding.state === 'missing');
  const renamed = diff.findings.filter((finding): finding is Extract<Differing, { state: 'renamed' }> => finding.state === 'renamed');
  const elsewhere = diff.findings.filter((finding): finding is Extract<Differing, { state: 'elsewhere' }> => finding.state === 'elsewhere');
  const able = creatable(diff);
  const names = new Map(things.map(({ node, name }) => [node, name]));
  const placeOf = ({ parent }: Thing): string => (parent === null ? t('diff.top') : t('diff.in', { place: names.get(parent) ?? '' }));
  useEffect(() => {
    if (takesFocus) (body.current?.querySelector<HTMLElement>('button') ?? body.current)?.focus();
  }, [takesFocus]);
  return (
    <PageDrawer
      title={title}
      subtitle={map.title}
      onClose={onClose}
      footer={
        <>
          {able.length > 0 && (
            <Button variant="primary" icon={Plus} onPress={() => setAsking(true)}>
              {t('diff.create')}
            </Button>
          )}
          <Button onPress={other.onPress}>{other.label}</Button>
        </>
      }
    >
      <div ref={body} tabIndex={-1} className={styles.body}>
        {isAlike(diff) && <StatusMark status="done" word={t('diff.none')} />}
        <DiffRows mark="missing" all={missing}>
          {(finding) => (
            <DiffRow
              key={finding.node}
              mark="missing"
              name={finding.name || t('diff.nameless')}
              detail={finding.as === null ? t('diff.notMade') : t('diff.wouldBe', { kind: t(`kind.${finding.as}`), where: placeWords(finding.place) })}
              onPress={() => onMissing(finding.node)}
            />
          )}
        </DiffRows>
        <DiffRows mark="renamed" all={renamed}>
          {(finding) => (
            <DiffRow key={finding.node} mark="renamed" name={finding.name} detail={t('diff.isCalled', { name: finding.thing.name })} onPress={() => onDiffering(finding)} />
          )}
        </DiffRows>
        <DiffRows mark="elsewhere" all={elsewhere}>
          {(finding) => (
            <DiffRow
              key={finding.node}
              mark="elsewhere"
              name={finding.name}
              detail={t('diff.moved', { there: finding.wanted === null ? t('diff.top') : t('diff.in', { place: finding.wanted }), here: placeOf(finding.thing) })}
              onPress={() => onDiffering(finding)}
            />
          )}
        </DiffRows>
        <DiffRows mark="only-here" all={diff.onlyHere}>
          {(thing) => (
            <DiffRow key={thing.node} mark="only-here" name={thing.name} detail={t('diff.isKind', { kind: t(`kind.${thing.kind}`), where: placeOf(thing) })} onPress={() => onOnlyHere(thing)} />
          )}
        </DiffRows>
      </div>
      {isAsking && (
        <CreateDialog
          mapId={map.id}
          missing={able}
          onClose={() => setAsking(false)}
          onMade={() => body.current?.focus()}
        />
      )}
    </PageDrawer>
  );
}
