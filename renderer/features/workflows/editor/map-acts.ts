import { ArrowDown, ArrowUp, Columns2, Pencil, Plus, Spline, Split, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { decisionOfNode, stepOfNode } from '#shared/domain/maps/workflow-graph.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { groupWithNext, moveStep, removeStep } from './map-edits.ts';
import type { Asking } from './map-dialogs.tsx';
import { placeBehind } from './map-lines.ts';

/** A node that stands for something in the text, by its place from 0. */
export type Chosen = { readonly kind: 'step' | 'decision'; readonly at: number };

/** What a node stands for; null for start, end, rollback and what is missing. */
export function chosenAt(node: string): Chosen | null {
  const [step, decision] = [stepOfNode(node), decisionOfNode(node)];
  if (step !== null) return { kind: 'step', at: step };
  return decision === null ? null : { kind: 'decision', at: decision };
}

export interface MapAct {
  readonly id: string;
  readonly keys: string;
  readonly label: Shortcut['label'];
  readonly icon: NonNullable<MenuEntry['icon']>;
  readonly repeats?: boolean;
  readonly isDangerous?: boolean;
  readonly startsGroup?: boolean;
  readonly nameOf: (chosen: Chosen | null) => string;
  /** What is to be done; null where there is nothing to do. */
  readonly on: (chosen: Chosen | null, node: string | null) => (() => void) | null;
}

interface Means {
  readonly definition: WorkflowDefinition;
  readonly ask: (asking: Asking) => void;
  /** Carries edits out, and takes the focus to a step. */
  readonly carryOut: (edits: readonly Edit[], step: number) => void;
}

/** All that can be done on the map of a runbook, by key, by menu and by pointer (M2). */
export function useMapActs({ definition, ask, carryOut }: Means): readonly MapAct[] {
  const { t } = useTranslation('editor');
  const { steps, decisions } = definition;
  const onStep = (act: (at: number) => (() => void) | null) => (chosen: Chosen | null) => (chosen?.kind === 'step' && chosen.at in steps ? act(chosen.at) : null);
  const onEither = (act: (chosen: Chosen) => () => void) => (chosen: Chosen | null) => (chosen !== null && chosen.at in (chosen.kind === 'step' ? steps : decisions) ? act(chosen) : null);
  const move = (by: 1 | -1) =>
    onStep((at) => {
      const moved = moveStep(steps, at, by);
      return moved === null ? null : () => carryOut(moved.edits, moved.to);
    });
  const isTogether = (chosen: Chosen | null): boolean => chosen?.kind === 'step' && steps[chosen.at]?.parallel != null && steps[chosen.at]?.parallel === steps[chosen.at + 1]?.parallel;
  const word = (step: string, decision: string) => (chosen: Chosen | null) => (chosen?.kind === 'decision' ? decision : step);
  return [
    { id: 'editor.add-after', keys: 'a', label: 'editor:map.addAfter', icon: Plus, nameOf: () => t('map.addAfter'), on: (_chosen, node) => () => ask({ kind: 'add', at: (node === null ? null : placeBehind(definition, node)) ?? steps.length }) },
    { id: 'editor.add-before', keys: 'shift+a', label: 'editor:map.addBefore', icon: Plus, nameOf: () => t('map.addBefore'), on: onStep((at) => () => ask({ kind: 'add', at })) },
    { id: 'editor.add-decision', keys: 'd', label: 'editor:map.decide', icon: Split, nameOf: () => t('map.decide'), on: onStep((at) => () => ask({ kind: 'decision', at })) },
    { id: 'editor.connect', keys: 'c', label: 'editor:map.connect', icon: Spline, nameOf: () => t('map.connect'), on: onEither((from) => () => ask({ kind: 'connect', from })) },
    { id: 'editor.rename', keys: 'f2', label: 'editor:map.rename', icon: Pencil, startsGroup: true, nameOf: word(t('map.rename'), t('map.renameDecision')), on: onEither((chosen) => () => ask({ kind: 'rename', chosen })) },
    { id: 'editor.up', keys: 'alt+arrowup', label: 'editor:map.up', icon: ArrowUp, repeats: true, nameOf: () => t('map.up'), on: move(-1) },
    { id: 'editor.down', keys: 'alt+arrowdown', label: 'editor:map.down', icon: ArrowDown, repeats: true, nameOf: () => t('map.down'), on: move(1) },
    {
      id: 'editor.group', keys: 'l', label: 'editor:map.group', icon: Columns2, nameOf: (chosen) => t(isTogether(chosen) ? 'map.ungroup' : 'map.group'),
      on: onStep((at) => (at + 1 < steps.length ? () => carryOut(groupWithNext(steps, at, t('map.groupName')), at) : null)),
    },
    {
      id: 'editor.remove', keys: 'delete', label: 'editor:map.remove', icon: Trash2, startsGroup: true, isDangerous: true, nameOf: word(t('map.remove'), t('map.removeDecision')),
      on: onEither(({ kind, at }) => () => {
        if (kind === 'step') return carryOut(removeStep(steps, at), Math.min(at, steps.length - 2));
        const after = steps.findIndex(({ id }) => id === decisions[at]?.after);
        carryOut([{ op: 'remove-decision', at }], Math.max(0, after));
      }),
    },
  ];
}

/** The acts as entries of a menu; what can't be done here can't be chosen. */
export const entriesOf = (acts: readonly MapAct[], node: string | null): MenuEntry[] => {
  const chosen = node === null ? null : chosenAt(node);
  return acts.map(({ id, icon, nameOf, on, isDangerous = false, startsGroup = false }): MenuEntry => {
    const act = on(chosen, node);
    return { id, label: nameOf(chosen), icon, shortcut: id, isDangerous, startsGroup, isDisabled: act === null, onAction: () => act?.() };
  });
};
