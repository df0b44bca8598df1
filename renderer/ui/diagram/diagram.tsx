import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offset, Offsets } from '#shared/lib/diagram/arrange.ts';
import { nodeName } from '#shared/lib/diagram/model.ts';
import type { DiagramFacts, DiagramModel } from '#shared/lib/diagram/model.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { useAppearance } from '#renderer/lib/theme.ts';
import { Callout } from '../callout.tsx';
import { tellExport } from '../export-menu.tsx';
import type { MenuEntry } from '../menu.tsx';
import { CarryButton } from './carry-button.tsx';
import type { CanvasHandle } from './diagram-canvas.tsx';
import type { DiagramEditing } from './editing.ts';
import { DiagramOutline } from './diagram-outline.tsx';
import { DiagramToolbar } from './diagram-toolbar.tsx';
import type { DiagramView } from './diagram-toolbar.tsx';
import type { OutlineReading } from './outline.ts';
import type { LayoutStyle } from './layout.ts';
import type { DiagramStatuses } from './statuses.ts';
import { useSearch } from './use-search.ts';
import type { Findable } from './use-search.ts';
import styles from './diagram.module.css';

const Picture = lazy(async () => ({ default: (await import('./diagram-picture.tsx')).DiagramPicture }));

export interface DiagramProps {
  /** What the map is of. */
  readonly name: string;
  readonly model: DiagramModel;
  readonly statuses?: DiagramStatuses;
  readonly facts?: DiagramFacts;
  readonly layout?: LayoutStyle;
  /** The node that a live run is at: the view follows it. */
  readonly current?: string | null;
  /** What a click or Enter on a node does; with `opensOn` `double` a click only chooses it. */
  readonly onOpen?: (id: string) => void;
  readonly canOpen?: (id: string) => boolean;
  /** The node that the page has chosen: it is marked, and brought into sight. Left out, the map chooses for itself. */
  readonly selected?: string | null;
  /** Told of the node that the arrow keys went to. */
  readonly onWalk?: (id: string) => void;
  readonly opensOn?: 'click' | 'double';
  /** Opens and closes a node that has a fold among its facts. */
  readonly onFold?: (id: string) => void;
  /** Where nodes were put by hand, and what keeps that; without the latter they can't be moved. */
  readonly offsets?: Offsets;
  readonly onMove?: (id: string, offset: Offset) => void;
  /** Whether Alt and the arrow keys move a node by hand; false where they mean something else to the page. */
  readonly movesByKeys?: boolean;
  /** Everything that can be looked for, where that is more than is on the map; `onReveal` brings it there. */
  readonly findables?: readonly Findable[];
  readonly onReveal?: (id: string) => void;
  /** Told while something is looked for. */
  readonly onSearching?: (isSearching: boolean) => void;
  /** Whether the outline nests what only one node leads to, or tells steps in their order. */
  readonly reading?: OutlineReading;
  /** An outline of its own, in the place of the one that is made from the model. */
  readonly outline?: ReactNode;
  /** What can be done to it by pointer; left out for a map that is only looked at. */
  readonly editing?: DiagramEditing | null;
  /** What the marks on the map mean. */
  readonly legend?: ReactNode;
  /** Acts of the page on its map, for the toolbar. */
  readonly tools?: ReactNode;
  readonly moreExports?: readonly MenuEntry[];
  /** What the page wants seen: each new object is gone to once, on the map. */
  readonly wanted?: { readonly node: string } | null;
}

const noStatuses: DiagramStatuses = {};
const noFacts: DiagramFacts = {};
const noOffsets: Offsets = {};
const noEntries: readonly MenuEntry[] = [];
const always = (): boolean => true;
const never = (): boolean => false;

