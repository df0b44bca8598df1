import { changesSomething, compensates, isAutomated, stepWords, wayBack } from '../step-facts.ts';
import type { WorkflowStep } from '../definition.ts';
import { destructiveLine, secretRow } from './commands.ts';
import { type Found, type LintContext, rule } from './rule.ts';
import { textsOf } from './texts.ts';

const eachStep = ({ definition: { steps } }: LintContext, find: (step: WorkflowStep, index: number) => Found | null): Found[] =>
  steps.flatMap((step, index) => find(step, index) ?? []);

const isRepeatable = (step: WorkflowStep): boolean => step.idempotency !== null;
const isRetriedChange = (step: WorkflowStep): boolean => step.retry !== null && (changesSomething(step) || compensates(step)) && !isRepeatable(step);

/** What can do harm that nobody wanted (W6, R3, R5, R6). */
export const SAFETY_RULES = [
  rule({
    id: 'irreversible-without-approval', kind: 'safety', severity: 'error', title: 'What can’t be undone is done without approval',
    explanation: 'One person’s slip would be final. Let a second person agree first: “**Approval**: Database lead”; whoever asks never approves.',
    check: (context) => eachStep(context, (step, index) =>
      (step.irreversible && step.approval === null ? { path: `steps.${index}.irreversible`, message: `${stepWords(step, index)} can’t be undone and waits for nobody’s approval.` } : null)),
  }),
  rule({
    id: 'side-effect-without-rollback', kind: 'safety', severity: 'error', title: 'A change has no way back',
    explanation: 'When a run is aborted, completed steps are taken back in reverse order; for this one nobody knows how. Write “**Rollback**: …”, or “**Irreversible**: yes” if there is no way back.',
    check: (context) => eachStep(context, (step, index) => {
      if (!changesSomething(step) || step.irreversible) return null;
      const back = wayBack(step);
      const words = stepWords(step, index);
      if (back === 'unsaid') return { path: `steps.${index}`, message: `${words} changes something and does not say how to take it back.` };
      if (back !== 'impossible') return null;
      return {
        path: `steps.${index}.rollback`, message: `${words} says that it can’t be taken back, but is not marked irreversible.`,
        fix: { label: 'Mark the step irreversible', edits: [{ op: 'set-step', at: index, field: 'irreversible', value: true }] },
      };
    }),
  }),
  rule({
    id: 'side-effect-without-idempotency', kind: 'safety', severity: 'warning', title: 'A change could be made twice',
    explanation: 'After a crash nobody may know whether the step was carried out; doing it again must not double it. Say how that is kept: “**Idempotency**: upsert”, idempotency header, message id, request id or content hash.',
    check: (context) => eachStep(context, (step, index) => {
      const byMachine = step.systems.length > 0 || step.commands.length > 0 || isAutomated(step);
      if (!changesSomething(step) || !byMachine || isRepeatable(step) || isRetriedChange(step)) return null;
      return { path: `steps.${index}`, message: `${stepWords(step, index)} changes something and does not say what keeps it from being done twice.` };
    }),
  }),
  rule({
    id: 'retry-without-idempotency', kind: 'safety', severity: 'error', title: 'A change is tried again and could be made twice',
    explanation: 'A try that seemed to fail may have worked; the next one then pays, sends or deletes once more. Say what keeps it from that: “**Idempotency**: request id”.',
    check: (context) => eachStep(context, (step, index) =>
      (isRetriedChange(step) ? { path: `steps.${index}.retry`, message: `${stepWords(step, index)} is tried again and does not say what keeps it from being done twice.` } : null)),
  }),
  rule({
    id: 'destructive-unmarked', kind: 'safety', severity: 'warning', title: 'A destructive command in a step that is not critical',
    explanation: 'A critical step stands out and is never swept through. Mark it: “**Critical**: yes”.',
    check: (context) => eachStep(context, (step, index) => {
      if (step.critical) return null;
      const at = step.commands.findIndex(({ text }) => destructiveLine(text) !== null);
      const line = destructiveLine(step.commands[at]?.text ?? '');
      if (line === null) return null;
      return {
        path: `steps.${index}.commands.${at}`, row: line.row, message: `${stepWords(step, index)} runs “${shortened(line.text)}” and is not marked critical.`,
        fix: { label: 'Mark the step critical', edits: [{ op: 'set-step', at: index, field: 'critical', value: true }] },
      };
    }),
  }),
  rule({
    id: 'secret-in-command', kind: 'safety', severity: 'error', title: 'A secret stands in the text',
    explanation: 'Everybody who may read the runbook, its exports and its run reports can read it too. Take it from the keychain or a parameter of the type “secret”, and change the secret that stood here.',
    check: ({ definition }) => textsOf(definition).flatMap(({ path, where, text, isCommand }): Found[] => {
      const row = secretRow(text);
      if (row === null) return [];
      return [{ path, ...(isCommand ? { row } : {}), message: `${where}: a password, key or token stands in the ${isCommand ? 'command' : 'text'}.` }];
    }),
  }),
] as const;

const shortened = (command: string): string => (command.length > 60 ? `${command.slice(0, 59)}…` : command);
