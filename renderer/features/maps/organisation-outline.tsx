import { useCallback, useMemo, useRef } from 'react';
import { Building2, Folder, ListChecks, Workflow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { totalOf } from '#shared/domain/checklists/progress.ts';
import { STAGES } from '#shared/domain/items/stages.ts';
import type { Graph } from '#shared/domain/maps/graph.ts';
import { LIFECYCLE_GROUP, stageNode } from '#shared/domain/maps/organisation-graph.ts';
import type { OrganisationWords } from '#shared/domain/maps/organisation-graph.ts';
import type { OrganisationView } from '#shared/ipc/views.ts';
import { settledOf } from '#renderer/lib/department-tree.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { translate } from '#renderer/lib/i18n.ts';
import { ProgressCell } from '#renderer/ui/progress-cell.tsx';
import { Tree } from '#renderer/ui/tree.tsx';
import { thingLines } from './organisation-model.ts';
import type { OutlineLine } from './organisation-model.ts';
import { setOpen, useFolding } from './organisation.store.ts';
import styles from './organisation-outline.module.css';

const icons = { department: Building2, section: Folder, checklist: ListChecks, lifecycle: Workflow } as const;

export interface OrganisationOutlineProps {
  readonly view: OrganisationView;
  readonly graph: Graph;
  readonly words: OrganisationWords;
  readonly isOpen: (node: string) => boolean;
  readonly onOpen: (node: string) => void;
}

/** The map of the organisation as a tree that says the same and folds alike (M4); Enter opens, the arrows fold and unfold. */
export function OrganisationOutline({ view, graph, words, isOpen, onOpen }: OrganisationOutlineProps) {
  const { t } = useTranslation('maps');
  const box = useRef<HTMLDivElement>(null);
  const scroller = useCallback(() => box.current, []);
  const isLifecycleOpen = useFolding(({ set }) => set.get(LIFECYCLE_GROUP) ?? true);
  const lines = useMemo(() => [...lifecycleLines(graph, words, isLifecycleOpen), ...thingLines(view, isOpen)], [graph, words, isLifecycleOpen, view, isOpen]);
  return (
    <div ref={box} className={styles.outline}>
      <Tree<OutlineLine>
        label={t('outline.label', { name: t('organisation.title') })}
        lines={lines}
        face={Face}
        spokenOf={spokenOf}
        scroller={scroller}
        onOpen={({ key, isExpanded }) => (key === LIFECYCLE_GROUP ? setOpen([key], isExpanded !== true) : onOpen(key))}
        onToggle={({ key }, isExpanded) => setOpen([key], isExpanded)}
      />
    </div>
  );
}

/** The stages in their order, and what the first and the last are tied to. */
function lifecycleLines(graph: Graph, words: OrganisationWords, isExpanded: boolean): readonly OutlineLine[] {
  const end = graph.edges.find(({ from, head }) => from === stageNode('document') && head === 'none')?.to;
  const accepting = graph.nodes.find(({ id }) => id === end)?.label;
  const notes: Readonly<Record<string, string | undefined>> = {
    setup: translate('maps:organisation.begins'),
    document: accepting === undefined ? undefined : translate('maps:organisation.endsIn', { name: accepting }),
  };
  const stages = STAGES.map((stage, index): OutlineLine => ({
    key: stageNode(stage), level: 2, position: index + 1, of: STAGES.length, isExpanded: null, name: words.stages[stage], kind: 'stage', progress: null, note: notes[stage] ?? null,
  }));
  return [{ key: LIFECYCLE_GROUP, level: 1, position: 1, of: 1, isExpanded, name: words.lifecycle, kind: 'lifecycle', progress: null, note: null }, ...(isExpanded ? stages : [])];
}

function Face({ line: { name, kind, progress, note } }: { readonly line: OutlineLine }) {
  const { t } = useTranslation('maps');
  const Icon = kind === 'stage' ? null : icons[kind];
  return (
    <>
      {Icon !== null && <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />}
      <span className={styles.name} data-kind={kind}>{name}</span>
      <span className={styles.facts}>
        {note}
        {progress !== null && totalOf(progress) > 0 && (
          <ProgressCell label={t('organisation.progressOf', { name })} done={settledOf(progress)} total={totalOf(progress)} blocked={progress.blocked} />
        )}
      </span>
    </>
  );
}

/** What is read aloud of a row. */
function spokenOf({ name, kind, progress, note }: OutlineLine): string {
  const words = [name];
  if (kind !== 'lifecycle' && kind !== 'stage') words.push(translate(`maps:kind.${kind}`));
  if (note !== null) words.push(note);
  if (progress !== null && totalOf(progress) > 0) words.push(translate('common:progress', { done: formatCount(settledOf(progress)), total: formatCount(totalOf(progress)) }));
  if (progress !== null && progress.blocked > 0) words.push(translate('common:count.blocked', { count: progress.blocked }));
  return words.join(', ');
}
