import { useEffect, useMemo, useState } from 'react';
import { Ellipsis, LayoutGrid } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { decisionNode, stepNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Positions } from '#shared/domain/workflows/workflow.ts';
import { useShortcuts } from '#renderer/lib/shortcuts.ts';
import { useWorkflowWords } from '#renderer/lib/workflow-words.ts';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { chosenAt, entriesOf, useMapActs } from './map-acts.ts';
import { MapDialogs } from './map-dialogs.tsx';
import type { Asking } from './map-dialogs.tsx';
import { useMapEditing } from './map-editing.ts';
import { offsetsOf, placed } from './map-positions.ts';
import { told } from './act.ts';
import type { Act } from './act.ts';
import styles from './editor.module.css';

export interface MapPaneProps {
  readonly definition: WorkflowDefinition;
  /** The step and the decision that the cursor stands in. */
  readonly step: number | null;
  readonly decision: number | null;
  /** Puts the cursor where something stands: a path into the definition. */
  readonly onSelect: (path: string) => void;
  readonly act: Act;
  readonly positions: Positions;
  readonly onArrange: (positions: Positions) => void;
}

/** Laying out more than these takes so long that it waits for a rest. */
const MANY = 200;
const REST_MS = 900;

/** The map of the text as it stands; what is done on it is done to the text. */
export function MapPane({ definition, step, decision, onSelect, act, positions, onArrange }: MapPaneProps) {
  const { t } = useTranslation('editor');
  const [asking, setAsking] = useState<Asking | null>(null);
  const shown = useRested(definition, definition.steps.length > MANY ? REST_MS : 0);
  const words = useWorkflowWords();
  const graph = useMemo(() => workflowGraph(shown, words), [shown, words]);
  const facts = useMemo(() => workflowFacts(shown, graph, words), [shown, graph, words]);
  const offsets = useMemo(() => offsetsOf(positions, shown), [positions, shown]);
  const selected = decision !== null ? decisionNode(decision) : step !== null ? stepNode(step) : null;
  const chosen = selected === null ? null : chosenAt(selected);

  const carryOut = (edits: readonly Edit[], at: number) => void told(act(edits, at)).then(() => focusStep(at));
  const acts = useMapActs({ definition, ask: setAsking, carryOut });
  useShortcuts(
    acts.map(({ id, keys, label, repeats = false, on }) => ({
      id, keys, label, repeats, scope: 'page',
      // Delete has a meaning of its own wherever the focus is not on the map.
      handler: () => {
        const run = id === 'editor.remove' && !isOnMap() ? null : on(chosen, selected);
        if (run === null) return false;
        run();
        return true;
      },
    })),
  );
  const editing = useMapEditing({ definition: shown, otherwise: words.otherwise, ask: setAsking, carryOut, acts, selected });
  const choose = (node: string): void => {
    const what = chosenAt(node);
    if (what !== null) onSelect(`${what.kind}s.${what.at}`);
  };
  return (
    <div data-pane="map" style={{ display: 'contents' }}>
      <Diagram
        name={definition.title}
        model={graph}
        facts={facts}
        reading="flow"
        selected={selected}
        onOpen={choose}
        canOpen={isWritten}
        onWalk={choose}
        offsets={offsets}
        onMove={(node, offset) => onArrange(placed(positions, shown, node, offset))}
        movesByKeys={false}
        editing={editing}
        {...(shown.steps.length === 0 ? { legend: <p className={styles.hint}>{t('map.noSteps')}</p> } : {})}
        tools={
          <Menu
            label={t('map.acts')}
            entries={[...entriesOf(acts, selected), { id: 'anew', label: t('map.anew'), icon: LayoutGrid, startsGroup: true, isDisabled: Object.keys(positions).length === 0, onAction: () => onArrange({}) }]}
          >
            <IconButton size="s" icon={Ellipsis} label={t('map.acts')} />
          </Menu>
        }
      />
      <MapDialogs asking={asking} definition={definition} act={act} onAsk={setAsking} onFocus={focusStep} />
    </div>
  );
}

/** Start, end and rollback stand nowhere in the text. */
const isWritten = (node: string): boolean => chosenAt(node) !== null;

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