/** A diagram as a picture and as an outline that says the same; fills its place. */
export function Diagram({
  name, model, statuses = noStatuses, facts = noFacts, layout = 'layered', current = null, onOpen, canOpen = onOpen === undefined ? never : always, opensOn = 'click', selected = null, onWalk,
  onFold, offsets = noOffsets, onMove, movesByKeys = true, findables, onReveal, onSearching, outline, reading = 'tree', legend, tools, moreExports = noEntries, wanted = null, editing = null,
}: DiagramProps) {
  const { t } = useTranslation('maps');
  const [view, setView] = useState<DiagramView>('map');
  const [handle, setHandle] = useState<CanvasHandle | null>(null);
  const [failedOn, setFailedOn] = useState<DiagramModel | null>(null);
  const failed = failedOn === model;
  const field = useRef<HTMLInputElement>(null);
  const scale = useAppearance((state) => state.appearance.zoom) / 100;
  const onFailed = useCallback(() => setFailedOn(model), [model]);
  const [asked, setAsked] = useState<typeof wanted>(null);
  const gone = useRef<typeof wanted>(null);
  if (wanted !== asked) {
    setAsked(wanted);
    if (wanted !== null) setView('map');
  }
  useEffect(() => {
    if (wanted === null || wanted === gone.current || handle === null) return;
    gone.current = wanted;
    handle.show(wanted.node);
  }, [wanted, handle]);

  const things = useMemo(() => findables ?? model.nodes.map((node) => ({ id: node.id, name: nodeName(node) })), [findables, model]);
  const there = useMemo(() => new Set(model.nodes.map(({ id }) => id)), [model]);
  const search = useSearch(things, (id) => there.has(id), handle, onReveal);
  const isMap = view === 'map';
  const onMap = (act: (canvas: CanvasHandle) => void) => () => (handle === null ? false : act(handle));
  const focusSearch = () => {
    // At once where it is there: what is typed next belongs to it.
    if (field.current !== null) return field.current.focus();
    setView('map');
    requestAnimationFrame(() => field.current?.focus());
  };
  useShortcuts([
    { id: 'map.toggle', keys: 'shift+o', label: 'maps:view.toggle', scope: 'page', handler: () => setView(isMap ? 'outline' : 'map') },
    { id: 'map.zoom-in', keys: '+', label: 'maps:zoom.in', scope: 'page', repeats: true, handler: onMap((canvas) => canvas.zoomIn()) },
    { id: 'map.zoom-out', keys: '-', label: 'maps:zoom.out', scope: 'page', repeats: true, handler: onMap((canvas) => canvas.zoomOut()) },
    { id: 'map.fit', keys: '0', label: 'maps:zoom.fit', scope: 'page', handler: onMap((canvas) => canvas.fit()) },
    { id: 'map.search', keys: '/', label: 'maps:search.focus', scope: 'page', handler: focusSearch },
    { id: 'map.find', keys: 'mod+f', label: 'maps:search.focus', scope: 'page', inFields: true, hidden: true, handler: focusSearch },
    // The nodes take these keys themselves; here they are for the help to name.
    ...(onFold === undefined ? [] : [{ id: 'map.fold', keys: 'space', label: 'maps:key.fold', scope: 'page', hidden: true, handler: never } as const]),
    ...(onMove === undefined || !movesByKeys ? [] : [{ id: 'map.move', keys: 'alt+arrowright', label: 'maps:key.move', scope: 'page', hidden: true, handler: never } as const]),
  ]);

  const drawn = async () => {
    const { drawDiagram } = await import('./draw-diagram.ts');
    const counts = [t('nodes', { count: model.nodes.length }), t('edges', { count: model.edges.length })];
    return drawDiagram({ name, description: t('counts', { nodes: counts[0], edges: counts[1] }), model, statuses, facts, style: layout, offsets });
  };
  return (
    <div className={styles.diagram}>
      <DiagramToolbar
        view={view}
        onView={setView}
        query={search.query}
        onQuery={(text) => {
          onSearching?.(text.trim() !== '');
          search.look(text);
        }}
        onNext={search.next}
        found={search.found}
        searchField={field}
        handle={handle}
        tools={
          <>
            {editing !== null && <CarryButton label={editing.words.new} tooltip={editing.words.newHint} shortcut={editing.newShortcut} onPress={editing.onNew} handle={handle} />}
            {tools}
          </>
        }
        isFull={editing !== null}
        moreExports={moreExports}
        onExport={(format) => void import('#renderer/lib/save-drawing.ts').then(async ({ saveDrawing }) => tellExport(await saveDrawing(format, await drawn())))}
      />
      {legend}
      <div className={styles.stage}>
        {model.nodes.length === 0 ? (
          <p className={styles.nothing}>{t('nothing')}</p>
        ) : isMap && !failed ? (
          <Suspense>
            <Picture
              {...{ name, model, statuses, facts, layout, current, scale, onOpen, canOpen, opensOn, selected, onWalk, onFold, offsets, onMove, movesByKeys, onFailed, editing }}
              matches={search.matches}
              onHandle={setHandle}
            />
          </Suspense>
        ) : (
          <>
            {failed && <Callout tone="warning" title={t('failed.title')}>{t('failed.body')}</Callout>}
            {outline ?? <DiagramOutline {...{ name, model, statuses, facts, reading }} />}
          </>
        )}
      </div>
    </div>
  );
}
