import type { WorkflowDefinition } from '../definition.ts';
import { type FlowNode, reachable, stepNode, stepOf } from '../flow.ts';
import { stepWords } from '../step-facts.ts';
import { type Found, type LintContext, isBlank, rule } from './rule.ts';
import { parametersInUse } from './parameters.ts';
import { leftoverIn } from './leftovers.ts';
import { textsOf } from './texts.ts';

const LEVEL_WORDS = ['0 (manual)', '1 (assisted)', '2 (semi-auto)', '3 (full-auto)'] as const;
const sameName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** Faults in how the parts of a runbook hang together (W3, W6, C1, W8). */
export const STRUCTURE_RULES = [
  rule({
    id: 'no-steps', kind: 'structure', severity: 'error', title: 'The runbook has no steps',
    explanation: 'Without steps there is nothing to run. Add a section “Steps” with numbered headings, or a numbered list.',
    check: ({ definition: { steps } }) => (steps.length > 0 ? [] : [{ path: 'steps', message: 'There are no steps: expected numbered headings below “Steps”, or a numbered list.' }]),
  }),
  rule({
    id: 'dangling-target', kind: 'structure', severity: 'error', title: 'A branch leads nowhere',
    explanation: 'At this place a run could not go on. Name a step that exists, by its number or its name, or “continue”, “end” or “execute rollback”.',
    check: ({ definition: { decisions } }) => decisions.flatMap(({ branches }, index) => branches.flatMap(({ condition, target }, at): Found[] =>
      (target.to === 'unknown' ? [{ path: `decisions.${index}.branches.${at}`, message: `“${condition === '' ? 'Otherwise' : `If ${condition}`}” leads to “${target.named}”, which this runbook does not have.` }] : []))),
  }),
  rule({
    id: 'unreachable-step', kind: 'structure', severity: 'error', title: 'A step is never come to',
    explanation: 'Every way through the runbook leads past this step, so that nobody will ever do it. Let a branch lead to it, let the decision before it continue, or remove it.',
    check: unreachableSteps,
  }),
  rule({
    id: 'endless-loop', kind: 'structure', severity: 'error', title: 'A loop has no way out',
    explanation: 'Whoever gets into it goes round for ever. Give the decision a branch that continues, ends or rolls back, such as “If it fails a third time: execute rollback”.',
    check: endlessLoops,
  }),
  rule({
    id: 'duplicate-step-name', kind: 'structure', severity: 'warning', title: 'Two steps have the same name',
    explanation: 'In a run, a report or “go to …” the two can’t be told apart. Say in each name what is different.',
    check: ({ definition: { steps } }) => {
      const firsts = new Map<string, number>();
      return steps.flatMap((step, index): Found[] => {
        const first = firsts.get(sameName(step.name));
        if (first !== undefined) return [{ path: `steps.${index}`, message: `${stepWords(step, index)} has the same name as step ${first + 1}.` }];
        firsts.set(sameName(step.name), index);
        return [];
      });
    },
  }),
  rule({
    id: 'decision-without-branches', kind: 'structure', severity: 'error', title: 'A decision leads nowhere',
    explanation: 'It asks a question whose answer changes nothing. Add a bullet for each answer: “If <condition>: go to step 5”, “Otherwise: continue”.',
    check: ({ definition: { decisions } }) => decisions.flatMap(({ branches, question }, index): Found[] =>
      (branches.length > 0 ? [] : [{ path: `decisions.${index}`, message: `${decisionWords(question, index)} has no branches.` }])),
  }),
  rule({
    id: 'decision-without-place', kind: 'structure', severity: 'warning', title: 'A decision does not say when it is taken',
    explanation: 'A run can’t ask a question that belongs to no step. Add the line “**After**: Step 2” below the decision.',
    check: ({ definition: { decisions }, flow }) => flow.unplaced.map((index) => ({
      path: `decisions.${index}`, message: `${decisionWords(decisions[index]?.question ?? '', index)} does not say after which step it is taken.`,
    })),
  }),
  rule({
    id: 'parameter-unknown', kind: 'structure', severity: 'error', title: 'A step reads a parameter that nobody gives',
    explanation: 'In a run its value would be missing. Declare it below “Parameters”, or let an earlier step set it (“**Sets**: name”).',
    check: unknownParameters,
  }),
  rule({
    id: 'parameter-unused', kind: 'structure', severity: 'warning', title: 'A parameter is asked for in vain',
    explanation: 'Everybody who starts a run has to fill it in, and no step uses it. Name it in the step that needs it (“**Reads**: name”), or remove it.',
    check: ({ definition }) => {
      const used = parametersInUse(definition);
      return definition.parameters.flatMap(({ name }, index): Found[] => (used(name) ? [] : [{ path: `parameters.${index}`, message: `Parameter “${name}” is used by no step.` }]));
    },
  }),
  rule({
    id: 'parallel-alone', kind: 'structure', severity: 'warning', title: 'A parallel group has one step',
    explanation: 'Only neighbouring steps of the same group can be worked in any order. Put the steps of a group next to each other under the same name, or remove “Parallel”.',
    check: ({ definition: { steps }, flow }) => flow.blocks.flatMap(([index = 0, ...others]): Found[] => {
      const step = steps[index];
      if (step === undefined || step.parallel === null || others.length > 0) return [];
      const elsewhere = steps.flatMap(({ parallel }, at) => (parallel === step.parallel && at !== index ? [at + 1] : []));
      const why = elsewhere.length === 0 ? 'no other step has that group' : `step ${elsewhere.join(', ')} of that group stands elsewhere`;
      return [{ path: `steps.${index}.parallel`, message: `${stepWords(step, index)} is alone in the parallel group “${step.parallel}”: ${why}.` }];
    }),
  }),
  rule({
    id: 'no-owner', kind: 'structure', severity: 'error', title: 'Nobody answers for the runbook',
    explanation: 'Without one accountable owner nobody keeps it true or is told when it fails. Name a role or a person in the front matter: “owner: Database lead”.',
    check: ({ definition: { owner } }) => (isBlank(owner) ? [{ path: 'owner', message: 'No owner is named.' }] : []),
  }),
  rule({
    id: 'version-differs', kind: 'structure', severity: 'warning', title: 'Version and change log differ',
    explanation: 'Readers can’t tell which version they have in hand. Set “version” in the front matter to the newest entry of the change log, or add the entry that is missing.',
    check: versionDiffers,
  }),
  rule({
    id: 'class-differs', kind: 'structure', severity: 'warning', title: 'The declared class differs from the computed one',
    explanation: 'The class decides how a run is kept: a durable workflow survives days, outages and approvals. It follows from what the steps do; set “class” to what was computed, or change the steps.',
    check: ({ definition, classification }) => {
      const { class: computed, reasons: [reason] } = classification;
      if (definition.class === null || definition.class === computed) return [];
      return [{
        path: 'class', message: `Declared ${definition.class}, but ${computed}: ${lowerFirst(reason?.text ?? '')}`,
        fix: { label: `Set the class to ${computed}`, edits: [{ op: 'set', field: 'class', value: computed }] },
      }];
    },
  }),
  rule({
    id: 'level-differs', kind: 'structure', severity: 'warning', title: 'The declared automation level differs from the computed one',
    explanation: 'People would expect more, or less, to happen by itself than does. The level follows from what the steps can do; set “automation_level” to what was computed, or change the steps.',
    check: ({ definition: { automationLevel }, level: { level, reasons } }) => {
      if (automationLevel === null || automationLevel === level) return [];
      const why = automationLevel > level ? (reasons[1] ?? reasons[0]) : reasons[0];
      return [{
        path: 'automationLevel', message: `Declared ${LEVEL_WORDS[automationLevel]}, but ${LEVEL_WORDS[level]}: ${lowerFirst(why?.text ?? '')}`,
        fix: { label: `Set the level to ${LEVEL_WORDS[level]}`, edits: [{ op: 'set', field: 'automationLevel', value: level }] },
      }];
    },
  }),
  rule({
    id: 'template-leftover', kind: 'structure', severity: 'warning', title: 'Words of the template are still there',
    explanation: 'Somebody who follows the runbook will not know what was meant. Write what holds here, or remove the line.',
    check: ({ definition }) => textsOf(definition).flatMap(({ path, where, text, isCommand }): Found[] => {
      const leftover = leftoverIn(text, isCommand);
      return leftover === null ? [] : [{ path, message: `${where}: “${leftover}” has still to be filled in.` }];
    }),
  }),
  rule({
    id: 'field-unread', kind: 'structure', severity: 'warning', title: 'A line could not be read as meant',
    explanation: 'It is kept in the text, but no run and no check knows of it. Write it in the form that the message names; docs/runbooks.md has them all.',
    check: ({ runbook: { notes } }) => notes.map(({ line, message }) => ({ path: '', line, message })),
  }),
] as const;

