import { Suspense, lazy, useCallback, useMemo, useRef, useState } from 'react';
import { Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { useAppearance } from '#renderer/lib/theme.ts';
import { Callout } from '../callout.tsx';
import { IconButton } from '../icon-button.tsx';
import { SegmentedControl } from '../radio-group.tsx';
import { SearchField } from '../search-field.tsx';
import { DiagramOutline } from './diagram-outline.tsx';
import { nodeName } from '#shared/lib/diagram/model.ts';
import type { DiagramModel, DiagramNode } from '#shared/lib/diagram/model.ts';
import type { DiagramStatuses } from './statuses.ts';
import type { CanvasHandle } from './diagram-canvas.tsx';
import styles from './diagram.module.css';

const Picture = lazy(async () => ({ default: (await import('./diagram-picture.tsx')).DiagramPicture }));

export interface DiagramProps {
  /** What the map is of. */
  readonly name: string;
  readonly model: DiagramModel;
  readonly statuses?: DiagramStatuses;
  /** The node that a live run is at: the view follows it. */
  readonly current?: string | null;
  /** What a click or Enter on a node does. */
  readonly onOpen?: (id: string) => void;
}

type View = 'map' | 'outline';
const none: DiagramStatuses = {};

function nodesNamed(model: DiagramModel, query: string): readonly DiagramNode[] {
  const wanted = query.trim().toLowerCase();
  return wanted === '' ? [] : model.nodes.filter((node) => nodeName(node).toLowerCase().includes(wanted));
}

/** A diagram as a picture and as an outline that says the same; fills its place. */
export function Diagram({ name, model, statuses = none, current = null, onOpen }: DiagramProps) {
  const { t } = useTranslation('maps');
  const [view, setView] = useState<View>('map');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [handle, setHandle] = useState<CanvasHandle | null>(null);
  const [failedOn, setFailedOn] = useState<DiagramModel | null>(null);
  const failed = failedOn === model;
  const search = useRef<HTMLInputElement>(null);
  const scale = useAppearance((state) => state.appearance.zoom) / 100;
  const onFailed = useCallback(() => setFailedOn(model), [model]);

  const found = useMemo(() => nodesNamed(model, query), [model, query]);
  const matches = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  const place = found.length === 0 ? 0 : at % found.length;

  const show = (index: number) => {
    const node = found[((index % found.length) + found.length) % found.length];
    if (node === undefined) return announce(t('search.none'));
    handle?.show(node.id);
    announce(t('search.found', { index: found.indexOf(node) + 1, of: found.length, name: nodeName(node) }));
  };
  const look = (text: string) => {
    setQuery(text);
    setAt(0);
    const first = nodesNamed(model, text)[0];
    if (first !== undefined) handle?.show(first.id);
  };

  const isMap = view === 'map';
  const onMap = (act: (canvas: CanvasHandle) => void) => () => (handle === null ? false : act(handle));
  useShortcuts([
    { id: 'map.toggle', keys: 'shift+o', label: 'maps:view.toggle', scope: 'page', handler: () => setView(isMap ? 'outline' : 'map') },
    { id: 'map.zoom-in', keys: '+', label: 'maps:zoom.in', scope: 'page', repeats: true, handler: onMap((canvas) => canvas.zoomIn()) },
    { id: 'map.zoom-out', keys: '-', label: 'maps:zoom.out', scope: 'page', repeats: true, handler: onMap((canvas) => canvas.zoomOut()) },
    { id: 'map.fit', keys: '0', label: 'maps:zoom.fit', scope: 'page', handler: onMap((canvas) => canvas.fit()) },
    {
      id: 'map.search',
      keys: '/',
      label: 'maps:search.focus',
      scope: 'page',
      handler: () => {
        setView('map');
        requestAnimationFrame(() => search.current?.focus());
      },
    },
  ]);

  return (
    <div className={styles.diagram}>
      <div className={styles.toolbar}>
        <SegmentedControl<View>
          label={t('view.label')}
          hideLabel
          options={[
            { value: 'map', label: t('view.map') },
            { value: 'outline', label: t('view.outline') },
          ]}
          value={view}
          onChange={setView}
        />
        {isMap && (
          <>
            <div className={styles.search}>
              <SearchField
                ref={search}
                label={t('search.label')}
                value={query}
                onChange={look}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return event.continuePropagation();
                  event.preventDefault();
                  const next = place + (event.shiftKey ? -1 : 1);
                  setAt((next + found.length) % Math.max(1, found.length));
                  show(next);
                }}
              />
            </div>
            {query.trim() !== '' && (
              <span className={styles.count}>{found.length === 0 ? t('search.none') : t('search.count', { index: place + 1, of: found.length })}</span>
            )}
            <div className={styles.zoom}>
              <IconButton size="s" icon={ZoomOut} label={t('zoom.out')} shortcut="map.zoom-out" onPress={onMap((canvas) => canvas.zoomOut())} />
              <IconButton size="s" icon={ZoomIn} label={t('zoom.in')} shortcut="map.zoom-in" onPress={onMap((canvas) => canvas.zoomIn())} />
              <IconButton size="s" icon={Maximize} label={t('zoom.fit')} shortcut="map.fit" onPress={onMap((canvas) => canvas.fit())} />
            </div>
          </>
        )}
      </div>
      <div className={styles.stage}>
        {model.nodes.length === 0 ? (
          <p className={styles.nothing}>{t('nothing')}</p>
        ) : isMap && !failed ? (
          <Suspense>
            <Picture {...{ name, model, statuses, current, scale, matches, onOpen, onFailed }} onHandle={setHandle} />
          </Suspense>
        ) : (
          <>
            {failed && <Callout tone="warning" title={t('failed.title')}>{t('failed.body')}</Callout>}
            <DiagramOutline name={name} model={model} statuses={statuses} />
          </>
        )}
      </div>
    </div>
  );
}
