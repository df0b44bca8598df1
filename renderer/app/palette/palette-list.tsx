/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no tag is a list box that another field moves in */
import { useEffect, useRef } from 'react';
import type { PaletteEntry } from '#renderer/lib/palette-sources.ts';
import { useTranslation } from 'react-i18next';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import type { Found, FoundGroup } from './palette-model.ts';
import styles from './palette.module.css';

export const optionId = (index: number): string => `palette-option-${index}`;

interface PaletteListProps {
  readonly groups: readonly FoundGroup[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** The list under the field. The focus stays in the field; the active line is named by `aria-activedescendant`. */
export function PaletteList({ groups, active, onPoint, onChoose }: PaletteListProps) {
  const { t } = useTranslation('palette');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // With the first line its heading comes into sight as well.
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, before) => sum + before.found.length, 0));
  return (
    <div ref={list} id="palette-list" role="listbox" aria-label={t('title')} className={styles.list}>
      {groups.map(({ group, found }, at) => (
        <div key={`${at} ${group}`} role="group" aria-labelledby={`palette-group-${at}`} className={styles.group}>
          <div id={`palette-group-${at}`} role="presentation" className={styles.heading}>
            {group}
          </div>
          {found.map((each, index) => {
            const place = (starts[at] ?? 0) + index;
            return (
              <Line key={each.entry.id} found={each} index={place} isActive={place === active} onPoint={onPoint} onChoose={onChoose} />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface LineProps extends Pick<PaletteListProps, 'onPoint' | 'onChoose'> {
  readonly found: Found;
  readonly index: number;
  readonly isActive: boolean;
}

function Line({ found: { entry, marks }, index, isActive, onPoint, onChoose }: LineProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      id={optionId(index)}
      role="option"
      aria-selected={isActive}
      className={styles.line}
      onPointerMove={() => {
        if (!isActive) onPoint(index);
      }}
      onClick={() => onChoose(entry)}
    >
      <LineIcon entry={entry} />
      <span className={styles.label}>
        <MarkedText text={entry.label} marks={marks} />
        {entry.hint !== undefined && <span className={styles.where}>{entry.hint}</span>}
        {entry.below !== undefined && (
          <span className={styles.below}>
            <MarkedText {...entry.below} />
          </span>
        )}
      </span>
      {entry.keys !== undefined && <Kbd keys={entry.keys} />}
    </div>
  );
}

function LineIcon({ entry: { icon: Icon, status } }: { readonly entry: PaletteEntry }) {
  if (status !== undefined) return <StatusMark status={status} show="shape" />;
  return Icon === undefined ? <span className={styles.icon} /> : <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />;
}
