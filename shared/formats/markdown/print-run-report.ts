import type { Run } from '#shared/domain/runs/run.ts';
import { runElapsedMs, stepElapsedMs } from '#shared/domain/runs/run-time.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Id } from '#shared/lib/ids.ts';

export type RunReportInput = {
  readonly run: Run;
  readonly definition: WorkflowDefinition;
  readonly nameOf: (person: Id | null) => string | null;
  readonly nowMs: number;
};

const OUTCOME = { done: 'Done', skipped: 'Skipped', failed: 'Failed' } as const;

/** The record of a run as Markdown (R10): what was done, when, how long it took beside the estimate, and every note. */
export function printRunReport({ run, definition, nameOf, nowMs }: RunReportInput): string {
  const facts = [
    ['Runbook', `${run.title}, version ${run.version}`],
    ['State', run.state],
    ['Operator', nameOf(run.operatorId) ?? 'not known'],
    ['Started', run.startedAt],
    ['Ended', run.endedAt ?? 'not yet'],
    ['Working time', clock(runElapsedMs(run, nowMs))],
    ...(run.reason === null ? [] : [['Reason', run.reason]]),
  ];
  const rows = run.steps.map((step, index) => {
    const spent = stepElapsedMs(step, run.pausedAt, nowMs);
    const minutes = definition.steps[index]?.minutes ?? null;
    const outcome = step.outcome === null ? (step.startedAt === null ? 'Not reached' : 'Under way') : OUTCOME[step.outcome];
    return [index + 1, step.name, outcome, step.reason ?? '', step.startedAt ?? '', step.endedAt ?? '', minutes === null ? '' : clock(minutes * 60_000), spent === null ? '' : clock(spent)];
  });
  const notes = run.notes.map((note) => {
    const step = run.steps.find((candidate) => candidate.stepId === note.stepId)?.name ?? note.stepId;
    return `- ${note.at}, ${nameOf(note.by) ?? 'unknown'}, at “${oneLine(step)}”: ${oneLine(note.text)}`;
  });
  return [
    `# Run report: ${oneLine(run.title)}`,
    facts.map(([name, value]) => `- **${name}**: ${oneLine(String(value))}`).join('\n'),
    '## Steps',
    table(['No.', 'Step', 'Outcome', 'Reason', 'Began', 'Ended', 'Estimate', 'Took'], rows),
    ...(notes.length === 0 ? [] : ['## Notes', notes.join('\n')]),
  ].join('\n\n').concat('\n');
}

/** `1:05:09`, or `5:09` below an hour. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
const cell = (value: string | number): string => oneLine(String(value)).replaceAll('\\', '\\\\').replaceAll('|', '\\|');

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
