import type { ReactNode, Ref } from 'react';
import { Download, FileCode, Image, Maximize, Spline, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DrawingFormat } from '#renderer/lib/save-drawing.ts';
import { IconButton } from '../icon-button.tsx';
import { Menu } from '../menu.tsx';
import type { MenuEntry } from '../menu.tsx';
import { SegmentedControl } from '../radio-group.tsx';
import { SearchField } from '../search-field.tsx';
import type { CanvasHandle } from './diagram-canvas.tsx';
import styles from './diagram.module.css';

export type DiagramView = 'map' | 'outline';

export interface DiagramToolbarProps {
  readonly view: DiagramView;
  readonly onView: (view: DiagramView) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Goes to the next thing found, or the one before. */
  readonly onNext: (step: 1 | -1) => void;
  /** How many were found, and at which one is; null while nothing is searched. */
  readonly found: { readonly index: number; readonly of: number } | null;
  readonly searchField: Ref<HTMLInputElement>;
  readonly handle: CanvasHandle | null;
  /** Acts of the page on its map. */
  readonly tools: ReactNode;
  /** There are more acts than usual: what can be done elsewhere is left out. */
  readonly isFull: boolean;
  readonly onExport: (format: DrawingFormat) => void;
  readonly moreExports: readonly MenuEntry[];
}

/** The acts on a map: how it is seen, what is looked for, how near, and out of the program. */
export function DiagramToolbar({ view, onView, query, onQuery, onNext, found, searchField, handle, tools, isFull, onExport, moreExports }: DiagramToolbarProps) {
  const { t } = useTranslation(['maps', 'common']);
  const isMap = view === 'map';
  const exports: MenuEntry[] = [
    { id: 'mermaid', label: t('maps:export.mermaid'), icon: FileCode, onAction: () => onExport('mermaid') },
    { id: 'svg', label: t('maps:export.svg'), icon: Spline, onAction: () => onExport('svg') },
    { id: 'png', label: t('maps:export.png'), icon: Image, onAction: () => onExport('png') },
    ...moreExports,
  ];
  return (
    <div className={styles.toolbar}>
      <SegmentedControl<DiagramView>
        label={t('maps:view.label')}
        hideLabel
        options={[
          { value: 'map', label: t('maps:view.map') },
          { value: 'outline', label: t('maps:view.outline') },
        ]}
        value={view}
        onChange={onView}
      />
      {isMap && (
        <>
          <div className={styles.search}>
            <SearchField
              ref={searchField}
              label={t('maps:search.label')}
              {...(isFull ? { placeholder: t('maps:search.short') } : {})}
              value={query}
              onChange={onQuery}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return event.continuePropagation();
                event.preventDefault();
                onNext(event.shiftKey ? -1 : 1);
              }}
            />
          </div>
          {found !== null && <span className={styles.count}>{found.of === 0 ? t('maps:search.none') : t('maps:search.count', { index: found.index, of: found.of })}</span>}
        </>
      )}
      <div className={styles.acts}>
        {tools}
        {!isFull && (
          <Menu label={t('common:export.title')} entries={exports}>
            <IconButton size="s" icon={Download} label={t('maps:export.title')} />
          </Menu>
        )}
        {isMap && (
          <>
            <IconButton size="s" icon={ZoomOut} label={t('maps:zoom.out')} shortcut="map.zoom-out" onPress={() => handle?.zoomOut()} />
            <IconButton size="s" icon={ZoomIn} label={t('maps:zoom.in')} shortcut="map.zoom-in" onPress={() => handle?.zoomIn()} />
            <IconButton size="s" icon={Maximize} label={t('maps:zoom.fit')} shortcut="map.fit" onPress={() => handle?.fit()} />
          </>
        )}
      </div>
    </div>
  );
}
