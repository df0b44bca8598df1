import type { Graph } from '#shared/domain/maps/graph.ts';
import { workflowGraph } from '#shared/domain/maps/workflow-graph.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { workflowText } from '#main/features/workflows/workflow-text.ts';
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
import { peopleDocuments } from './people-documents.ts';
import { type Boxes, type ListContext, checklistCsv, checklistHtml, checklistJson, checklistMarkdown } from './checklist-documents.ts';
import { fileNameOf } from './file-name.ts';
import { runbookHtml } from './runbook-documents.ts';

export type ExportNoun = 'checklist' | 'workflow' | 'run' | 'map' | 'people';
/** `html` is laid out for paper. */
export type ExportFormat = 'md' | 'json' | 'csv' | 'html' | 'mermaid';
export type Rendered = { readonly fileName: string; readonly text: string };

type Beside = { readonly checklists: ChecklistsService; readonly workflows: WorkflowsService; readonly runs: RunsService; readonly maps: MapsService; readonly organisation: OrganisationService };

export type Writer = () => string | Promise<string>;

/** What can be written of a record, by format. */
export type Source = { readonly title: string; readonly as: Readonly<Partial<Record<ExportFormat, Writer>>> };

/** `withLists` is for the map of the organisation, which has its lists only where they are asked for; `boxes` for lists on paper. */
export type ExportOptions = { readonly withLists?: boolean | undefined; readonly boxes?: Boxes | undefined };

/** The id of the map of the organisation, which is no record: it is drawn from the tree of departments. */
export const ORGANISATION = 'organisation';

/** The id of all people together. */
export const EVERYBODY = 'everybody';

const EXTENSION: Readonly<Record<ExportFormat, string>> = { md: 'md', json: 'json', csv: 'csv', html: 'html', mermaid: 'mmd' };

const json = (value: () => unknown): Writer => () => `${JSON.stringify(value(), null, 2)}\n`;

/** Writes a record as a document (X2): Markdown that can be imported again, JSON with every field, paper for lists and runbooks, tables for lists, Mermaid for what can be drawn. */
export function exportsService({ read, clock, now }: Means, { checklists, workflows, runs, maps, organisation }: Beside) {
  const departments = departmentsRepository(read);
  const people = peopleRepository(read);

  const ancestry = (id: Id): string[] => {
    const department = found(departments.get(id), 'department');
    return [...(department.parentId === null ? [] : ancestry(department.parentId)), department.name];
  };

  /** The moment that the next event would have: all before it is in the export, all from it on is not. */
  const asOfNow = (): string => hlcToInstant(nextHlc(read.get<{ hlc: string | null }>('SELECT max(hlc) AS hlc FROM stream_heads')?.hlc ?? null, clock()));

  const drawn = (title: string, graph: () => Graph): Source['as'] => ({ md: () => inMarkdown(title, graph()), mermaid: () => printFlowchart(graph()) });

  const organisationMap = (withLists: boolean): Source => {
    const { title, graph, tree } = organisation.drawing(withLists);
    return { title, as: { ...drawn(title, () => graph), json: json(() => ({ id: ORGANISATION, title, graph, tree })) } };
  };

  const listContext = (departmentId: Id): ListContext => ({ departments: ancestry(departmentId), nameOf: namesOf(people.all()), at: now(), exported: asOfNow() });

  const sources: Record<ExportNoun, (id: Id, options: ExportOptions) => Source> = {
    checklist: (id, { boxes = 'as-it-stands' }) => {
      const view = checklists.view(id);
      const context = listContext(view.department.id);
      return {
        title: view.checklist.title,
        as: {
          md: () => checklistMarkdown(view, context),
          json: json(() => checklistJson(view, context)),
          csv: () => checklistCsv(view, context),
          html: () => checklistHtml(view, context, boxes),
        },
      };
    },
    workflow: (id) => {
      const view = workflows.view(id);
      const { draft, text } = view.workflow;
      return { title: draft.title, as: { ...drawn(draft.title, () => workflowGraph(draft, MAP_WORDS.workflow)), md: () => workflowText({ text, definition: draft }), json: json(() => view), html: () => runbookHtml(view, now()) } };
    },
    run: (id) => ({ title: runs.get(id).title, as: { md: () => runs.report(id), json: json(() => runs.view(id)) } }),
    map: (id, { withLists = false }) => {
      if (id === ORGANISATION) return organisationMap(withLists);
      const map = maps.get(id);
      return { title: map.title, as: { ...drawn(map.title, () => map.graph), json: json(() => map) } };
    },
    people: () => peopleDocuments(people.all(), departments.all()),
  };

  return {
    render: async (noun: ExportNoun, id: Id, format: ExportFormat, options: ExportOptions = {}): Promise<Rendered> => {
      const { title, as } = sources[noun](id, options);
      const write = as[format];
      if (write === undefined) throw new Refused({ code: 'invalid', message: `This can be written as ${Object.keys(as).filter((each) => each !== 'html').join(', ')}, not as ${format}.`, path: 'format' });
      return { fileName: `${fileNameOf(title)}.${EXTENSION[format]}`, text: await write() };
    },
  };
}

/** A chart that people can read where it stands, and that comes back as it was. */
const inMarkdown = (title: string, graph: Graph): string => `# ${title}\n\n\`\`\`mermaid\n${printFlowchart(graph)}\`\`\`\n`;

function namesOf(people: readonly Person[]): (id: Id | null) => string | null {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