const decisionWords = (question: string, index: number): string => (question === '' ? `Decision ${index + 1}` : `Decision ${index + 1} “${question}”`);
/** A sentence amid another; names in quotation marks and of steps keep their letters. */
const lowerFirst = (sentence: string): string => (/^(?:Step \d|“)/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1));

/** From the start, and from decisions that have no place yet: where those belong is another finding. */
function unreachableSteps({ definition: { steps }, flow }: LintContext): Found[] {
  const found = reachable(flow, ['start', ...flow.unplaced.map((index) => `decision:${index}` as const)]);
  return steps.flatMap((step, index): Found[] => {
    if (found.has(stepNode(index))) return [];
    return [{ path: `steps.${index}`, message: `${stepWords(step, index)} is never come to: no way through the runbook leads there.` }];
  });
}

/** A loop is told at each branch that closes it by going back. */
function endlessLoops({ definition: { steps, decisions }, flow }: LintContext): Found[] {
  const come = reachable(flow, ['start']);
  const out = reachable(flow, ['end', 'rollback'], true);
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const onward = new Map<number, ReadonlySet<FlowNode>>();
  const after = (target: number): ReadonlySet<FlowNode> => {
    const known = onward.get(target) ?? reachable(flow, [stepNode(target)]);
    onward.set(target, known);
    return known;
  };
  return flow.edges.flatMap(({ from, to, branch }): Found[] => {
    const target = stepOf(to);
    if (branch === null || target === null || !come.has(from) || out.has(from)) return [];
    const decision = Number(from.slice('decision:'.length));
    const step = steps[target];
    if (step === undefined || (places.get(decisions[decision]?.after ?? '') ?? 0) < target || !after(target).has(from)) return [];
    return [{ path: `decisions.${decision}.branches.${branch}`, message: `From here the run goes back to ${stepWords(step, target)}, and no way leads out of the loop.` }];
  });
}

