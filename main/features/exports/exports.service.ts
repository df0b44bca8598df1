import type { Person } from '#shared/domain/people/person.ts';
import { printWorkflow } from '#shared/formats/markdown/print-workflow.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { hlcToInstant, nextHlc } from '#shared/lib/hlc.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Means, found } from '#main/core/context.ts';
import type { ChecklistsService } from '#main/features/checklists/checklists.service.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import type { MapsService } from '#main/features/maps/maps.service.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import type { RunsService } from '#main/features/runs/runs.service.ts';
import type { WorkflowsService } from '#main/features/workflows/workflows.service.ts';
import { checklistMarkdown } from './checklist-markdown.ts';

export type ExportNoun = 'checklist' | 'workflow' | 'run' | 'map';
export type ExportFormat = 'md' | 'json';
export type Rendered = { readonly fileName: string; readonly text: string };

type Beside = { readonly checklists: ChecklistsService; readonly workflows: WorkflowsService; readonly runs: RunsService; readonly maps: MapsService };

/** Writes a record as a document (X2): Markdown that can be imported again, or JSON with every field. */
export function exportsService({ read, clock }: Means, { checklists, workflows, runs, maps }: Beside) {
  const departments = departmentsRepository(read);
  const people = peopleRepository(read);

  const ancestry = (id: Id): string[] => {
    const department = found(departments.get(id), 'department');
    return [...(department.parentId === null ? [] : ancestry(department.parentId)), department.name];
  };

  /** The moment that the next event would have: all before it is in the export, all from it on is not. */
  const asOfNow = (): string => hlcToInstant(nextHlc(read.get<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM stream_heads')?.hlc ?? null, clock()));

  const sources: Record<ExportNoun, (id: Id) => { title: string; value: unknown; markdown: () => string }> = {
    checklist: (id) => {
      const view = checklists.view(id);
      const markdown = () => checklistMarkdown(view, { departments: ancestry(view.department.id), nameOf: namesOf(people.all()), exported: asOfNow() });
      return { title: view.checklist.title, value: view, markdown };
    },
    workflow: (id) => {
      const view = workflows.view(id);
      return { title: view.workflow.draft.title, value: view, markdown: () => printWorkflow(view.workflow.draft) };
    },
    run: (id) => ({ title: runs.get(id).title, value: runs.view(id), markdown: () => runs.report(id) }),
    map: (id) => {
      const map = maps.get(id);
      return { title: map.title, value: map, markdown: () => `# ${map.title}\n\n\`\`\`mermaid\n${printFlowchart(map.graph)}\`\`\`\n` };
    },
  };

  return {
    render: (noun: ExportNoun, id: Id, format: ExportFormat): Rendered => {
      const { title, value, markdown } = sources[noun](id);
      const text = format === 'md' ? markdown() : `${JSON.stringify(value, null, 2)}\n`;
      return { fileName: `${fileNameOf(title)}.${format}`, text };
    },
  };
}
export type ExportsService = ReturnType<typeof exportsService>;

function namesOf(people: readonly Person[]): (id: Id | null) => string | null {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** A name that every file system takes. */
const fileNameOf = (title: string): string => title.replace(/[^\p{L}\p{N}._ -]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).replace(/[. ]+$/, '') || 'export';
