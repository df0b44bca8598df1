import { type DomainError, refusal } from '#shared/domain/error.ts';
import { applyEdit, stepOf, substance } from '#shared/domain/workflows/apply-edit.ts';
import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Edit } from '#shared/domain/workflows/edit.ts';
import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { type Result, err, ok } from '#shared/lib/result.ts';
import { heading } from '../../print-text.ts';
import { type ReadDocument, readDocument } from '../read-runbook.ts';
import { addDecision, removeDecision, setDecision } from './edit-decisions.ts';
import { editFront, isFrontField, setKey } from './edit-front.ts';
import { type SectionField, editSection } from './edit-sections.ts';
import { editStep } from './edit-step.ts';
import { editOrder } from './edit-steps.ts';
import { relined, spliced } from './lines.ts';
import { editReferences } from './references.ts';

/**
 * Carries an edit out on the text: only its own lines change, and what the model has no field for stays (W4). Each way of
 * writing it is read back; one that would not say exactly what the edit means is not taken. Refuses an edit that the text
 * can't take, and leaves it as it was. `reading` is how documents are read: by whoever edits many times, with what it knows already.
 */
export function editText(text: string, edit: Edit, name?: string, reading: typeof readDocument = readDocument): Result<string, DomainError> {
  const read = reading(text, name);
  if (!read.ok) return err({ ...refusal('invalid', read.note.message), line: read.note.line });
  const before = canonicalJson(substance(read.value.definition));
  const after = applyEdit(read.value.definition, edit);
  const wanted = canonicalJson(substance(after));
  if (wanted === before) return ok(text);
  for (const lines of waysOf(read.value, edit, after)) {
    const again = reading(lines.join('\n'), name);
    if (again.ok && canonicalJson(substance(again.value.definition)) === wanted) return ok(relined(text, lines));
  }
  return err(refusal('invalid', 'The text can’t say that as it stands; change it in the text.', edit.op));
}

function waysOf(document: ReadDocument, edit: Edit, after: WorkflowDefinition): Iterable<string[]> {
  const { layout } = document;
  const { lines, steps } = layout;
  const all = steps.map((_step, at) => at);
  switch (edit.op) {
    case 'set': {
      if (edit.field === 'title') return [spliced(lines, titled(document, after.title))];
      if (isFrontField(edit.field)) return [spliced(lines, editFront(document, edit.field, after))];
      return editSection(document, edit.field as SectionField, after).map((way) => spliced(lines, way));
    }
    case 'set-step': {
      const references = edit.field === 'name' ? editReferences(document, { target: same, after: same, label: (place) => document.steps[place]?.number ?? String(place + 1) }, (old) => old === edit.at) : [];
      return editStep(document, edit.at, edit.field, after).map((way) => spliced(lines, [...way, ...references]));
    }
    case 'add-step': return editOrder(document, all.toSpliced(edit.at, 0, ...([null] as unknown as number[])), stepOf(edit.step), after);
    case 'remove-step': return editOrder(document, all.toSpliced(edit.at, 1), null, after);
    case 'move-step': return editOrder(document, all.toSpliced(edit.from, 1).toSpliced(edit.to, 0, edit.from), null, after);
    case 'add-decision': return addDecision(document, edit.decision, after).map((way) => spliced(lines, way));
    case 'set-decision': return setDecision(document, edit.at, edit.decision, after).map((way) => spliced(lines, way));
    case 'remove-decision': return [spliced(lines, removeDecision(document, edit.at))];
  }
}

const same = (place: number): number => place;

function titled(document: ReadDocument, title: string) {
  const { layout, front } = document;
  const inFront = front.keys.some(({ key }) => key === 'title') || layout.title === null ? setKey(document, 'title', title) : [];
  if (layout.title === null) return inFront;
  const { start, end } = layout.title.position ?? { start: { line: 1 }, end: { line: 1 } };
  const line = layout.lines[start.line - 1] ?? '';
  // A title that is underlined stays so.
  const marks = end.line > start.line ? '' : `${'#'.repeat(layout.title.depth)} `;
  const said = `${marks}${heading(1, title).replace(/^#\s*/, '')}${/\s*\{[#.][^{}]*\}(?=\s*#*\s*$)/.exec(line)?.[0] ?? ''}`;
  return [...inFront, { from: start.line - 1, to: end.line, lines: [said, ...(marks === '' ? layout.lines.slice(end.line - 1, end.line) : [])] }];
}
