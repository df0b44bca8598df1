import type { WorkflowView } from '#shared/ipc/views.ts';
import type { Instant } from '#shared/lib/time.ts';
import { workflowText } from '#main/features/workflows/workflow-text.ts';
import { paperWords } from './paper-words.ts';

/** A runbook as a sheet of paper: a page of HTML that runs and loads nothing. What lays it out is fetched when it is wanted. */
export async function runbookHtml({ workflow, owner, text: kept }: WorkflowView, at: Instant): Promise<string> {
  const [{ printRunbookHtml }, { readRunbook }] = await Promise.all([import('#shared/formats/html/print-runbook-html.ts'), import('#shared/formats/markdown/runbook/read-runbook.ts')]);
  const { draft, published, changed } = workflow;
  const text = workflowText({ text: kept, definition: draft });
  const { places } = readRunbook(text);
  const version = published === 0 ? 'Draft' : changed ? `Draft, changed since version ${published}` : `Version ${published}`;
  const answers = owner?.name ?? draft.owner;
  return printRunbookHtml(
    {
      title: draft.title,
      above: [...(draft.category === null ? [] : [draft.category]), version],
      facts: [...(answers === null ? [] : [`Owner: ${answers}`]), ...(draft.duration === null ? [] : [`Duration: ${draft.duration}`])],
      text,
      stepLines: new Set(draft.steps.flatMap((_step, index) => places.get(`steps.${index}`) ?? [])),
    },
    paperWords(at),
  );
}
