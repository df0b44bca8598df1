import type { WorkflowDefinition } from '#shared/domain/workflows/definition.ts';
import type { Written } from '#shared/domain/workflows/workflow.ts';
import { printRunbook } from '#shared/formats/markdown/runbook/print-runbook.ts';
import { readRunbook } from '#shared/formats/markdown/runbook/read-runbook.ts';

/** The Markdown of a runbook, byte for byte as it was written; printed where it was recorded before texts were kept. */
export const workflowText = ({ text, definition }: { readonly text: string | null; readonly definition: WorkflowDefinition }): string => text ?? printRunbook(definition);

/** A text as it is recorded: what it says beside it. */
export function written(text: string, name?: string): Written {
  const { definition, notes } = readRunbook(text, name);
  return { draft: definition, text, notes: [...notes] };
}
