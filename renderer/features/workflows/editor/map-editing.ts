import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { END_NODE, ROLLBACK_NODE, stepOfNode } from '#shared/domain/maps/workflow-graph.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { DiagramEdge } from '#shared/lib/diagram/model.ts';
import type { DiagramEditing } from '#renderer/ui/diagram/editing.ts';
import { chosenAt, entriesOf } from './map-acts.ts';
import type { MapAct } from './map-acts.ts';
import type { Asking } from './map-dialogs.tsx';
import { moveBefore } from './map-edits.ts';
import { linesOf, placeBehind } from './map-lines.ts';
import type { Insertion } from './map-lines.ts';

interface Means {
  /** What is drawn. */
  readonly definition: WorkflowDefinition;
  /** The word on the way where no condition holds. */
  readonly otherwise: string;
  readonly ask: (asking: Asking) => void;
  readonly carryOut: (edits: readonly Edit[], step: number) => void;
  readonly acts: readonly MapAct[];
  /** The node that is chosen. */
  readonly selected: string | null;
}

const TARGETS: Readonly<Record<string, string>> = { [END_NODE]: 'end', [ROLLBACK_NODE]: 'rollback' };

/** What the pointer may do on the map of a runbook, and what that does to it (M2). */
export function useMapEditing(means: Means): DiagramEditing {
  const { definition, otherwise } = means;
  const { t } = useTranslation('editor');
  const latest = useRef(means);
  useEffect(() => {
    latest.current = means;
  });
  return useMemo(() => {
    const { steps } = definition;
    const lineOf = linesOf(definition, otherwise);
    const known = new WeakMap<DiagramEdge, Insertion | null>();
    const onLine = (edge: DiagramEdge): Insertion | null => {
      const before = known.get(edge);
      if (before !== undefined) return before;
      const found = lineOf(edge);
      known.set(edge, found);
      return found;
    };
    /** What a line leads to by the keys of a list of targets. */
    const targetOf = (node: string): string | null => TARGETS[node] ?? (stepOfNode(node) === null ? null : `step ${steps[stepOfNode(node) ?? -1]?.id}`);
    const moveTo = (node: string, edge: DiagramEdge) => {
      const [from, line] = [stepOfNode(node), onLine(edge)];
      return from === null || line === null || line.moved.length > 0 || line.retarget !== null ? null : moveBefore(steps, from, line.at);
    };
    return {
      spotOf: (edge) => {
        const line = onLine(edge);
        return line === null ? null : JSON.stringify(line);
      },
      canTake: (node) => placeBehind(definition, node) !== null,
      onAdd: (place) => {
        if ('node' in place) return latest.current.ask({ kind: 'add', at: placeBehind(definition, place.node) ?? steps.length });
        const line = onLine(place.edge);
        if (line !== null) latest.current.ask({ kind: 'add', at: line.at, on: line });
      },
      onNew: () => latest.current.acts.find(({ id }) => id === 'editor.add-after')?.on(null, latest.current.selected)?.(),
      newShortcut: 'editor.add-after',
      canMove: (node, edge) => moveTo(node, edge) !== null,
      onMove: (node, edge) => {
        const moved = moveTo(node, edge);
        if (moved !== null) latest.current.carryOut(moved.edits, moved.to);
      },
      canConnect: (from, to) => chosenAt(from) !== null && (to === null || targetOf(to) !== null),
      onConnect: (node, to) => {
        const [from, target] = [chosenAt(node), to === null ? null : targetOf(to)];
        if (from === null) return;
        latest.current.ask(target === null ? { kind: 'connect', from } : { kind: 'condition', from, target });
      },
      onRename: (node) => latest.current.acts.find(({ id }) => id === 'editor.rename')?.on(chosenAt(node), node)?.(),
      menuOf: (node) => (chosenAt(node) === null ? [] : entriesOf(latest.current.acts, node)),
      words: {
        new: t('map.new'),
        newHint: t('map.newHint'),
        add: (from, to) => t('map.addBetween', { from, to }),
        connect: (from) => t('map.connectFrom', { name: from }),
        acts: (node) => t('map.actsOn', { name: node }),
      },
    };
  }, [definition, otherwise, t]);
}
