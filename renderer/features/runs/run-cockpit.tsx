import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workflowFacts } from '#shared/domain/maps/workflow-facts.ts';
import { stepOfNode, workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { RunView } from '#shared/ipc/views.ts';
import { isOpenRun } from '#renderer/lib/run-status.ts';
import { useWorkflowWords } from '#renderer/lib/workflow-words.ts';
import { cx } from '#renderer/ui/cx.ts';
import { Diagram } from '#renderer/ui/diagram/diagram.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { useIsTall } from '#renderer/ui/use-is-tall.ts';
import { ActBar } from './act-bar.tsx';
import { LargeType } from './large-type.tsx';
import { RunReport } from './run-report.tsx';
import { RunStage } from './run-stage.tsx';
import { currentNode, liveSteps, mapStatuses } from './run-model.ts';
import { StepRail } from './step-rail.tsx';
import { StepSide } from './step-side.tsx';
import { useNote } from './use-note.ts';
import { useRunActs } from './use-run-acts.ts';
import { useRunKeys } from './use-run-keys.ts';
import { useTransitions } from './use-transitions.ts';
import styles from './run-cockpit.module.css';

export type View = 'steps' | 'map' | 'report';

export interface RunCockpitProps {
  readonly view: RunView;
  readonly isLarge: boolean;
  readonly onLarge: (isLarge: boolean) => void;
}

const isStep = (node: string): boolean => stepOfNode(node) !== null;

/** A run as its operator sees it. All of it comes from main: a restart opens it at the same place. */
export function RunCockpit({ view: { run, definition, nowMs }, isLarge, onLarge }: RunCockpitProps) {
  const { t } = useTranslation(['runs']);
  const isOver = !isOpenRun(run.state);
  const isTall = useIsTall(38);
  const steps = useMemo(() => liveSteps(run, definition), [run, definition]);
  const current = isOver ? null : (steps[run.current] ?? null);
  const [lookedAt, setLookedAt] = useState<string | null>(null);
  const shown = steps.find((step) => step.run.stepId === lookedAt) ?? current ?? steps.at(-1);
  const isLooking = current !== null && shown !== current;
  const [picked, setPicked] = useState<{ readonly view: View; readonly isOver: boolean } | null>(null);
  const shownView: View = picked !== null && picked.isOver === isOver ? picked.view : isOver ? 'report' : 'steps';
  const pick = (view: View) => setPicked({ view, isOver });

  const attempt = `${current?.run.stepId ?? ''} ${current?.run.attempt ?? 0}`;
  const [ticked, setTicked] = useState<string | null>(null);
  const [missed, setMissed] = useState<string | null>(null);
  const isValidated = ticked === attempt;
  const heading = useRef<HTMLHeadingElement>(null);
  const reportHeading = useRef<HTMLHeadingElement>(null);
  const check = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNote(run.id, shown?.run.stepId ?? '');
  const acts = useRunActs(run, current, note.clear);
  useTransitions(run, heading, reportHeading);

  const back = () => {
    setLookedAt(null);
    pick('steps');
    requestAnimationFrame(() => heading.current?.focus());
  };
  const done = () => {
    if (current?.says?.validation != null && !isValidated) {
      setLookedAt(null);
      if (shownView !== 'steps') pick('steps');
      setMissed(attempt);
      requestAnimationFrame(() => check.current?.querySelector('input')?.focus());
    } else void acts.done(isValidated);
  };
  const look = (stepId: string | undefined) => {
    if (stepId === undefined) return;
    setLookedAt(stepId === current?.run.stepId ? null : stepId);
    pick('steps');
  };
  useRunKeys({
    run, current, shown, acts, isLooking, isLarge,
    onDone: done,
    onBack: back,
    onLook: (by) => look(steps[(shown?.index ?? 0) + by]?.run.stepId),
    onValidate: () => setTicked(isValidated ? null : attempt),
    onNote: () => {
      if (shownView !== 'steps') pick('steps');
      requestAnimationFrame(() => field.current?.focus());
    },
    onMap: () => pick(shownView === 'map' ? 'steps' : 'map'),
    onLarge,
  });

  const words = useWorkflowWords();
  const graph = useMemo(() => workflowGraph(definition, words), [definition, words]);
  const facts = useMemo(() => workflowFacts(definition, graph, words), [definition, graph, words]);
  const statuses = useMemo(() => mapStatuses(run, steps), [run, steps]);
  if (shown === undefined) return null;

  const stage = (
    <RunStage
      {...{ run, nowMs, steps, shown, current, isLooking, isValidated, note, heading, check, field }}
      isMissed={missed === attempt}
      onValidated={(yes) => setTicked(yes ? attempt : null)}
    />
  );
  const bar = isOver ? null : <ActBar run={run} acts={acts} onDone={done} onBack={isLooking && shownView === 'steps' ? back : null} />;
  if (isLarge && !isOver) {
    return (
      <LargeType run={run} nowMs={nowMs} onLeave={() => onLarge(false)} bar={bar}>
        {stage}
      </LargeType>
    );
  }
  const tabs = [
    ...(isOver ? [{ id: 'report' as const, label: t('runs:tab.report'), content: <div className={styles.report}><RunReport run={run} definition={definition} nowMs={nowMs} steps={steps} heading={reportHeading} /></div> }] : []),
    {
      id: 'steps' as const,
      label: t('runs:tab.steps'),
      content: (
        <div className={styles.view}>
          <div className={styles.grid}>
            <StepRail run={run} nowMs={nowMs} steps={steps} shown={shown.run.stepId} onShow={look} />
            {stage}
            <StepSide run={run} steps={steps} step={shown} />
          </div>
        </div>
      ),
    },
    {
      id: 'map' as const,
      label: t('runs:tab.map'),
      content: (
        <div className={cx(styles.view, styles.map)}>
          <Diagram
            name={run.title}
            model={graph}
            statuses={statuses}
            facts={facts}
            reading="flow"
            canOpen={isStep}
            current={currentNode(run)}
            onOpen={(node) => look(steps[stepOfNode(node) ?? -1]?.run.stepId)}
          />
        </div>
      ),
    },
  ];
  return (
    <div className={styles.cockpit} data-low={!isTall || undefined}>
      <div className={styles.tabs}>
        <Tabs<View> fill={isTall} label={t('runs:tab.label')} tabs={tabs} selected={shownView} onSelect={pick} />
      </div>
      {bar}
    </div>
  );
}
