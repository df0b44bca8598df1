import type { DomainError } from '#shared/domain/error.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { lint } from '#shared/domain/workflows/lint/lint.ts';
import { ruleOf } from '#shared/domain/workflows/lint/rules.ts';
import { editText } from '#shared/formats/markdown/runbook/edit/edit-text.ts';
import { relined } from '#shared/formats/markdown/runbook/edit/lines.ts';
import { readDocument, readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';
import { type Result, ok } from '#shared/lib/result.ts';
import type { Answers, Asked, EditorFinding, Reading } from './reading.ts';

/** The texts that were read last: an edit begins with the one that is shown, and ends with the next one to be shown. */
const KEPT = 3;
let kept: readonly { readonly text: string; readonly name: string | undefined; readonly document: ReturnType<typeof readDocument> }[] = [];

const remembered: typeof readDocument = (text, name) => {
  const known = kept.find((each) => each.text === text && each.name === name);
  const found = known ?? { text, name, document: readDocument(text, name) };
  kept = [found, ...kept.filter((each) => each !== found)].slice(0, KEPT);
  return found.document;
};

/** Reads a text; one that can't be read at all has no steps, and a note that says why. */
export function readText(text: string): Reading {
  const read = remembered(text);
  const { definition, places, notes } = read.ok ? read.value : readRunbook(text);
  const report = lint({ definition, places, notes });
  const findings = report.findings.map((finding): EditorFinding => {
    const rule = ruleOf(finding.rule);
    return { ...finding, title: rule?.title ?? finding.rule, why: rule?.explanation ?? '' };
  });
  const steps = read.ok ? read.value.layout.steps.map(({ span }) => ({ from: span.from + 1, to: span.to })) : [];
  return { text, definition, places, steps, findings, score: report.score, class: report.class, level: report.level };
}

/** Carries out edits one after the other; where one is refused none is. */
export function editAll(text: string, edits: readonly Edit[]): Result<Reading, DomainError> {
  let now = text;
  for (const edit of edits) {
    const edited = editText(now, edit, undefined, remembered);
    if (!edited.ok) return edited;
    now = edited.value;
  }
  return ok(readText(now));
}

/** What the thread that reads answers. */
export function answerTo(asked: Asked): Answers[keyof Answers] {
  switch (asked.ask) {
    case 'read': return readText(asked.text);
    case 'edit': return editAll(asked.text, asked.edits);
    case 'stored': return relined(asked.stored, asked.text.split('\n'));
  }
}
