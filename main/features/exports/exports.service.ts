import type { Graph } from '#shared/domain/maps/graph.ts';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { printWorkflow } from '#shared/formats/markdown/print-workflow.ts';
import { printFlowchart } from '#shared/formats/mermaid/print-flowchart.ts';
import { Refused } from '#shared/ipc/errors.ts';
import { hlcToInstant, nextHlc } from '#shared/lib/hlc.ts';
import type { Id } from '#shared/lib/ids.ts';
import { type Means, found } from '#main/core/context.ts';
import type { ChecklistsService } from '#main/features/checklists/checklists.service.ts';
import { departmentsRepository } from '#main/features/departments/departments.repository.ts';
import { MAP_WORDS } from '#main/features/maps/map-words.ts';
import type { MapsService } from '#main/features/maps/maps.service.ts';
import type { OrganisationService } from '#main/features/maps/organisation.service.ts';
import { peopleRepository } from '#main/features/people/people.repository.ts';
import type { RunsService } from '#main/features/runs/runs.service.ts';
import type { WorkflowsService } from '#main/features/workflows/workflows.service.ts';
import { checklistMarkdown } from './checklist-markdown.ts';

export type ExportNoun = 'checklist' | 'workflow' | 'run' | 'map';
export type ExportFormat = 'md' | 'json' | 'mermaid';
export type Rendered = { readonly fileName: string; readonly text: string };

type Beside = { readonly checklists: ChecklistsService; readonly workflows: WorkflowsService; readonly runs: RunsService; readonly maps: MapsService; readonly organisation: OrganisationService };

/** What a record is written from; only what can be drawn has a graph. */
type Source = { readonly title: string; readonly value: unknown; readonly markdown: () => string; readonly graph?: () => Graph };

/** The id of the map of the organisation, which is no record: it is drawn from the tree of departments. */
export const ORGANISATION = 'organisation';

const EXTENSION: Readonly<Record<ExportFormat, string>> = { md: 'md', json: 'json', mermaid: 'mmd' };

/** Writes a record as a document (X2): Markdown that can be imported again, or JSON with every field. */
export function exportsService({ read, clock }: Means, { checklists, workflows, runs, maps, organisation }: Beside) {
  const departments = departmentsRepository(read);
  const people = peopleRepository(read);

  const ancestry = (id: Id): string[] => {
    const department = found(departments.get(id), 'department');
    return [...(department.parentId === null ? [] : ancestry(department.parentId)), department.name];
  };

  /** The moment that the next event would have: all before it is in the export, all from it on is not. */
  const asOfNow = (): string => hlcToInstant(nextHlc(read.get<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM stream_heads')?.hlc ?? null, clock()));

  const organisationMap = (withLists: boolean): Source => {
    const { title, graph, tree } = organisation.drawing(withLists);
    return { title, value: { id: ORGANISATION, title, graph, tree }, graph: () => graph, markdown: () => inMarkdown(title, graph) };
  };

  const sources: Record<ExportNoun, (id: Id, withLists: boolean) => Source> = {
    checklist: (id) => {
      const view = checklists.view(id);
      const markdown = () => checklistMarkdown(view, { departments: ancestry(view.department.id), nameOf: namesOf(people.all()), exported: asOfNow() });
      return { title: view.checklist.title, value: view, markdown };
    },
    workflow: (id) => {
      const view = workflows.view(id);
      const { draft } = view.workflow;
      return { title: draft.title, value: view, markdown: () => printWorkflow(draft), graph: () => workflowGraph(draft, MAP_WORDS.ends) };
    },
    run: (id) => ({ title: runs.get(id).title, value: runs.view(id), markdown: () => runs.report(id) }),
    map: (id, withLists) => {
      if (id === ORGANISATION) return organisationMap(withLists);
      const map = maps.get(id);
      return { title: map.title, value: map, markdown: () => inMarkdown(map.title, map.graph), graph: () => map.graph };
    },
  };

  return {
    /** `withLists` is for the map of the organisation, which has its lists only where they are asked for. */
    render: (noun: ExportNoun, id: Id, format: ExportFormat, withLists = false): Rendered => {
      const { title, value, markdown, graph } = sources[noun](id, withLists);
      if (format === 'mermaid' && graph === undefined) throw new Refused({ code: 'invalid', message: 'Only maps and runbooks can be written as Mermaid.', path: 'format' });
      const text = format === 'md' ? markdown() : format === 'json' || graph === undefined ? `${JSON.stringify(value, null, 2)}\n` : printFlowchart(graph());
      return { fileName: `${fileNameOf(title)}.${EXTENSION[format]}`, text };
    },
  };
}
export type ExportsService = ReturnType<typeof exportsService>;

/** A chart that people can read where it stands, and that comes back as it was. */
const inMarkdown = (title: string, graph: Graph): string => `# ${title}\n\n\`\`\`mermaid\n${printFlowchart(graph)}\`\`\`\n`;

function namesOf(people: readonly Person[]): (id: Id | null) => string | null {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** A name that every file system takes. */
export const fileNameOf = (title: string): string => title.replace(/[^\p{L}\p{N}._ -]+/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).replace(/[. ]+$/, '') || 'export';
