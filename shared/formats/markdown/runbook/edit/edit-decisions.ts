import type { Decision, WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import { heading } from '../../print-text.ts';
import { branchLine, inlineDecisions, printDecision } from '../print-runbook.ts';
import type { DecisionPlace, ReadDocument } from '../read-runbook.ts';
import { sectionAt } from '../read-sections.ts';
import { type LabelledStep, branchOf } from '../targets.ts';
import { editEntries } from './edit-entries.ts';
import { newSection } from './edit-sections.ts';
import { type Splice, blockAt, contentEnd, withoutBlock } from './lines.ts';
import { afterRow } from './references.ts';

type Said = Omit<Decision, 'line'>;

/** Ways to add a decision: amid its step where it asks nothing, else below a heading of its own. */
export function addDecision(document: ReadDocument, decision: Said, after: WorkflowDefinition): Splice[][] {
  const amid = amidStep(document, decision, after);
  const below = belowHeading(document, decision, after).map((splice) => [splice]);
  return amid === null ? below : [amid, ...below];
}

function amidStep(document: ReadDocument, decision: Said, after: WorkflowDefinition): Splice[] | null {
  const { definition, layout, steps } = document;
  const at = definition.steps.findIndex(({ id }) => id === decision.after);
  const place = layout.steps[at];
  const read = steps[at];
  if (place === undefined || read === undefined || read.branches.length > 0) return null;
  if (!inlineDecisions({ decisions: [{ ...decision, line: null }], steps: after.steps }).has(decision.after ?? '')) return null;
  const rows = decision.branches.map((branch) => `${' '.repeat(place.indent)}${branchLine(branch, labelledSteps(document, after))}`);
  const block = read.parts.fields.find(({ field, blocks }) => blocks !== null || field === 'validation' || field === 'rollback');
  const end = block?.rows.from ?? contentEnd(layout.lines, place.span.from, place.span.to);
  return [blockAt(layout.lines, end, rows)];
}

function belowHeading(document: ReadDocument, decision: Said, after: WorkflowDefinition): Splice[] {
  const { layout } = document;
  const section = sectionAt(layout, 'decisions');
  const number = (section?.nodes.filter((node) => node.type === 'heading').length ?? 0) + 1;
  const lines = printDecision(decision, { number, depth: layout.depth + 1, steps: labelledSteps(document, after) }).split('\n');
  return section === null ? newSection(layout, 'decisions', lines) : [blockAt(layout.lines, contentEnd(layout.lines, section.heading.position?.end.line ?? 1, section.body.to), lines)];
}

/** Ways to make a decision say something else, where it stands, or taken away there and written anew. */
export function setDecision(document: ReadDocument, at: number, decision: Said, after: WorkflowDefinition): Splice[][] {
  const place = document.decisionPlaces[at];
  const was = document.definition.decisions[at];
  if (place === undefined || was === undefined) return [];
  const anew = belowHeading(document, decision, after).map((splice) => [...removeDecision(document, at), splice]);
  const here = place.in === 'section' ? inSection(document, place, was, decision, after) : inStep(document, place.step, was, decision, after);
  return here === null ? anew : [here, ...anew];
}

function inStep(document: ReadDocument, step: number, was: Decision, decision: Said, after: WorkflowDefinition): Splice[] | null {
  const { layout, steps } = document;
  const place = layout.steps[step];
  if (place === undefined || decision.after !== was.after || decision.question !== '' || decision.branches.length === 0) return null;
  const standing = (steps[step]?.parts.branches ?? []).map(({ from, to }, index) => ({ from, to, said: saidOf(was.branches[index]) }));
  return editEntries(standing, decision.branches.map(saidOf), (at, like) => {
    const branch = decision.branches[at];
    const prefix = like === null ? ' '.repeat(place.indent) : (/^\s*(?:[-*+]\s+)?/.exec(layout.lines[like.from] ?? '')?.[0] ?? '');
    return branch === undefined ? [] : [`${prefix}${branchLine(branch, labelledSteps(document, after))}`];
  });
}

function inSection(document: ReadDocument, { written }: DecisionPlace & { in: 'section' }, was: Decision, decision: Said, after: WorkflowDefinition): Splice[] | null {
  const { layout } = document;
  if (written.heading === null && decision.question !== '') return null;
  const { lines } = layout;
  const splices: Splice[] = [];
  if (written.heading !== null && decision.question !== was.question) {
    const row = (written.heading.position?.start.line ?? 1) - 1;
    const [, marks = '### ', label = 'Decision'] = /^(\s*#{1,6}\s+)(decision(?:\s+point)?(?:\s+(?:\d+|[a-z]\b))?)?/i.exec(lines[row] ?? '') ?? [];
    const text = heading(1, decision.question === '' ? label : `${label}: ${decision.question}`).replace(/^#\s*/, '');
    splices.push({ from: row, to: written.heading.position?.end.line ?? row + 1, lines: [`${marks}${text}`] });
  }
  const row = afterRow({ layout }, written.nodes.map((node) => node.position));
  if (decision.after !== was.after || (row === null && decision.after !== null)) {
    const step = after.steps.findIndex(({ id }) => id === decision.after);
    const line = step < 0 ? [] : [`**After**: Step ${labelledSteps(document, after)[step]?.label ?? step + 1}`];
    const behind = written.heading?.position?.end.line ?? written.line - 1;
    splices.push(row === null ? { from: behind, to: behind, lines: line.length > 0 && (lines[behind] ?? '').trim() !== '' && !/^\s*[-*+]\s/.test(lines[behind] ?? '') ? [...line, ''] : line } : { from: row, to: row + 1, lines: line });
  }
  const standing = written.branches.map(({ line }, index) => ({ from: line - 1, to: line, said: saidOf(was.branches[index]) }));
  const branchSplices = editEntries(standing, decision.branches.map(saidOf), (at, like) => {
    const branch = decision.branches[at];
    const prefix = like === null ? '- ' : (/^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/.exec(lines[like.from] ?? '')?.[0] ?? '- ');
    return branch === undefined ? [] : [`${prefix}${branchLine(branch, labelledSteps(document, after))}`];
  });
  const end = contentEnd(lines, 0, written.nodes.at(-1)?.position?.end.line ?? row ?? written.line);
  return [...splices, ...(standing.length > 0 ? branchSplices : branchSplices.map((splice) => ({ ...splice, from: end, to: end })))];
}

/** The steps with the numbers that the document gives them: `go to step 3.1`. */
const labelledSteps = ({ steps }: ReadDocument, after: WorkflowDefinition): LabelledStep[] => after.steps.map(({ id }, at) => ({ id, label: steps[at]?.number ?? String(at + 1) }));

const saidOf = (branch: Pick<Decision['branches'][number], 'condition' | 'target'> | undefined): string => JSON.stringify([branch?.condition, branch?.target]);

export function removeDecision({ layout, steps, decisionPlaces }: ReadDocument, at: number): Splice[] {
  const place = decisionPlaces[at];
  if (place === undefined) return [];
  if (place.in === 'step') return (steps[place.step]?.parts.branches ?? []).map(({ from, to }) => lone(layout.lines, from, to));
  const { written } = place;
  if (written.heading !== null) {
    const section = sectionAt(layout, 'decisions');
    const only = section !== null && section.nodes.filter((node) => node.type === 'heading').length === 1 && section.nodes[0] === written.heading;
    const from = (only ? section.heading : written.heading).position?.start.line ?? 1;
    const to = written.nodes.at(-1)?.position?.end.line ?? written.heading.position?.end.line ?? from;
    return [withoutBlock(layout.lines, from - 1, to)];
  }
  const rows = written.branches.map(({ line }) => line - 1);
  return rows.map((row) => lone(layout.lines, row, row + 1));
}

/** A row, with a blank line beside it where nothing else was in its paragraph. */
function lone(lines: readonly string[], from: number, to: number): Splice {
  const neighbour = (row: string | undefined): boolean => row !== undefined && row.trim() !== '' && branchOf(row, true) === null;
  return neighbour(lines[from - 1]) || neighbour(lines[to]) || (lines[to] ?? '').trim() !== '' ? { from, to, lines: [] } : withoutBlock(lines, from, to);
}