function unknownParameters({ definition: { steps, parameters } }: LintContext): Found[] {
  const known = new Set(parameters.map(({ name }) => name.trim().toLowerCase()));
  return steps.flatMap((step, index) => {
    const missing = step.reads.filter((name) => !known.has(name.trim().toLowerCase()));
    for (const name of step.sets) known.add(name.trim().toLowerCase());
    return missing.map((name): Found => {
      const later = steps.findIndex(({ sets }, at) => at >= index && sets.some((set) => set.trim().toLowerCase() === name.trim().toLowerCase()));
      const why = later < 0 ? 'is neither declared nor set by a step' : later === index ? 'this step sets only afterwards' : `only step ${later + 1} sets, later`;
      return { path: `steps.${index}.reads`, message: `${stepWords(step, index)} reads “${name}”, which ${why}.` };
    });
  });
}

function versionDiffers({ definition: { version, changeLog } }: { readonly definition: Pick<WorkflowDefinition, 'version' | 'changeLog'> }): Found[] {
  const numbers = changeLog.flatMap((entry) => /^v?(\d{1,9})(?:\.0+)*$/i.exec(entry.version.trim())?.[1] ?? []).map(Number).filter((each) => each > 0);
  const newest = Math.max(...numbers);
  if (version === null || numbers.length === 0 || newest === version) return [];
  return [{
    path: 'version', message: `The front matter says version ${version}, the change log ends with version ${newest}.`,
    ...(newest > version ? { fix: { label: `Set the version to ${newest}`, edits: [{ op: 'set', field: 'version', value: newest }] } } : {}),
  }];
}
