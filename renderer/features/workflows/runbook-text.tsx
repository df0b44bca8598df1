import type { WorkflowReport } from '#shared/ipc/workflow-views.ts';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { RunbookFacts } from './page/runbook-facts.tsx';
import { InactiveNote, RunbookParts } from './page/runbook-parts.tsx';
import styles from './runbook-text.module.css';

export interface RunbookTextProps {
  readonly view: WorkflowView;
  readonly report: WorkflowReport | null;
  /** Shows why it has its class and its level. */
  readonly onWhy: () => void;
}

/** The draft of a runbook with the facts about it. */
export function RunbookText({ view, report, onWhy }: RunbookTextProps) {
  const { draft } = view.workflow;
  return (
    <div className={styles.text}>
      <InactiveNote definition={draft} />
      <RunbookFacts view={view} report={report} onWhy={onWhy} />
      <RunbookParts definition={draft} outline={report?.outline ?? null} />
    </div>
  );
}
