import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '#shared/domain/maps/graph.ts';
import type { OrganisationWords } from '#shared/domain/maps/organisation-graph.ts';
import type { OrganisationTree } from '#shared/domain/maps/organisation.ts';
import { parseFlowchart } from '#shared/formats/mermaid/parse-flowchart.ts';

export const words: OrganisationWords = {
  lifecycle: 'Common workflow',
  stages: { setup: 'Set up', build: 'Build', automate: 'Automate', publish: 'Publish', monitor: 'Monitor', iterate: 'Iterate', document: 'Document' },
  acceptance: 'acceptance',
};

export const stageWords = Object.values(words.stages);

export type Named = { readonly [name: string]: Named | readonly string[] };

/**
 * A tree from names: `{ Yard: { Paint: ['Brushes'] } }` is a department with a section that has a list; a name behind `+` is a
 * department inside. Ids are made of the names, without what Mermaid can't read.
 */
export const idOf = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '');

export function treeOf(named: Named, parentId: string | null = null): OrganisationTree {
  const [departments, sections, lists]: [OrganisationTree['departments'][number][], OrganisationTree['sections'][number][], OrganisationTree['lists'][number][]] = [[], [], []];
  for (const [name, inside] of Object.entries(named)) {
    const departmentId = idOf(name);
    departments.push({ id: departmentId, name: name.replace(/^\+/, ''), parentId });
    if (Array.isArray(inside)) {
      for (const title of inside as string[]) lists.push({ id: `${departmentId}-${idOf(title)}`, title, departmentId, sectionId: null });
      continue;
    }
    for (const [part, within] of Object.entries(inside)) {
      if (part.startsWith('+')) {
        const more = treeOf({ [part]: within }, departmentId);
        departments.push(...more.departments);
        sections.push(...more.sections);
        lists.push(...more.lists);
      } else {
        const titles = within as readonly string[];
        const listId = titles.length === 1 && titles[0] === part ? `list ${part}` : null;
        const sectionId = `${departmentId}-${idOf(part)}`;
        sections.push({ id: sectionId, name: part, departmentId, listId });
        for (const title of titles) lists.push({ id: listId ?? `${sectionId}-${idOf(title)}`, title, departmentId, sectionId });
      }
    }
  }
  return { departments, sections, lists };
}

export function chart(text: string): Graph {
  const read = parseFlowchart(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

export const harbourChart = (): Graph => chart(readFileSync(join(import.meta.dirname, '../../../fixtures/maps/harbour.mmd'), 'utf8'));

/** The tree that the chart of the harbour is of. */
export const HARBOUR: Named = {
  Operations: { 'Berths & Moorings': [], 'Pilots on call': [], Tugs: [] },
  Shipyard: { 'Paint shop': [], Engines: [] },
  'Cranes and lifting': {},
  Café: {},
  'Acceptance of works': {},
};
