import { useEffect, useMemo, useState } from 'react';
import { ArrowDown, ArrowUp, Columns2, Ellipsis, LayoutGrid, Pencil, Plus, Spline, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { decisionOfNode, stepNode, stepOfNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Positions } from '#shared/domain/workflows/workflow.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import type { Shortcut } from '#renderer/lib/shortcuts.ts';
import { useWorkflowWords } from '#renderer/lib/workflow-words.ts';
import { ChooseDialog } from '#renderer/ui/choose-dialog.tsx';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { connect, groupWithNext, moveStep, targetIn } from './map-edits.ts';
import { offsetsOf, placed } from './map-positions.ts';
import { told } from './step-form.tsx';
import type { Act } from './step-form.tsx';
import { useTargets } from './decisions-form.tsx';

export interface MapPaneProps {
  readonly definition: WorkflowDefinition;
  /** The step that the cursor stands in. */
  readonly step: number | null;
  /** Puts the cursor where something stands: a path into the definition. */
  readonly onSelect: (path: string) => void;
  readonly act: Act;
  readonly positions: Positions;
  readonly onArrange: (positions: Positions) => void;
}

/** Laying out more than these takes so long that it waits for a rest. */
const MANY = 200;
const REST_MS = 900;

type Asking = { readonly kind: 'add'; readonly at: number } | { readonly kind: 'rename' | 'connect' } | { readonly kind: 'condition'; readonly target: string };

/** The map of the text as it stands; what is done on it is done to the text. */
export function MapPane({ definition, step, onSelect, act, positions, onArrange }: MapPaneProps) {
  const { t } = useTranslation('editor');
  const [asking, setAsking] = useState<Asking | null>(null);
  const shown = useRested(definition, definition.steps.length > MANY ? REST_MS : 0);
  const words = useWorkflowWords();
  const graph = useMemo(() => workflowGraph(shown, words), [shown, words]);
  const facts = useMemo(() => workflowFacts(shown, graph, words), [shown, graph, words]);
  const offsets = useMemo(() => offsetsOf(positions, shown), [positions, shown]);
  const targets = useTargets(definition.steps);
  const { steps } = definition;
  const chosen = step === null ? undefined : steps[step];
  /** Acts on the chosen step; false where there is none, so that the key is free for others. */
  const onStep = (run: (at: number) => unknown) => () => (step === null || chosen === undefined ? false : run(step));

  const add = (at: number) => setAsking({ kind: 'add', at });
  const move = (by: 1 | -1) =>
    onStep((at) => {
      const edit = moveStep(steps, at, by);
      if (edit !== null) void told(act([edit], at + by)).then(() => focusStep(at + by));
    });
  const remove = onStep((at) => {
    if (!isOnMap() && asking === null) return false;
    void told(act([{ op: 'remove-step', at }], Math.min(at, steps.length - 2))).then(() => focusStep(Math.min(at, steps.length - 2)));
    return true;
  });
  const group = onStep((at) => void told(act(groupWithNext(steps, at, t('map.groupName')))));
  const acts: (Omit<Shortcut, 'scope'> & { readonly icon: MenuEntry['icon']; readonly name: string })[] = [
    { id: 'editor.add-after', keys: 'a', label: 'editor:map.addAfter', name: t('map.addAfter'), icon: Plus, handler: () => add(step === null ? steps.length : step + 1) },
    { id: 'editor.add-before', keys: 'shift+a', label: 'editor:map.addBefore', name: t('map.addBefore'), icon: Plus, handler: () => add(step ?? 0) },
    { id: 'editor.rename', keys: 'f2', label: 'editor:map.rename', name: t('map.rename'), icon: Pencil, handler: onStep(() => setAsking({ kind: 'rename' })) },
    { id: 'editor.up', keys: 'alt+arrowup', label: 'editor:map.up', name: t('map.up'), icon: ArrowUp, repeats: true, handler: move(-1) },
    { id: 'editor.down', keys: 'alt+arrowdown', label: 'editor:map.down', name: t('map.down'), icon: ArrowDown, repeats: true, handler: move(1) },
    { id: 'editor.connect', keys: 'c', label: 'editor:map.connect', name: t('map.connect'), icon: Spline, handler: onStep(() => setAsking({ kind: 'connect' })) },
    { id: 'editor.group', keys: 'l', label: 'editor:map.group', name: t('map.group'), icon: Columns2, handler: group },
    { id: 'editor.remove', keys: 'delete', label: 'editor:map.remove', name: t('map.remove'), icon: Trash2, handler: remove },
  ];
  useShortcuts(acts.map(({ icon: _icon, name: _name, ...shortcut }) => ({ ...shortcut, scope: 'page' })));
  const entries: MenuEntry[] = [
    ...acts.map(({ id, name, icon, handler }) => ({
      id,
      label: name,
      ...(icon === undefined ? {} : { icon }),
      shortcut: id,
      isDisabled: chosen === undefined && id !== 'editor.add-after',
      onAction: () => void (id === 'editor.remove' ? onStep((at) => void told(act([{ op: 'remove-step', at }])))() : handler()),
    })),
    { id: 'anew', label: t('map.anew'), icon: LayoutGrid, startsGroup: true, isDisabled: Object.keys(positions).length === 0, onAction: () => onArrange({}) },
  ];
  const close = () => setAsking(null);
  const choose = (node: string): void => {
    const [at, decision] = [stepOfNode(node), decisionOfNode(node)];
    if (at !== null) onSelect(`steps.${at}`);
    else if (decision !== null) onSelect(`decisions.${decision}`);
  };
  return (
    <div data-pane="map" style={{ display: 'contents' }}>
      <Diagram
        name={definition.title}
        model={graph}
        facts={facts}
        reading="flow"
        selected={step === null ? null : stepNode(step)}
        onOpen={choose}
        canOpen={isWritten}
        onWalk={choose}
        offsets={offsets}
        onMove={(node, offset) => onArrange(placed(positions, shown, node, offset))}
        movesByKeys={false}
        tools={
          <>
            <IconButton size="s" icon={Plus} label={t('map.addAfter')} shortcut="editor.add-after" onPress={() => add(step === null ? steps.length : step + 1)} />
            <Menu label={t('map.acts')} entries={entries}>
              <IconButton size="s" icon={Ellipsis} label={t('map.acts')} />
            </Menu>
          </>
        }
      />
      {asking?.kind === 'add' && (
        <NameDialog
          title={t('map.addTitle')}
          label={t('step.name')}
          placeholder={t('map.addHint')}
          confirm={t('map.add')}
          missing={t('form.noName')}
          onClose={close}
          onSend={async (name) => {
            const wrong = await act([{ op: 'add-step', at: asking.at, step: { name } }], asking.at);
            if (wrong === null) focusStep(asking.at);
            return wrong;
          }}
        />
      )}
      {asking?.kind === 'rename' && step !== null && chosen !== undefined && (
        <NameDialog
          title={t('map.rename')}
          label={t('step.name')}
          initial={chosen.name}
          confirm={t('map.renameGo')}
          missing={t('form.noName')}
          onClose={close}
          onSend={(name) => act([{ op: 'set-step', at: step, field: 'name', value: name }])}
        />
      )}
      {asking?.kind === 'connect' && (
        <ChooseDialog
          title={t('map.connectTitle', { name: chosen?.name ?? '' })}
          label={t('decision.target')}
          choices={targets.filter(({ value }) => value !== 'next').map(({ value, label }) => ({ id: value, label }))}
          none={t('map.noTarget')}
          onChoose={(target) => setAsking({ kind: 'condition', target })}
          onClose={close}
        />
      )}
      {asking?.kind === 'condition' && step !== null && (
        <NameDialog
          title={t('map.conditionTitle')}
          label={t('decision.condition')}
          placeholder={t('map.conditionHint')}
          confirm={t('map.connectGo')}
          missing={t('map.noCondition')}
          onClose={close}
          onSend={(condition) => act([connect(definition, step, condition, targetIn(asking.target))])}
        />
      )}
    </div>
  );
}

/** Start, end and rollback stand nowhere in the text. */
const isWritten = (node: string): boolean => stepOfNode(node) !== null || decisionOfNode(node) !== null;

/** What it was last at rest; at once where nothing is to be waited for. */
function useRested<T>(value: T, rest: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value, rest]);
  return rest === 0 ? value : rested;
}

const paneOfMap = (): HTMLElement | null => document.querySelector('[data-pane="map"]');
const isOnMap = (): boolean => paneOfMap()?.contains(document.activeElement) === true;

/** Puts the focus on a step as soon as it is on the map and the dialog that asked for it is gone. */
function focusStep(step: number, frames = 60): void {
  requestAnimationFrame(() => {
    const pane = paneOfMap();
    const node = pane?.querySelector<HTMLElement>(`[data-id="${stepNode(step)}"]`);
    if (node != null && document.querySelector('[data-modal-layer]') === null) node.focus({ preventScroll: true });
    else if (frames > 0 && pane?.isConnected === true) focusStep(step, frames - 1);
  });
}
